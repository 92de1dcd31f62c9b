import { afterAll, describe, expect, test } from 'vitest';
import { Random } from '../reading/random.ts';
import { DatabaseWorld } from './database-world.ts';
import { NaiveWorld, type Sums, type Totals } from './naive-world.ts';
import { RuledWorld } from './ruled-world.ts';
import { drawAction, drawFirst, drawRaises, holders, naiveEditions, type Action, type Cadence, type Holder, type Raise } from './year-plan.ts';

/*
 * A year of subscriptions, day by day, told twice: by the product, and by a naive model that shares nothing with it. Each order comes to the same cents, and at the end of each day
 * what was invoiced, what was charged, every balance and every end are the same. FILIERA_YEARS multiplies how many worlds there are.
 */
const more = Number(process.env.FILIERA_YEARS ?? 1);
const seed = Number(process.env.FILIERA_YEAR_SEED ?? 20_260_310);
const day = 86_400;
const start = Date.UTC(2026, 2, 10, 9) / 1000;
const soldSince = start - 400 * day;

interface World {
  begin(holder: Holder, edition: string, cadence: Cadence, auto: boolean, now: number): Sums | Promise<Sums>;
  act(action: Action, now: number): Sums | Promise<Sums>;
  renewDue(now: number): void | Promise<void>;
  totals(): Totals | Promise<Totals>;
}

/** @returns how much happened, so that nothing is proven by a year in which nothing did */
async function walkYear(random: Random, raises: readonly Raise[], world: World, perHolder: number): Promise<Record<string, number>> {
  const naive = new NaiveWorld(naiveEditions(raises, soldSince));
  const counts: Record<string, number> = { upgrade: 0, topUp: 0, renew: 0 };
  let now = start;
  for (const holder of holders) {
    for (let each = 0; each < perHolder; each += 1) {
      const { edition, cadence } = drawFirst(random);
      const auto = holder.transferDays !== null || random.chance(0.8);
      now += random.int(600);
      expect(await world.begin(holder, edition, cadence, auto, now), `${holder.name} begins`).toEqual(naive.begin(holder, edition, cadence, auto, now));
    }
  }
  for (let each = 1; each <= 365; each += 1) {
    now = start + each * day + random.int(day - 3600);
    naive.renewDue(now);
    await world.renewDue(now);
    for (let tries = random.int(3); tries > 0; tries -= 1) {
      now += 1 + random.int(600);
      const action = random.chance(0.25) ? drawAction(random, naive.held, now) : undefined;
      if (!action) continue;
      counts[action.kind] = (counts[action.kind] ?? 0) + 1;
      expect(await world.act(action, now), `day ${each}: ${JSON.stringify(action)}`).toEqual(naive.act(action, now));
    }
    expect(await world.totals(), `the end of day ${each}`).toEqual(naive.totals());
  }
  return { ...counts, paid: naive.held.filter(({ sub }) => sub.end > start + 365 * day).length };
}

test(`${100 * more} years by the rules alone come to the cents and instants of the naive model`, async () => {
  for (let nth = 0; nth < 100 * more; nth += 1) {
    const random = new Random(seed + nth);
    const raises = drawRaises(random, start);
    const counts = await walkYear(random, raises, new RuledWorld(raises, soldSince), 2);
    expect(counts.upgrade).toBeGreaterThan(0);
    expect(counts.topUp).toBeGreaterThan(0);
  }
}, 120_000 * more);

describe.each(Array.from({ length: 3 * more }, (_, nth) => seed + 1000 + nth))('world %i', (own) => {
  let world: DatabaseWorld | undefined;
  afterAll(() => world?.close());

  test('a year through the database comes to the cents and instants of the naive model, each day', async () => {
    const random = new Random(own);
    const raises = drawRaises(random, start);
    world = await DatabaseWorld.open(raises, start);
    const counts = await walkYear(random, raises, world, 1);
    expect(counts.paid).toBeGreaterThan(2);
    expect(counts.upgrade).toBeGreaterThan(0);
    expect(counts.topUp).toBeGreaterThan(0);
    expect(await world.broken()).toEqual({});
  }, 240_000);
});
