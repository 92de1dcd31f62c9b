import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

test('a partner renews across its customers: chosen in one list, one order for each payer, one after the other', async () => {
  const home = await idOf('giulia', 'Adige Informatica');
  const giulia = await visitAs('giulia', `/t/${home}/scadenze`);
  const choose = (company: string) => giulia.getByRole('checkbox', { name: new RegExp(company) }).first().check();
  const bar = giulia.getByRole('region', { name: 'Abbonamenti scelti' });

  // What it pays itself is one order, whoever has it.
  await choose('Studio Dentistico Rossetto');
  await choose('Vivai Meneghetti');
  await bar.getByRole('button', { name: 'Rinnova insieme' }).click();
  const together = giulia.getByRole('dialog', { name: 'Rinnova 2 abbonamenti' });
  await together.getByText('Da pagare ora').waitFor();
  expect(await together.getByText('Un ordine solo, con una riga per ognuno.').isVisible()).toBe(true);
  expect(await together.getByRole('listitem').filter({ hasText: 'Vivai Meneghetti' }).count()).toBe(1);
  await giulia.keyboard.press('Escape');
  await together.waitFor({ state: 'hidden' });

  await bar.getByRole('button', { name: 'Deseleziona' }).click();
  await choose('Laboratorio Analisi Euganeo');
  await choose('Grafiche Montegrappa');
  await bar.getByRole('button', { name: 'Rinnova insieme' }).click();
  const dialog = giulia.getByRole('dialog');
  await dialog.getByText('Ordine 1 di 2, fattura a Laboratorio Analisi Euganeo S.r.l.').waitFor();
  expect(await seriousFindings(giulia), 'one of two').toEqual([]);
  await dialog.getByRole('button', { name: /^Ordina/ }).and(giulia.locator(':enabled')).click();
  await dialog.getByText('Ordine 2 di 2, fattura a Grafiche Montegrappa S.r.l.').waitFor();
  await dialog.getByRole('button', { name: /^Ordina/ }).and(giulia.locator(':enabled')).click();
  await giulia.waitForURL(/\/(abbonamenti|ordini)\//);

  for (const name of ['Laboratorio Analisi', 'Grafiche Montegrappa']) {
    const { data } = await ask<{ tenant: { orders: { nodes: { id: string; invoicedToName: string; lines: unknown[] }[] } } }>(
      'giulia', 'query ($id: ID!) { tenant(id: $id) { orders(first: 1, filter: { state: [PENDING_PAYMENT], kind: [RENEWAL] }) { nodes { id invoicedToName lines { id } } } } }', { id: await idOf('giulia', name) });
    const [order] = data?.tenant.orders.nodes ?? [];
    expect(order).toMatchObject({ invoicedToName: expect.stringContaining(name) as string, lines: { length: 1 } });
    await ask('giulia', 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }', { input: { orderId: order?.id } });
  }
});

test('what has ended stands last first, and a month shows whose it is', async () => {
  const home = await idOf('giulia', 'Adige Informatica');
  const giulia = await visitAs('giulia', `/t/${home}/scadenze`);
  await giulia.getByText('Scaduti', { exact: true }).click();
  await giulia.waitForURL(/scadenza=scaduti/);
  await giulia.getByRole('row', { name: /Rifugio Tre Croci/ }).waitFor();
  await giulia.getByText('Calendario', { exact: true }).click();
  await giulia.getByRole('link', { name: /^.+: Sestante Docs/ }).first().waitFor();
  expect(await seriousFindings(giulia)).toEqual([]);
});
