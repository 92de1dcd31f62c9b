import { expect, test } from 'vitest';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { changeContent, presentContent } from './content-choice.ts';

const now = Date.parse('2026-07-17T12:00:00Z');
const price = (cadence: 'MONTHLY' | 'ANNUAL') => ({ __typename: 'Price' as const, id: cadence, cadence, validFrom: '2026-01-01T00:00:00Z', amount: { __typename: 'Money' as const, minor: 100, currency: 'EUR' as const } });
const edition = (id: string, rank: number, included: number, maximum: number | null) => ({
  __typename: 'Edition' as const, id, name: id, rank, prices: [price('MONTHLY'), price('ANNUAL')],
  components: [{
    __typename: 'EditionComponent' as const, id: `${id} users`, included, minimum: included, maximum, step: 1, prices: [price('MONTHLY')],
    component: { __typename: 'Component' as const, id: 'users', code: 'USERS', unit: '', name: { __typename: 'LocalizedText' as const, it: '', en: '', de: '' } },
  }],
});
const subscription = {
  id: 's', cadence: 'MONTHLY', components: [{ id: 'c', quantity: 30, component: { id: 'users' } }], edition: { id: 'BUSINESS', name: 'BUSINESS', rank: 2 }, scheduledChange: null,
  product: { id: 'p', name: 'P', editions: [edition('TEAM', 1, 10, 25), edition('BUSINESS', 2, 25, 100)] },
} as unknown as Subscription;

test('a choice begins with what there is, or with what is scheduled', () => {
  expect(presentContent(subscription, now)).toEqual({ editionId: 'BUSINESS', cadence: 'MONTHLY', quantities: [{ componentId: 'users', quantity: 30 }] });
  const scheduledChange = { edition: { id: 'TEAM', name: 'TEAM' }, cadence: 'MONTHLY', paidFrom: null, items: [{ id: 'i', quantity: 12, component: { id: 'users' } }] };
  expect(presentContent({ ...subscription, scheduledChange } as unknown as Subscription, now)).toMatchObject({ editionId: 'TEAM', quantities: [{ quantity: 12 }] });
});

test('another edition keeps what was asked for beyond the least, as far as it goes', () => {
  const business = presentContent(subscription, now);
  expect(changeContent(subscription, business, { editionId: 'TEAM' }, now).quantities).toEqual([{ componentId: 'users', quantity: 25 }]);
  const least = { ...business, quantities: [{ componentId: 'users', quantity: 25 }] };
  expect(changeContent(subscription, least, { editionId: 'TEAM' }, now).quantities).toEqual([{ componentId: 'users', quantity: 10 }]);
  expect(changeContent(subscription, business, { cadence: 'ANNUAL' }, now)).toMatchObject({ cadence: 'ANNUAL', quantities: [] });
});
