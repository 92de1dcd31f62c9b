import type { VatReason } from './vat-treatment.ts';

/** What an invoice says of a treatment that the law wants named. */
export interface LegalReference {
  /** at most 100 characters of Latin-1, for FatturaPA's RiferimentoNormativo: what the law wants said is said in Italian */
  readonly it: string;
  readonly en: string;
  readonly de: string;
}

interface DatedReference extends LegalReference {
  readonly reason: ReferredReason;
  readonly from: string;
  /** the law that wants it said */
  readonly source: string;
}

export type ReferredReason = Extract<VatReason, 'REVERSE_CHARGE' | 'OUTSIDE_EU' | 'LETTER_OF_INTENT' | 'SPLIT_PAYMENT'> | 'EXCLUDED';

/**
 * Until 2026 by the articles of DPR 633/1972; from 1 January 2027 by those of the testo unico that stands in its place with the same rules under other numbers (D.Lgs. 19 January 2026, n. 10, art. 171).
 * EXCLUDED is stamp duty charged on to the buyer.
 */
export const legalReferences: readonly DatedReference[] = [
  {
    reason: 'REVERSE_CHARGE', from: '2013-01-01', source: 'DPR 633/1972, art. 21 c. 6-bis lett. a); directive 2006/112/EC, art. 226 (11a)',
    it: 'Operazione non soggetta - art. 7-ter DPR 633/1972 - inversione contabile', en: 'Reverse charge: art. 44 and 196, directive 2006/112/EC', de: 'Steuerschuldnerschaft des Leistungsempfängers: Art. 44 und 196 Richtlinie 2006/112/EG',
  },
  {
    reason: 'REVERSE_CHARGE', from: '2027-01-01', source: 'D.Lgs. 10/2026, art. 72 c. 7 lett. a); directive 2006/112/EC, art. 226 (11a)',
    it: 'Operazione non soggetta - art. 17 D.Lgs. 10/2026 - inversione contabile', en: 'Reverse charge: art. 44 and 196, directive 2006/112/EC', de: 'Steuerschuldnerschaft des Leistungsempfängers: Art. 44 und 196 Richtlinie 2006/112/EG',
  },
  {
    reason: 'OUTSIDE_EU', from: '2013-01-01', source: 'DPR 633/1972, art. 21 c. 6-bis lett. b)',
    it: 'Operazione non soggetta - art. 7-ter DPR 633/1972', en: 'Not subject to Italian VAT: art. 7-ter, DPR 633/1972', de: 'In Italien nicht steuerbar: Art. 7-ter DPR 633/1972',
  },
  {
    reason: 'OUTSIDE_EU', from: '2027-01-01', source: 'D.Lgs. 10/2026, art. 72 c. 7 lett. b)',
    it: 'Operazione non soggetta - art. 17 D.Lgs. 10/2026', en: 'Not subject to Italian VAT: art. 17, D.Lgs. 10/2026', de: 'In Italien nicht steuerbar: Art. 17 D.Lgs. 10/2026',
  },
  {
    reason: 'LETTER_OF_INTENT', from: '2013-01-01', source: 'DPR 633/1972, art. 21 c. 6 lett. b)',
    it: 'Operazione non imponibile - art. 8 c. 1 lett. c) DPR 633/1972', en: 'Not taxable by declaration of intent: art. 8 (1)(c), DPR 633/1972', de: 'Steuerfrei nach Absichtserklärung: Art. 8 Abs. 1 Buchst. c DPR 633/1972',
  },
  {
    reason: 'LETTER_OF_INTENT', from: '2027-01-01', source: 'D.Lgs. 10/2026, art. 72 c. 6 lett. b)',
    it: 'Operazione non imponibile - art. 45 c. 1 lett. d) D.Lgs. 10/2026', en: 'Not taxable by declaration of intent: art. 45 (1)(d), D.Lgs. 10/2026', de: 'Steuerfrei nach Absichtserklärung: Art. 45 Abs. 1 Buchst. d D.Lgs. 10/2026',
  },
  {
    reason: 'SPLIT_PAYMENT', from: '2015-01-01', source: 'DM 23 January 2015, art. 2 c. 1',
    it: 'Scissione dei pagamenti - art. 17-ter DPR 633/1972', en: 'Split payment: art. 17-ter, DPR 633/1972', de: 'Aufgeteilte Zahlung (split payment): Art. 17-ter DPR 633/1972',
  },
  {
    reason: 'SPLIT_PAYMENT', from: '2027-01-01', source: 'DM 23 January 2015, art. 2 c. 1; D.Lgs. 10/2026, art. 65',
    it: 'Scissione dei pagamenti - art. 65 D.Lgs. 10/2026', en: 'Split payment: art. 65, D.Lgs. 10/2026', de: 'Aufgeteilte Zahlung (split payment): Art. 65 D.Lgs. 10/2026',
  },
  {
    reason: 'EXCLUDED', from: '2013-01-01', source: 'DPR 633/1972, art. 15 c. 1 n. 3)',
    it: 'Escluso dalla base imponibile - art. 15 c. 1 n. 3) DPR 633/1972', en: 'Not part of the taxable amount: art. 15 (1)(3), DPR 633/1972', de: 'Nicht Teil der Bemessungsgrundlage: Art. 15 Abs. 1 Nr. 3 DPR 633/1972',
  },
  {
    reason: 'EXCLUDED', from: '2027-01-01', source: 'D.Lgs. 10/2026, art. 29 c. 1 lett. c)',
    it: 'Escluso dalla base imponibile - art. 29 c. 1 lett. c) D.Lgs. 10/2026', en: 'Not part of the taxable amount: art. 29 (1)(c), D.Lgs. 10/2026', de: 'Nicht Teil der Bemessungsgrundlage: Art. 29 Abs. 1 Buchst. c D.Lgs. 10/2026',
  },
];

/** Whether the law wants something said of a treatment. */
export const isReferred = (reason: VatReason | 'EXCLUDED'): reason is ReferredReason => legalReferences.some((reference) => reference.reason === reason);

/**
 * What an Italian seller's invoice of a day (`YYYY-MM-DD`) says of a treatment.
 * @throws RangeError for a day before the first that is known
 */
export function legalReferenceOn(reason: ReferredReason, day: string): LegalReference {
  const found = legalReferences.findLast((reference) => reference.reason === reason && reference.from <= day);
  if (!found) throw new RangeError(`Nothing is known to be said of ${reason} on ${day}`);
  const { it, en, de } = found;
  return { it, en, de };
}
