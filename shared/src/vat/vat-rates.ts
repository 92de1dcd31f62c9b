/** A state's standard rate from a day on, until its next one, with the law that says so. */
export interface DatedRate {
  readonly country: string;
  /** `YYYY-MM-DD`, the first day */
  readonly from: string;
  readonly percent: number;
  readonly source: string;
}

/**
 * The standard rates of the 27 states since 2020 at least, in force on 28 November 2026 as far as they were known then. Next to change: whoever learns of one adds a row. All but the oldest of a
 * state are also told by the Commission (Taxes in Europe database).
 */
export const vatRates = [
  { country: 'AT', from: '1995-01-01', percent: 20, source: 'UStG 1994, § 10 (1)' },
  { country: 'BE', from: '1996-01-01', percent: 21, source: 'Arrêté royal n° 20 du 20 juillet 1970, art. 1' },
  { country: 'BG', from: '2007-01-01', percent: 20, source: 'ZDDS, art. 66 (1)' },
  { country: 'CY', from: '2014-01-13', percent: 19, source: 'VAT Law 95(I)/2000, s. 17' },
  { country: 'CZ', from: '2013-01-01', percent: 21, source: 'Zákon 235/2004 Sb., § 47' },
  { country: 'DE', from: '2007-01-01', percent: 19, source: 'UStG, § 12 (1)' },
  { country: 'DE', from: '2020-07-01', percent: 16, source: 'UStG, § 28 (1), Zweites Corona-Steuerhilfegesetz' },
  { country: 'DE', from: '2021-01-01', percent: 19, source: 'UStG, § 12 (1)' },
  { country: 'DK', from: '1992-01-01', percent: 25, source: 'Momsloven, § 33' },
  { country: 'EE', from: '2009-07-01', percent: 20, source: 'Käibemaksuseadus, § 15 (1)' },
  { country: 'EE', from: '2024-01-01', percent: 22, source: 'Käibemaksuseadus, § 15 (1)' },
  { country: 'EE', from: '2025-07-01', percent: 24, source: 'Käibemaksuseadus, § 15 (1)' },
  { country: 'ES', from: '2012-09-01', percent: 21, source: 'Ley 37/1992, art. 90, Real Decreto-ley 20/2012' },
  { country: 'FI', from: '2013-01-01', percent: 24, source: 'Arvonlisäverolaki 1501/1993, 84 §' },
  { country: 'FI', from: '2024-09-01', percent: 25.5, source: 'Arvonlisäverolaki 1501/1993, 84 §' },
  { country: 'FR', from: '2014-01-01', percent: 20, source: 'CGI, art. 278' },
  { country: 'GR', from: '2016-06-01', percent: 24, source: 'Law 2859/2000, art. 21, Law 4389/2016' },
  { country: 'HR', from: '2012-03-01', percent: 25, source: 'Zakon o PDV, čl. 38' },
  { country: 'HU', from: '2012-01-01', percent: 27, source: '2007. évi CXXVII. törvény, 82. § (1)' },
  { country: 'IE', from: '2012-01-01', percent: 23, source: 'VAT Consolidation Act 2010, s. 46 (1)(a)' },
  { country: 'IE', from: '2020-09-01', percent: 21, source: 'VAT Consolidation Act 2010, s. 46 (1)(a), Financial Provisions (Covid-19) (No. 2) Act 2020' },
  { country: 'IE', from: '2021-03-01', percent: 23, source: 'VAT Consolidation Act 2010, s. 46 (1)(a)' },
  { country: 'IT', from: '2013-10-01', percent: 22, source: 'DPR 633/1972, art. 16, DL 98/2011, art. 40 c. 1-ter' },
  { country: 'IT', from: '2027-01-01', percent: 22, source: 'D.Lgs. 10/2026 (testo unico IVA), titolo VIII' },
  { country: 'LT', from: '2009-09-01', percent: 21, source: 'PVM įstatymas IX-751, 19 str.' },
  { country: 'LU', from: '2015-01-01', percent: 17, source: 'Loi TVA du 12 février 1979, art. 39' },
  { country: 'LU', from: '2023-01-01', percent: 16, source: 'Loi du 26 octobre 2022' },
  { country: 'LU', from: '2024-01-01', percent: 17, source: 'Loi TVA du 12 février 1979, art. 39' },
  { country: 'LV', from: '2012-07-01', percent: 21, source: 'PVN likums, 41. pants' },
  { country: 'MT', from: '2004-01-01', percent: 18, source: 'VAT Act, cap. 406, art. 19' },
  { country: 'NL', from: '2012-10-01', percent: 21, source: 'Wet OB 1968, art. 9' },
  { country: 'PL', from: '2011-01-01', percent: 23, source: 'Ustawa o VAT, art. 41 and 146a ff.' },
  { country: 'PT', from: '2011-01-01', percent: 23, source: 'CIVA, art. 18' },
  { country: 'RO', from: '2017-01-01', percent: 19, source: 'Codul fiscal, art. 291' },
  { country: 'RO', from: '2025-08-01', percent: 21, source: 'Codul fiscal, art. 291, Legea 141/2025' },
  { country: 'SE', from: '1990-07-01', percent: 25, source: 'Mervärdesskattelag (2023:200), 9 kap. 2 §, before it SFS 1994:200' },
  { country: 'SI', from: '2013-07-01', percent: 22, source: 'ZDDV-1, 41. člen' },
  { country: 'SK', from: '2011-01-01', percent: 20, source: 'Zákon 222/2004 Z. z., § 27' },
  { country: 'SK', from: '2025-01-01', percent: 23, source: 'Zákon 222/2004 Z. z., § 27' },
] as const satisfies readonly DatedRate[];

export type EuState = (typeof vatRates)[number]['country'];

/**
 * A state's standard rate, and its source, on a calendar day there.
 * @param day `YYYY-MM-DD`
 * @throws RangeError for a day before the first that is known
 */
export function standardRateOn(country: EuState, day: string): DatedRate {
  const found = vatRates.findLast((rate) => rate.country === country && rate.from <= day);
  if (!found) throw new RangeError(`No VAT rate of ${country} is known for ${day}`);
  return found;
}
