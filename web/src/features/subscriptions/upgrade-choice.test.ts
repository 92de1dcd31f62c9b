import { expect, test } from 'vitest';
import type { Cadence, Change_editionFragment, Change_subscriptionFragment } from '@/generated/types.ts';
import { changeChoice, firstChoice, isMore } from './upgrade-choice.ts';

const now = Date.parse('2026-07-17T12:00:00Z');
const price = (cadence: Cadence) => ({
  __typename: 'Price' as const, id: cadence, cadence, validFrom: '2026-01-01T00:00:00Z', amount: { __typename: 'Money' as const, minor: 100, currency: 'EUR' as const },
});
const component = { __typename: 'Component' as const, id: 'users', code: 'USERS', unit: '', isLicence: false, name: { __typename: 'LocalizedText' as const, it: 'Utenti', en: 'Users', de: 'Benutzer' } };

function edition(id: string, rank: number, included: number): Change_editionFragment {
  const prices = [price('MONTHLY'), price('ANNUAL')];
  return {
    __typename: 'Edition', id, name: id, rank, withdrawnAt: null, prices,
    components: [{ __typename: 'EditionComponent', id: `${id}-users`, included, minimum: included, maximum: null, step: 1, component, prices }],
  };
}

function subscription(current: string, users: number): Change_subscriptionFragment {
  const editions = [edition('team', 1, 10), edition('business', 2, 25), edition('enterprise', 3, 60)];
  const rank = editions.find(({ id }) => id === current)?.rank ?? 0;
  return {
    __typename: 'Subscription', id: 's', cadence: 'MONTHLY', status: 'ACTIVE', startsAt: '', endsAt: '', timeZone: 'UTC', version: 1, viewerCan: [], scheduledChange: null, licenceCount: null,
    tenant: { __typename: 'Tenant', id: 't', name: 'T' }, listPrice: { __typename: 'Money', minor: 1, currency: 'EUR' },
    components: [{ __typename: 'SubscriptionComponent', id: 'c', quantity: users, component: { __typename: 'Component', id: 'users' } }],
    periods: { __typename: 'SubscriptionPeriodConnection', nodes: [] },
    edition: { __typename: 'Edition', id: current, name: current, rank },
    product: { __typename: 'Product', id: 'p', name: 'Docs', editions },
  };
}

test('the dialog opens on the next edition, with what it includes or what one already has', () => {
  expect(firstChoice(subscription('team', 14), now)).toEqual({ editionId: 'business', cadence: 'MONTHLY', quantities: [{ componentId: 'users', quantity: 25 }] });
  expect(firstChoice(subscription('team', 40), now).quantities).toEqual([{ componentId: 'users', quantity: 40 }]);
});

test('on the highest edition nothing is chosen yet', () => {
  const highest = subscription('enterprise', 60);
  const choice = firstChoice(highest, now);
  expect(choice.editionId).toBe('enterprise');
  expect(isMore(highest, choice)).toBe(false);
  expect(isMore(highest, { ...choice, cadence: 'ANNUAL' })).toBe(true);
  expect(isMore(highest, { ...choice, quantities: [{ componentId: 'users', quantity: 61 }] })).toBe(true);
});

test('going up and down again keeps what was asked for and forgets what only the edition brought', () => {
  const team = subscription('team', 10);
  const opened = firstChoice(team, now);
  const up = changeChoice(team, opened, { editionId: 'enterprise' }, now);
  expect(changeChoice(team, up, { editionId: 'business' }, now)).toEqual(opened);
  const asked = { ...opened, quantities: [{ componentId: 'users', quantity: 70 }] };
  expect(changeChoice(team, asked, { editionId: 'enterprise' }, now).quantities).toEqual([{ componentId: 'users', quantity: 70 }]);
});
