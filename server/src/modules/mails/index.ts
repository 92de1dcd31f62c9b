export { deliverMail, type Post } from './deliver-mail.ts';
export { deliverMails } from './deliver-mails.ts';
export { type LetterName } from './letters.ts';
export { Mail } from './mail.entity.ts';
export { previewLetter } from './preview-letter.ts';
export { type MailOrder, mailRow, queueMails } from './queue-mail.ts';
export { queueLostMails } from './queue-lost-mails.ts';
