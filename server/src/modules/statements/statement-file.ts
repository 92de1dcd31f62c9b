/** What came in, as a bank tells it. */
export interface FileEntry {
  /** what the bank knows it by; null where it says none: then it is known by what it says */
  reference: string | null;
  /** ISO */
  valueDate: string;
  minor: number;
  currency: string;
  text: string;
  payerName: string | null;
}

export interface StatementFile {
  format: 'CAMT053' | 'CSV';
  /** the account it is of, where the file says */
  account: string | null;
  entries: FileEntry[];
}

/** Why a file is no statement, told to its sender: `statement.<code>` of the translations. */
export class UnreadableStatement extends Error {
  readonly code: 'unreadable' | 'noCamt' | 'columns' | 'row' | 'nothing';
  readonly detail: string;

  constructor(code: UnreadableStatement['code'], detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Minor units of an amount as banks write it in XML: a point, and no more places than the currency has, but for noughts. @returns undefined for anything else */
export function minorOf(decimal: string, places = 2): number | undefined {
  const [, whole = '', part = ''] = /^\+?(\d{1,12})(?:\.(\d*?)0*)?$/.exec(decimal.trim()) ?? [];
  return whole !== '' && part.length <= places ? Number(whole + part.padEnd(places, '0')) : undefined;
}
