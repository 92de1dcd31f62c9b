import { describe, expect, test } from 'vitest';
import { money } from '../money/index.ts';
import { checkQuantities, listPrice, mostWithin, priceOf, topUpLines, totalQuantities, type EditionPlan } from './index.ts';

const eur = (minor: number) => money(minor, 'EUR');
const team: EditionPlan = {
  key: 'TEAM', rank: 1, prices: { MONTHLY: eur(2990), ANNUAL: eur(29900) },
  components: [
    { key: 'users', included: 5, minimum: 5, maximum: 50, step: 5, unitPrices: { MONTHLY: eur(400), ANNUAL: eur(4000) } },
    { key: 'storage', included: 10, minimum: 0, maximum: null, step: 1, unitPrices: { ANNUAL: eur(1000) } },
    { key: 'seats', included: 0, minimum: 3, maximum: null, step: 2, unitPrices: { MONTHLY: eur(100), ANNUAL: eur(1000) } },
  ],
};

test('a component not asked for has its least', () => {
  expect(totalQuantities(team, { users: 10 })).toEqual({ users: 10, storage: 10, seats: 3 });
});

describe('quantities', () => {
  test.each([
    [{ users: 10 }, []], [{}, []], [{ users: 4 }, ['users BELOW_MINIMUM 5']], [{ users: 55 }, ['users ABOVE_MAXIMUM 50']], [{ users: 7 }, ['users OFF_STEP 5']],
    [{ users: 5.5 }, ['users NOT_A_WHOLE_NUMBER null']], [{ storage: 11 }, ['storage NOT_SOLD 10']], [{ storage: 9 }, ['storage BELOW_MINIMUM 10']],
    [{ wings: 2 }, ['wings UNKNOWN_COMPONENT null']], [{ seats: 3 }, []], [{ seats: 4 }, []], [{ seats: 5 }, ['seats OFF_STEP 2']],
  ])('%j monthly: %j', (asked, refused) => {
    expect(checkQuantities(team, 'MONTHLY', asked).map(({ component, code, limit }) => `${component} ${code} ${limit}`)).toEqual(refused);
  });

  test('may be sold at one cadence and not at another, and without end', () => {
    expect(checkQuantities(team, 'ANNUAL', { storage: 1_000_000 })).toEqual([]);
  });
});

test.each([['users', 12, 10], ['users', 4, 5], ['users', 99, 50], ['storage', 12, 12], ['seats', 2, 3], ['seats', 7, 6]])('of %s, %i fits as %i', (key, wanted, expected) => {
  expect(mostWithin(team.components.find((component) => component.key === key)!, wanted)).toBe(expected);
});
describe('a price', () => {
  const prices = (lines: ReturnType<typeof priceOf>) => lines?.map((line) => [line.kind, line.key, line.quantity, listPrice(line).minor]);

  test('is the edition and what lies above the included amounts, annual by annual prices', () => {
    expect(prices(priceOf(team, 'ANNUAL', { users: 15, storage: 12 }))).toEqual([
      ['EDITION', 'TEAM', 1, 29900], ['COMPONENT', 'users', 10, 40000], ['COMPONENT', 'storage', 2, 2000], ['COMPONENT', 'seats', 3, 3000],
    ]);
  });

  test('does not exist where something is not sold', () => {
    expect(priceOf({ ...team, prices: {} }, 'ANNUAL', {})).toBeNull();
    expect(priceOf(team, 'MONTHLY', { storage: 12 })).toBeNull();
  });

  test('of a top-up is by month, an annual price counting a twelfth, rounded once', () => {
    expect(prices(topUpLines(team, 'MONTHLY', { users: 5 }, 2))).toEqual([['TOP_UP', 'users', 5, 4000]]);
    expect(prices(topUpLines(team, 'ANNUAL', { users: 5, storage: 0 }, 7))).toEqual([['TOP_UP', 'users', 5, 11667]]);
    expect(topUpLines(team, 'MONTHLY', { storage: 1 }, 2)).toBeNull();
    expect(topUpLines(team, 'MONTHLY', { wings: 1 }, 2)).toBeNull();
  });

  test('is less from a total on, the step reached last, above what is included', () => {
    const many: EditionPlan = { ...team, components: [{ ...team.components[0]!, volumeDiscounts: [{ from: 10, percent: 5 }, { from: 20, percent: 12.5 }] }] };
    const off = (lines: ReturnType<typeof priceOf>) => lines?.map(({ key, quantity, percentsOff }) => [key, quantity, percentsOff]);
    expect(off(priceOf(many, 'MONTHLY', { users: 5 }))).toEqual([['TEAM', 1, undefined]]);
    expect(off(priceOf(many, 'MONTHLY', { users: 10 }))).toEqual([['TEAM', 1, undefined], ['users', 5, [5]]]);
    expect(off(priceOf(many, 'MONTHLY', { users: 25 }))).toEqual([['TEAM', 1, undefined], ['users', 20, [12.5]]]);
    expect(off(topUpLines(many, 'MONTHLY', { users: 5 }, 2, { users: 20 }))).toEqual([['users', 5, [12.5]]]);
    expect(off(topUpLines(many, 'MONTHLY', { users: 5 }, 2))).toEqual([['users', 5, undefined]]);
  });
});
