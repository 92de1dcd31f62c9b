export { renewBatch } from './renew-batch.ts';
export { remindOfEnds } from './remind.ts';
export { findRenewals, renewDue } from './renew-due.ts';
export { renewalPaymentHook } from './renewal-refused.ts';
export { retryRenewals } from './retry-renewals.ts';
