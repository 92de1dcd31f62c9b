import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, site, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';

const sql = <Row extends object>(text: string, values: unknown[] = []) => asOwner(site.databaseUrl, async (client) => (await client.query<Row>(text, values)).rows);
const copied = (table: string) => `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(x) || $2)).* from ${table} x`;

/** A product of the vendor's that nobody else has to do with, with one edition like TEAM and no price at all. */
async function unpricedProduct(name: string): Promise<{ productId: string; editionId: string }> {
  const [productId, editionId] = [randomUUID(), randomUUID()];
  const [team] = await sql<{ id: string; product_id: string }>(`select e.id, e.product_id from edition e join product p on p.id = e.product_id where p.code = 'SESTANTE_DOCS' and e.code = 'TEAM'`);
  await sql(`${copied('product')} where id = $1`, [team?.product_id, { id: productId, code: `P${Date.now()}`, name }]);
  await sql(`${copied('edition')} where id = $1`, [team?.id, { id: editionId, product_id: productId, name: 'Unica' }]);
  onTestFinished(async () => void (await sql('update product set withdrawn_at = now() where id = $1', [productId])));
  return { productId, editionId };
}

/** It is of that edition, renews by itself, and ended two minutes ago. */
async function endIn(subscriptionId: string, { productId, editionId }: { productId: string; editionId: string }): Promise<void> {
  await sql(`delete from subscription_component where subscription_id = $1`, [subscriptionId]);
  await sql(`
    update subscription s set product_id = $2, edition_id = $3, auto_renew = true, starts_at = x.over - interval '31 days', ends_at = x.over, anchor_local = to_char(x.over at time zone s.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    from (select date_trunc('second', now()) - interval '2 minutes' as over) x where s.id = $1`, [subscriptionId, productId, editionId]);
}

interface Standing {
  parkedReason: string | null;
  status: string;
  endsAt: string;
}

/** Once the worker, which looks each minute, has come by. */
async function once(id: string, isThere: (standing: Standing) => boolean): Promise<Standing> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { data } = await ask<{ subscription: Standing }>('davide', 'query ($id: ID!) { subscription(id: $id) { parkedReason status endsAt } }', { id });
    if (data && isThere(data.subscription)) return data.subscription;
    await new Promise((passed) => { setTimeout(passed, 1000); });
  }
  throw new Error('the worker did not come by');
}

test('what cannot be renewed by itself tells its vendor why; the price set again and tried once more, it is renewed', async () => {
  const customer = await newCustomer('it-IT');
  const subscription = await customer.buy('TEAM', 'MONTHLY');
  const name = `Sestante Fermo ${randomUUID().slice(0, 4)}`;
  const product = await unpricedProduct(name);
  await sql('update billing_account set payment_terms_days = 30 where tenant_id = $1', [customer.id]);
  await endIn(subscription, product);
  await once(subscription, ({ parkedReason }) => parkedReason === 'NOT_SOLD');

  const davide = await visitAs('davide', '/');
  const row = davide.getByRole('listitem').filter({ hasText: `${name} Unica: rinnovo automatico fermo` });
  await row.getByRole('link', { name: /^Apri/ }).or(row.getByRole('button', { name: /^Apri/ })).first().click();
  await davide.getByText('Il rinnovo automatico è fermo').waitFor();
  await davide.getByText(/non è più in vendita con questa cadenza/).waitFor();
  expect(await seriousFindings(davide), 'parked').toEqual([]);

  await davide.goto(`/t/${await idOf('davide', 'Sestante Software')}/catalogo/${product.productId}`);
  await davide.getByRole('button', { name: 'Nuovi prezzi di Unica' }).click();
  const dialog = davide.getByRole('dialog', { name: 'Nuovi prezzi di Unica' });
  await dialog.getByLabel('Al mese').first().fill('19,90');
  await dialog.getByRole('button', { name: 'Imposta i prezzi' }).click();
  await dialog.waitFor({ state: 'detached' });

  await davide.goto(`/t/${customer.id}/abbonamenti/${subscription}`);
  await davide.getByRole('button', { name: 'Riprova' }).click();
  await davide.getByText('Il rinnovo viene ritentato entro un minuto').waitFor();
  const { status, parkedReason } = await once(subscription, ({ endsAt }) => Date.parse(endsAt) > Date.now());
  expect([status, parkedReason]).toEqual(['ACTIVE', null]);
  await davide.reload();
  await davide.getByText('Si rinnova da solo').or(davide.getByText('Si rinnova da sé')).first().waitFor();
  expect(await davide.getByText('Il rinnovo automatico è fermo').count()).toBe(0);
  const { data } = await ask<{ tenant: { orders: { nodes: { kind: string; state: string }[] } } }>('davide', 'query ($id: ID!) { tenant(id: $id) { orders(first: 1) { nodes { kind state } } } }', { id: customer.id });
  expect(data?.tenant.orders.nodes).toEqual([{ kind: 'RENEWAL', state: 'ON_ACCOUNT' }]);
}, 480_000);
