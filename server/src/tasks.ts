import { hearNotification, transmitInvoice } from './modules/invoices/index.ts';
import { applyImportTask, checkImportTask } from './modules/imports/index.ts';
import { deliverMail, deliverMails, type Post } from './modules/mails/index.ts';
import { cancelPayment, collectPayment, finishSetupTask, forgetMethod, handleWebhook, keepMethod, type PaymentParts, proceedPayment, refundPayment } from './modules/payments/index.ts';
import { renewDue } from './modules/renewals/index.ts';
import { startNotice } from './modules/notices/index.ts';
import { checkVatNumber, type Register } from './modules/profiles/index.ts';
import { type Intermediary } from './platform/sdi/intermediary.ts';
import { type Task } from './platform/jobs/task.ts';

/** The explicit list of background work. */
export const createTasks = (post: Post, payments: PaymentParts, register: Register, intermediary: Intermediary | null): Task[] => [
  deliverMail(post), deliverMails(post), startNotice, checkImportTask, applyImportTask, renewDue,
  collectPayment(payments), proceedPayment(payments), cancelPayment(payments), refundPayment(payments), finishSetupTask(payments), forgetMethod(payments), keepMethod, handleWebhook(payments),
  checkVatNumber(register), transmitInvoice(intermediary), hearNotification,
];
