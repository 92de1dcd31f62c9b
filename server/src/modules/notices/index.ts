export { Notice } from './notice.entity.ts';
export { noticeLetters, NoticeTopic } from './notice.enums.ts';
export { startNotice, tendNotices } from './start-notice.ts';
