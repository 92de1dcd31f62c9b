import { describeEnum } from '../../platform/orm/enums.ts';

export const StatementFormat = { CAMT053: 'CAMT053', CSV: 'CSV' } as const;
export type StatementFormat = keyof typeof StatementFormat;
describeEnum('StatementFormat', StatementFormat, 'CAMT.053 of ISO 20022, or a table.');

export const EntryFit = { MATCHED: 'MATCHED', PARTIAL: 'PARTIAL', OVER: 'OVER', NOT_AWAITED: 'NOT_AWAITED', UNKNOWN: 'UNKNOWN' } as const;
export type EntryFit = keyof typeof EntryFit;
describeEnum('EntryFit', EntryFit, 'How money fits what is due (S9): exactly, or the rest of it; less; more; of an order that awaits none; of no order that it names.');

export const EntryState = { OPEN: 'OPEN', RECORDED: 'RECORDED' } as const;
export type EntryState = keyof typeof EntryState;
describeEnum('EntryState', EntryState, 'Whether it was recorded.');
