import { sestanteDocs, type ComponentCode, type EditionCode } from '../../src/seed/sestante-docs.ts';
import { type Random } from '../reading/random.ts';
import { type NaiveEdition, type NaivePrice, type NaiveSubscription, type NaiveTerms } from './naive-model.ts';

/** A company that has subscriptions, where it is, and on which terms it pays, or its partner does. */
export interface Holder {
  name: string;
  zone: string;
  country: string;
  terms: NaiveTerms;
  /** where whoever pays is */
  payerZone: string;
  /** money is awaited, and comes so many days later; else there are payment terms */
  transferDays: number | null;
}

/** What the partner pays less, from days on in UTC, where the vendor is (P9). */
export const adigeTiers = [{ from: '2015-01-01', basisPoints: 2000 }, { from: '2026-07-01', basisPoints: 3250 }, { from: '2026-11-15', basisPoints: 1500 }] as const;

const partner: NaiveTerms = { payer: 'Adige', vatPercent: 22, discounts: (at) => adigeTiers.filter(({ from }) => Date.parse(from) / 1000 <= at).slice(-1).map(({ basisPoints }) => basisPoints) };
const alone = (payer: string, vatPercent: number): NaiveTerms => ({ payer, vatPercent, discounts: () => [] });

export const holders: readonly Holder[] = [
  { name: 'Brenta', zone: 'Europe/Rome', country: 'IT', terms: partner, payerZone: 'Europe/Rome', transferDays: null },
  { name: 'Piave', zone: 'Australia/Lord_Howe', country: 'IT', terms: partner, payerZone: 'Europe/Rome', transferDays: null },
  { name: 'Sile', zone: 'Europe/Rome', country: 'IT', terms: alone('Sile', 22), payerZone: 'Europe/Rome', transferDays: null },
  { name: 'Isar', zone: 'Europe/Berlin', country: 'DE', terms: alone('Isar', 0), payerZone: 'Europe/Berlin', transferDays: null },
  { name: 'Hudson', zone: 'America/New_York', country: 'US', terms: alone('Hudson', 0), payerZone: 'America/New_York', transferDays: null },
  { name: 'Tanaro', zone: 'Pacific/Apia', country: 'IT', terms: alone('Tanaro', 22), payerZone: 'Pacific/Apia', transferDays: 3 },
];

export type Cadence = 'MONTHLY' | 'ANNUAL';
export const editionCodes = ['TEAM', 'BUSINESS', 'ENTERPRISE'] as const satisfies readonly EditionCode[];
export const componentCodes = ['USERS', 'STORAGE', 'DOMAINS', 'MAILBOXES'] as const satisfies readonly ComponentCode[];

/** A price of an edition that changes within the year. */
export interface Raise { edition: EditionCode; cadence: Cadence; cents: number; from: number }

const day = 86_400;
export const drawRaises = (random: Random, start: number): Raise[] =>
  Array.from({ length: 6 }, () => ({ edition: random.pick(editionCodes), cadence: random.pick(['MONTHLY', 'ANNUAL'] as const), cents: 2000 + random.int(150_000), from: start + random.int(365) * day + random.int(day) }));

/** The catalogue as the naive model reads it. @param from since when it is sold */
export function naiveEditions(raises: readonly Raise[], from: number): Record<string, NaiveEdition> {
  const both = ({ monthly, annual }: { monthly: number; annual: number }): NaivePrice[] => [{ from, cadence: 'MONTHLY', cents: monthly }, { from, cadence: 'ANNUAL', cents: annual }];
  return Object.fromEntries(editionCodes.map((code) => {
    const { rank, limits, ...price } = sestanteDocs.editions[code];
    const components = Object.fromEntries(componentCodes.map((component) => [component, { included: limits[component].included, prices: both(limits[component]) }]));
    return [code, { rank, prices: [...both(price), ...raises.filter(({ edition }) => edition === code)], components }];
  }));
}

/** One of the subscriptions of a world: by number, whatever takes its place. */
export interface Held { holder: Holder; sub: NaiveSubscription; auto: boolean }

export type Action =
  | { kind: 'upgrade'; of: number; edition: EditionCode; cadence: Cadence; quantities: Record<string, number> }
  | { kind: 'topUp'; of: number; added: Record<string, number> }
  | { kind: 'renew'; of: number };

/** What somebody does that is allowed, now and then; quantities are in steps, and no more than can be had. */
export function drawAction(random: Random, held: readonly Held[], now: number): Action | undefined {
  const of = random.int(held.length);
  const one = held[of];
  // Who pays by transfer waits for its renewals; what has ended is renewed by itself, or is over.
  if (!one || one.holder.transferDays !== null || one.sub.end <= now + 3600) return undefined;
  const { sub } = one;
  if (random.chance(0.25)) return sub.end < now + 500 * day ? { kind: 'renew', of } : undefined;
  const { limits } = sestanteDocs.editions[sub.edition as EditionCode];
  const more = (limit: (typeof limits)[ComponentCode], have: number) => (limit.maximum !== null && have + 3 * limit.step > limit.maximum ? 0 : limit.step * (1 + random.int(3)));
  if (random.chance(0.5)) {
    const component = random.pick(componentCodes);
    const units = more(limits[component], sub.quantities[component] ?? 0);
    return units > 0 ? { kind: 'topUp', of, added: { [component]: units } } : undefined;
  }
  const edition = editionCodes[Math.min(2, editionCodes.indexOf(sub.edition as EditionCode) + random.int(2))] ?? 'ENTERPRISE';
  const cadence = sub.cadence === 'ANNUAL' || random.chance(0.3) ? 'ANNUAL' : 'MONTHLY';
  const wanted = sestanteDocs.editions[edition].limits;
  const quantities = Object.fromEntries(componentCodes.map((component) => {
    const { included, step } = wanted[component];
    const have = sub.quantities[component] ?? 0;
    return [component, included + step * Math.ceil(Math.max(0, have - included) / step)];
  }));
  const tooMany = componentCodes.some((component) => wanted[component].maximum !== null && (quantities[component] ?? 0) > (wanted[component].maximum ?? 0));
  const grows = edition !== sub.edition || cadence !== sub.cadence || componentCodes.some((component) => (quantities[component] ?? 0) > (sub.quantities[component] ?? 0));
  return tooMany || !grows ? undefined : { kind: 'upgrade', of, edition, cadence, quantities };
}

export const drawFirst = (random: Random): { edition: EditionCode; cadence: Cadence } => ({ edition: random.pick(['TEAM', 'TEAM', 'BUSINESS']), cadence: random.chance(0.3) ? 'ANNUAL' : 'MONTHLY' });
