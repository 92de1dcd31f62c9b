import { tendImports } from './modules/imports/index.ts';
import { remindOfUnpaid, tendTransmissions } from './modules/invoices/index.ts';
import { queueLostMails } from './modules/mails/index.ts';
import { tendNotices } from './modules/notices/index.ts';
import { tendPayments, warnOfExpiry } from './modules/payments/index.ts';
import { tendVatNumbers } from './modules/profiles/index.ts';
import { findRenewals, remindOfEnds, retryRenewals } from './modules/renewals/index.ts';
import { tendSubscriptions } from './modules/subscriptions/index.ts';
import { type Tick } from './platform/jobs/ticks.ts';

/** The explicit list of what is looked at each minute. */
export const createTicks = (): Tick[] => [queueLostMails, tendNotices, tendImports, tendPayments, warnOfExpiry, tendSubscriptions, retryRenewals, findRenewals, remindOfEnds, remindOfUnpaid, tendVatNumbers, tendTransmissions];
