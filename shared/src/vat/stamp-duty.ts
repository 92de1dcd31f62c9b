import type { Natura } from './natura.ts';

/**
 * Italian stamp duty on documents without VAT, from a day on. Amounts in euro cents. Seller and buyer owe it together (DPR 642/1972, art. 22) and agree who bears it; what is charged to the buyer
 * is an advance in its name, outside the base of VAT (N1: DPR 633/1972, art. 15 c. 1 n. 3; from 2027 D.Lgs. 10/2026, art. 29), and no part of what the duty is owed on.
 */
export interface DatedStampDuty {
  readonly from: string;
  readonly minor: number;
  /** owed where what is not taxed comes to more */
  readonly aboveMinor: number;
  readonly natures: readonly Natura[];
  readonly source: string;
}

/**
 * Of the natures, those whose operations carry no VAT at all: excluded from the base (N1), outside the territory (N2.1, as are services to businesses in the Union, whose customer owes the VAT of
 * its own state), outside VAT for other reasons (N2.2), to habitual exporters (N3.5), international services (N3.6), exempt (N4). Free of it are exports and what is like them (N3.1 to N3.4:
 * DPR 642/1972, tabella, art. 15; circolare 415755/1973), and what is taxed by another (N5, N6: tabella, art. 6; circolare 37/E/2006). N2.1, N2.2, N3.5, N3.6 and N4 are those that the Agenzia itself
 * looks for (provvedimento 34958/2021, list B); N1 by risoluzione 98/E/2001 and risposta 491/2021.
 */
const natures: readonly Natura[] = ['N1', 'N2.1', 'N2.2', 'N3.5', 'N3.6', 'N4'];

export const stampDuties: readonly DatedStampDuty[] = [
  { from: '2013-06-26', minor: 200, aboveMinor: 7747, natures, source: 'DPR 642/1972, tariffa I, art. 13; DL 43/2013, art. 7-bis c. 3' },
  { from: '2027-01-01', minor: 200, aboveMinor: 7747, natures, source: 'D.Lgs. 123/2025 (testo unico), parte IV' },
];

/**
 * What an invoice or a credit note owes (it also strikes "accreditamenti"), in euro cents; null for none. A document with taxed and other lines owes it where the others alone are more than the limit
 * (risoluzione 98/E/2001).
 * @param bases what is not taxed, in euro cents, by nature: a document in another currency has to be told in euro
 * @param day   of the document
 * @throws RangeError for a day before the first that is known
 */
export function stampDuty(bases: readonly { natura: Natura | null; minor: number }[], day: string): { minor: number; source: string } | null {
  const rule = stampDuties.findLast(({ from }) => from <= day);
  if (!rule) throw new RangeError(`No stamp duty is known for ${day}`);
  const untaxed = bases.reduce((sum, { natura, minor }) => (natura && rule.natures.includes(natura) ? sum + minor : sum), 0);
  return Math.abs(untaxed) > rule.aboveMinor ? { minor: rule.minor, source: rule.source } : null;
}
