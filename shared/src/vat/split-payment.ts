/** When the Council lets Italy have public bodies pay the VAT themselves: half-open days, with the decision. */
export interface SplitPaymentAuthorisation {
  readonly from: string;
  /** the first day on which it no longer holds */
  readonly until: string;
  readonly source: string;
}

/**
 * DPR 633/1972, art. 17-ter c. 1 (public bodies) rests on a derogation from directive 2006/112/EC that ends unless it is prolonged. Companies of the FTSE MIB were in it from 1 July 2017 to
 * 30 June 2025 (DL 84/2025, art. 10) and are no public bodies. From 2027 it is art. 65 of D.Lgs. 10/2026, whose c. 3 says the same. Whoever learns of another decision adds a row.
 */
export const splitPaymentAuthorisations: readonly SplitPaymentAuthorisation[] = [
  { from: '2015-01-01', until: '2017-07-01', source: 'Decision (EU) 2015/1401' },
  { from: '2017-07-01', until: '2020-07-01', source: 'Decision (EU) 2017/784' },
  { from: '2020-07-01', until: '2023-07-01', source: 'Decision (EU) 2020/1105' },
  { from: '2023-07-01', until: '2026-07-01', source: 'Decision (EU) 2023/1552' },
  { from: '2026-07-01', until: '2029-07-01', source: 'Decision (EU) 2026/1728' },
];

/** The decision in force on a day (`YYYY-MM-DD`); null where none is known. */
export const splitPaymentOn = (day: string): SplitPaymentAuthorisation | null => splitPaymentAuthorisations.find(({ from, until }) => from <= day && day < until) ?? null;
