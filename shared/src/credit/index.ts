export { totalCredit, unusedCredit, type PaidCharge, type UnusedCredit } from './unused-credit.ts';
export { capCredit, type CappedCredit } from './cap-credit.ts';
