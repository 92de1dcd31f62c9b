import { vatRates, type EuState } from './vat-rates.ts';

export const euStates: readonly EuState[] = [...new Set(vatRates.map(({ country }) => country))];

/** Standard VAT rate, in percent, of the 27 EU states by ISO 3166 code, the latest that is known; `standardRateOn` tells that of a day. The vendor may set another for its own country (M3). */
export const euStandardRate = Object.fromEntries(vatRates.map(({ country, percent }) => [country, percent])) as Record<EuState, number>;

/** Northern Ireland is outside for services, whatever the XI prefix does for goods. */
export const isEuState = (country: string): country is EuState => Object.hasOwn(euStandardRate, country);
