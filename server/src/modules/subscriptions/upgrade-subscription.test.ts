import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

test('an upgrade credits the unused seconds and starts a fresh month', async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const { catalogue, docs, seller, buyer } = await makeMarket(world);
  world.clock.moveTo('2026-03-17T14:23:45Z');

  const quote = quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id }));
  expect(quote).toMatchObject({ startsAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z', expiresAt: '2026-03-17T15:23:45.000Z', invoicedToReason: 'CUSTOMER_PAYS', listPrice: { minor: 5990 } });
  expect(quote.amounts).toMatchObject({ charge: { minor: 5990 }, credit: { minor: 2293 }, net: { minor: 3697 }, vatPercent: 22, vat: { minor: 813 }, vatReason: 'DOMESTIC', total: { minor: 4510 }, creditLeft: { minor: 0 }, due: { minor: 4510 } });
  expect(quote.amounts?.lines).toMatchObject([
    { position: 1, kind: 'EDITION', label: 'Business', amount: { minor: 5990 } },
    { position: 2, kind: 'CREDIT', label: 'Team', amount: { minor: -2293 }, base: { minor: 2990 }, remainingSeconds: 2054175, spanSeconds: 2678400 },
  ]);

  const ordered = await buyer.upgrade(quote.id);
  expect(ordered).toMatchObject({ order: { state: 'PENDING_PAYMENT', kind: 'UPGRADE', expiresAt: '2026-03-24T14:23:45.000Z', amounts: { due: { minor: 4510 } } }, subscription: { id: docs.id, status: 'ACTIVE', edition: { code: 'TEAM' } } });

  const recorded = await seller.recordPayment(orderOf(ordered).id, '2026-03-17');
  expect(recorded).toMatchObject({
    order: { state: 'PAID', valueDate: '2026-03-17', settledAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z' },
    subscription: { status: 'ACTIVE', edition: { code: 'BUSINESS' }, startsAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z', replaces: { id: docs.id }, history: { nodes: [{ kind: 'UPGRADED' }] } },
  });
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'SUPERSEDED', replacedBy: { id: recorded.subscription?.id }, viewerCan: [], history: { nodes: [{ kind: 'ORDER_PLACED' }, { kind: 'ORDER_SETTLED' }, { kind: 'STARTED' }, { kind: 'ORDER_PLACED' }, { kind: 'ORDER_SETTLED' }, { kind: 'SUPERSEDED' }] } });
});
