/** Standard VAT rate, in percent, of the 27 EU states by ISO 3166 code; the vendor may set another for its own country (M3). */
export const euStandardRate = {
  AT: 20, BE: 21, BG: 20, CY: 19, CZ: 21, DE: 19, DK: 25, EE: 24, ES: 21, FI: 25.5, FR: 20, GR: 24, HR: 25, HU: 27,
  IE: 23, IT: 22, LT: 21, LU: 17, LV: 21, MT: 18, NL: 21, PL: 23, PT: 23, RO: 21, SE: 25, SI: 22, SK: 23,
} as const;

export type EuState = keyof typeof euStandardRate;

export const euStates = Object.keys(euStandardRate) as EuState[];

/** Northern Ireland is outside for services, whatever the XI prefix does for goods. */
export const isEuState = (country: string): country is EuState => Object.hasOwn(euStandardRate, country);
