export { cadences, type Cadence } from './period/cadence.ts';
export type { Currency } from './money/currency.ts';
export type { Money } from './money/money.ts';
export type { Instant } from './period/instant.ts';
export type { Period } from './period/period.ts';
