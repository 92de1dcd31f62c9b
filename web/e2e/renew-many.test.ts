import { expect, onTestFinished, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, site, visitAs } from './flow.ts';

/** A year on one of them would go beyond 36 months: nothing in the console brings that about in a moment. */
async function stackFarAhead(tenantId: string): Promise<void> {
  const sql = <Row>(text: string, values: unknown[]) => asOwner(site.databaseUrl, async (client) => (await client.query(text, values)).rows as Row[]);
  const [last] = await sql<{ id: string; ends_at: Date }>(`select id, ends_at from subscription where tenant_id = $1 and cadence = 'ANNUAL' and status = 'ACTIVE' order by ends_at desc limit 1`, [tenantId]);
  const monthsLeft = Math.floor(((last?.ends_at.getTime() ?? 0) - Date.now()) / (31 * 24 * 60 * 60 * 1000));
  const move = (months: number) => sql('update subscription set ends_at = ends_at + make_interval(months => $2) where id = $1', [last?.id, months]);
  await move(30 - monthsLeft);
  onTestFinished(async () => void (await move(monthsLeft - 30)));
}

test('several subscriptions are renewed by one order, chosen by keyboard; what cannot be is told one by one and taken out', async () => {
  const tenantId = await idOf('elena', 'Officine Brenta');
  await stackFarAhead(tenantId);
  const elena = await visitAs('elena', `/t/${tenantId}/abbonamenti`);
  const all = elena.getByRole('checkbox', { name: 'Scegli tutti' });
  await all.focus();
  await elena.keyboard.press('Space');
  const bar = elena.getByRole('region', { name: 'Abbonamenti scelti' });
  const chosen = Number(/^(\d+) scelti$/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1] ?? 0);
  expect(chosen).toBeGreaterThan(3);
  expect(await seriousFindings(elena), 'chosen').toEqual([]);
  await bar.getByRole('button', { name: 'Rinnova insieme' }).focus();
  await elena.keyboard.press('Enter');

  const dialog = elena.getByRole('dialog', { name: `Rinnova ${chosen} abbonamenti` });
  const refused = dialog.getByRole('listitem').getByRole('alert');
  await refused.first().waitFor();
  const count = await refused.count();
  expect(count).toBeLessThan(chosen);
  for (const reason of await refused.allTextContents()) expect(reason).toMatch(/36 mesi/);
  expect(await seriousFindings(elena), 'refused').toEqual([]);
  await dialog.getByRole('button', { name: count === 1 ? 'Togli quello che non si può rinnovare' : `Togli i ${count} che non si possono rinnovare` }).click();

  const rest = elena.getByRole('dialog', { name: `Rinnova ${chosen - count} abbonament` });
  await rest.getByText('Da pagare ora').waitFor();
  await rest.getByText('Annuale', { exact: true }).click();
  await rest.getByRole('button', { name: /^(Ordina|Paga)/ }).and(elena.locator(':enabled')).waitFor();
  await rest.getByRole('button', { name: /^Come si calcola: IVA/ }).click();
  await rest.getByText('Calcolata una volta sola, sull’imponibile.').waitFor();
  await elena.keyboard.press('Escape');
  expect(await rest.isVisible()).toBe(true);
  expect(await seriousFindings(elena), 'the quote').toEqual([]);
  await rest.getByRole('button', { name: /^(Ordina|Paga)/ }).click();

  await elena.waitForURL(/\/ordini\//);
  const orderId = /ordini\/([\w-]+)/.exec(elena.url())?.[1] ?? '';
  const { data } = await ask<{ order: { kind: string; lines: { cadence: string }[] } }>('elena', 'query ($id: ID!) { order(id: $id) { kind lines { cadence } } }', { id: orderId });
  expect(data?.order).toMatchObject({ kind: 'RENEWAL' });
  expect(data?.order.lines.map(({ cadence }) => cadence)).toEqual(Array.from({ length: chosen - count }, () => 'ANNUAL'));
  await ask('elena', 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }', { input: { orderId } });
});
