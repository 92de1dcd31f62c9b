import { z } from 'zod';

/** What came in, as a bank tells it. */
export interface FileEntry {
  /** what the bank knows it by; null where it says none: then it is known by what it says */
  reference: string | null;
  /** ISO */
  valueDate: string;
  minor: number;
  text: string;
  payerName: string | null;
  /** the account it came from, without blanks, where the bank says */
  payerAccount: string | null;
}

export interface StatementFile {
  format: 'CAMT053' | 'CSV';
  /** the account it is of, where the file says */
  account: string | null;
  entries: FileEntry[];
  /** how much more came in, in currencies other than the vendor's: for none of its orders */
  foreign: number;
}

/** @param read null for what is in another currency */
export const fileOf = (format: StatementFile['format'], account: string | null, read: readonly (FileEntry | null)[]): StatementFile => {
  const entries = read.filter((entry) => entry !== null);
  return { format, account, entries, foreign: read.length - entries.length };
};

/** Why a file is no statement, told to its sender: `statement.<code>` of the translations. */
export class UnreadableStatement extends Error {
  readonly code: 'unreadable' | 'noCamt' | 'columns' | 'row' | 'nothing' | 'currency';
  readonly detail: string;

  constructor(code: UnreadableStatement['code'], detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Minor units of an amount as banks write it in XML: a point, no more places than the currency has, but for noughts, and less than ten thousand million. @returns undefined for anything else */
export function minorOf(decimal: string, places = 2): number | undefined {
  const [, whole = '', part = ''] = /^\+?(\d{1,10})(?:\.(\d*?)0*)?$/.exec(decimal.trim()) ?? [];
  return whole !== '' && part.length <= places ? Number(whole + part.padEnd(places, '0')) : undefined;
}

/** A day, ISO, on which an account can have had a movement. */
export const dayIn = z.iso.date().refine((day) => day >= '1990-01-01' && day < '2100-01-01');

/** Whether it is a reference: where there is none, banks say so in its place. */
export const isReference = (said: string | undefined): said is string => said !== undefined && !/^(no[nt]?[ _-]?(ref|reference|provided|available)|n\/?a|[-.0]*)$/i.test(said.trim());
