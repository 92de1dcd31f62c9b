import { describeEnum } from '../../platform/orm/enums.ts';

export const ImportState = { RECEIVING: 'RECEIVING', CHECKING: 'CHECKING', CHECKED: 'CHECKED', APPLYING: 'APPLYING', APPLIED: 'APPLIED', FAILED: 'FAILED', CANCELLED: 'CANCELLED', EXPIRED: 'EXPIRED' } as const;
export type ImportState = keyof typeof ImportState;
describeEnum('ImportState', ImportState, 'How far an import is: received, checked line by line, then applied as a whole or not at all; EXPIRED when nobody applied it in time.');

export const ImportFailure = { NOT_CSV: 'NOT_CSV', MALFORMED: 'MALFORMED', EMPTY: 'EMPTY', MISSING_COLUMNS: 'MISSING_COLUMNS', TOO_MANY_COLUMNS: 'TOO_MANY_COLUMNS', TOO_MANY_ROWS: 'TOO_MANY_ROWS', INTERNAL: 'INTERNAL' } as const;
export type ImportFailure = keyof typeof ImportFailure;
describeEnum('ImportFailure', ImportFailure, 'Why a file cannot be read.');

export const ImportOutcome = { NEW: 'NEW', KNOWN: 'KNOWN', WRONG: 'WRONG', LEFT_OUT: 'LEFT_OUT' } as const;
export type ImportOutcome = keyof typeof ImportOutcome;
describeEnum('ImportOutcome', ImportOutcome, 'What becomes of a row: its customer is new; is there already and stays as it is; the row is wrong; another row of the same customer is wrong.');

/** Which move may follow which. */
export const importMoves = {
  RECEIVING: ['CHECKING', 'CANCELLED'],
  CHECKING: ['CHECKED', 'FAILED', 'CANCELLED'],
  CHECKED: ['APPLYING', 'CANCELLED', 'EXPIRED'],
  APPLYING: ['APPLIED', 'FAILED'],
  APPLIED: [], FAILED: [], CANCELLED: [], EXPIRED: [],
} as const satisfies Record<ImportState, readonly ImportState[]>;
