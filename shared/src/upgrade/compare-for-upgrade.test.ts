import { describe, expect, test } from 'vitest';
import { compareForUpgrade, type UpgradeSide } from './index.ts';

const current: UpgradeSide = { rank: 2, cadence: 'MONTHLY', quantities: { users: 10, storage: 50 } };

describe('an upgrade', () => {
  test.each<[string, Partial<UpgradeSide>]>([
    ['more of a component', { quantities: { users: 11, storage: 50 } }], ['a higher edition', { rank: 3 }], ['monthly to annual', { cadence: 'ANNUAL' }],
    ['several at once', { rank: 3, cadence: 'ANNUAL', quantities: { users: 20, storage: 60 } }], ['a component that is new', { quantities: { users: 10, storage: 50, domains: 1 } }],
  ])('is %s', (_, wanted) => {
    expect(compareForUpgrade(current, { ...current, ...wanted })).toMatchObject({ isUpgrade: true, obstacles: [] });
  });

  test.each<[string, Partial<UpgradeSide>, string[]]>([
    ['the same', {}, ['NOTHING_MORE']], ['a lower edition', { rank: 1, quantities: { users: 20, storage: 50 } }, ['LOWER_EDITION']],
    ['fewer units in a higher edition', { rank: 3, quantities: { users: 9, storage: 50 } }, ['FEWER_UNITS']],
    ['a component left behind', { rank: 3, quantities: { users: 10 } }, ['FEWER_UNITS']],
    ['less of everything', { rank: 1, quantities: {} }, ['LOWER_EDITION', 'FEWER_UNITS', 'FEWER_UNITS']],
  ])('is not %s', (_, wanted, codes) => {
    const { isUpgrade, obstacles } = compareForUpgrade(current, { ...current, ...wanted });
    expect([isUpgrade, obstacles.map(({ code }) => code)]).toEqual([false, codes]);
  });

  test('is not annual to monthly, whatever else grows', () => {
    const annual = { ...current, cadence: 'ANNUAL' as const };
    expect(compareForUpgrade(annual, { ...current, rank: 5 }).obstacles).toEqual([{ code: 'SHORTER_CADENCE' }]);
  });

  test('says what it gains', () => {
    expect(compareForUpgrade(current, { rank: 3, cadence: 'MONTHLY', quantities: { users: 12, storage: 50 } }).gains)
      .toEqual({ edition: true, cadence: false, components: ['users'] });
  });
});
