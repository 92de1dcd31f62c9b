import { describeEnum } from '../../platform/orm/enums.ts';

export const StatementFormat = { CAMT053: 'CAMT053', CSV: 'CSV' } as const;
export type StatementFormat = keyof typeof StatementFormat;
describeEnum('StatementFormat', StatementFormat, 'CAMT.053 of ISO 20022, or a table.');

export const EntryFit = { MATCHED: 'MATCHED', PARTIAL: 'PARTIAL', OVER: 'OVER', NOT_AWAITED: 'NOT_AWAITED', UNKNOWN: 'UNKNOWN' } as const;
export type EntryFit = keyof typeof EntryFit;
describeEnum('EntryFit', EntryFit, 'How money fits what is due (S9): exactly, or the rest of it; less; more; of an order that awaits none; of no order that it names.');

export const EntryState = { OPEN: 'OPEN', RECORDED: 'RECORDED', DISMISSED: 'DISMISSED' } as const;
export type EntryState = keyof typeof EntryState;
describeEnum('EntryState', EntryState, 'Whether it was recorded, or set aside because it is for no order. Neither is undone.');

export const CandidateReason = { SEARCH: 'SEARCH', AMOUNT: 'AMOUNT', ACCOUNT: 'ACCOUNT', PAYER: 'PAYER' } as const;
export type CandidateReason = keyof typeof CandidateReason;
describeEnum('CandidateReason', CandidateReason, 'Why an order may be what money is for: it was searched for; what is due is the amount; money for its payer came from the same account before; the sender is called like its payer.');
