import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { camt } from './camt.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

interface Pending {
  id: string;
  number: string;
  amounts: { due: { minor: number } };
}

/** Two orders that await their transfers. */
async function twoPending(vendorId: string): Promise<[Pending, Pending]> {
  const { data } = await ask<{ tenant: { issuedOrders: { nodes: Pending[] } } }>('davide', `query ($id: ID!) { tenant(id: $id) { issuedOrders(first: 50, filter: { state: [PENDING_PAYMENT] }) { nodes { id number amounts { due { minor } } } } } }`, { id: vendorId });
  const [one, two] = data!.tenant.issuedOrders.nodes.filter(({ amounts }) => amounts.due.minor > 0);
  return [one!, two!];
}

const stateOf = async (id: string) => (await ask<{ order: { state: string } }>('davide', 'query ($id: ID!) { order(id: $id) { state } }', { id })).data!.order.state;

const send = (page: Page, name: string, text: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });
const fits = async (page: Page, what: string) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await seriousFindings(page), `${what}, ${width} wide`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, more than ${width} wide`).toBeLessThanOrEqual(0);
  }
};

test('a statement settles two orders, shows what fits nothing, and sent twice changes nothing', async () => {
  const vendorId = await idOf('davide', 'Sestante Software');
  const [one, two] = await twoPending(vendorId);
  const statement = camt(new Date().toISOString().slice(0, 10), [{ minor: one.amounts.due.minor, text: `Saldo ordine ${one.number}` }, { minor: two.amounts.due.minor, text: `ORD ${two.number}` }, { minor: 4200, text: 'Rimborso spese' }]);

  const davide = await visitAs('davide', `/t/${vendorId}/ordini`);
  await davide.getByRole('link', { name: 'Estratti conto' }).click();
  await davide.getByRole('heading', { name: 'Estratti conto' }).waitFor();
  await send(davide, 'appunti.xml', '<note/>');
  await davide.getByRole('alert').getByText('Non è un estratto conto CAMT.053, o non è completo.').waitFor();
  await fits(davide, 'no statement');
  await send(davide, 'camt053-novembre.xml', statement);

  await davide.getByRole('heading', { name: 'camt053-novembre.xml' }).waitFor();
  const matching = davide.getByRole('region', { name: 'Corrispondono (2)' });
  await matching.getByText(`Saldo ordine ${one.number}`).waitFor();
  await davide.getByRole('region', { name: 'Senza ordine (1)' }).getByText('Rimborso spese').waitFor();
  await fits(davide, 'a statement before it is recorded');
  expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['PENDING_PAYMENT', 'PENDING_PAYMENT']);

  const boxes = matching.getByRole('checkbox');
  await boxes.first().uncheck();
  await davide.getByRole('button', { name: /^Registra 1 pagamento, / }).waitFor();
  await boxes.first().check();
  await davide.getByRole('button', { name: /^Registra 2 pagamenti, / }).click();
  await davide.getByText('2 pagamenti registrati.').waitFor();
  await davide.getByRole('region', { name: 'Registrati (2)' }).getByText(one.number).first().waitFor();
  expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['PAID', 'PAID']);

  await davide.getByRole('link', { name: 'Estratti conto' }).click();
  await send(davide, 'di-nuovo.xml', statement);
  await davide.getByText('Tutti i movimenti di questo file erano già noti da un altro estratto: non c’è nulla di nuovo.').waitFor();
  await fits(davide, 'a statement of nothing new');
});

test('of a transfer that is less than due the vendor is asked, and the order waits for the rest', async () => {
  const vendorId = await idOf('davide', 'Sestante Software');
  const [order] = await twoPending(vendorId);
  const davide = await visitAs('davide', `/t/${vendorId}/ordini/${order.id}`);
  await davide.getByRole('button', { name: 'Registra pagamento' }).click();
  const dialog = davide.getByRole('dialog', { name: 'Registra il pagamento' });
  await dialog.getByLabel('Importo arrivato').fill('uno');
  await dialog.getByRole('button', { name: /^Registra/ }).click();
  await dialog.getByText('Indica quanto è arrivato.').waitFor();
  await dialog.getByLabel('Importo arrivato').fill('1,00');
  await dialog.getByRole('button', { name: 'Registra 1,00' }).click();
  await dialog.getByRole('alert').getByText(/^È arrivato meno di quanto si deve/).waitFor();
  await fits(davide, 'a transfer that is less');
  expect(await stateOf(order.id)).toBe('PENDING_PAYMENT');
  await dialog.getByRole('button', { name: 'Registra così' }).click();
  await davide.getByText(new RegExp(`^1,00\\s€ di ${order.number} nel saldo di .*: mancano `)).waitFor();
  expect(await stateOf(order.id)).toBe('PENDING_PAYMENT');
  const told = await davide.getByText(/^Arrivati 1,00\s€ · mancano /).textContent();
  await davide.getByText(/^1,00\s€ arrivati, nel saldo di /).waitFor();
  await davide.getByRole('button', { name: 'Registra pagamento' }).click();
  expect(`${await dialog.getByLabel('Importo arrivato').inputValue()} €`).toBe(told?.replaceAll(/\s/g, ' ').split('mancano ')[1]);
});

test('money that names no order is assigned to one that is found, or set aside with a reason', async () => {
  const vendorId = await idOf('davide', 'Sestante Software');
  const [order] = await twoPending(vendorId);
  const day = new Date().toISOString().slice(0, 10);
  const davide = await visitAs('davide', `/t/${vendorId}/estratti`);
  await send(davide, 'senza-numero.xml', camt(day, [{ minor: 100, text: 'Acconto licenze' }, { minor: 987_654, text: 'Giroconto interno' }], crypto.randomUUID().slice(0, 8)));
  const unknown = davide.getByRole('region', { name: 'Senza ordine (2)' });

  await unknown.getByRole('row').filter({ hasText: 'Acconto licenze' }).getByRole('button', { name: /^Assegna 1,00/ }).click();
  const assigning = davide.getByRole('dialog', { name: 'Assegna il movimento' });
  await assigning.getByText(/^Nessun ordine in attesa corrisponde/).waitFor();
  await fits(davide, 'nothing likely');
  await assigning.getByRole('button', { name: 'Registra', exact: true }).click();
  await assigning.getByRole('searchbox', { name: 'Cerca un ordine' }).fill(order.number);
  await assigning.getByRole('radio', { name: new RegExp(`^${order.number}, `) }).click();
  await assigning.getByText(/^È meno del dovuto: il denaro va nel saldo di /).waitFor();
  await fits(davide, 'an order that is found');
  await assigning.getByRole('button', { name: new RegExp(`^Registra 1,00.* per ${order.number}$`) }).click();
  await davide.getByText(`Movimento registrato per l’ordine ${order.number}.`).waitFor();
  await davide.getByRole('region', { name: 'Registrati (1)' }).getByText('Acconto licenze').waitFor();
  expect(await stateOf(order.id)).toBe('PENDING_PAYMENT');

  await davide.getByRole('region', { name: 'Senza ordine (1)' }).getByRole('button', { name: /^Metti da parte 9\.876,54/ }).click();
  const dismissing = davide.getByRole('dialog', { name: 'Metti da parte il movimento' });
  await dismissing.getByRole('button', { name: 'Metti da parte' }).click();
  await davide.locator('[aria-invalid=true]').first().waitFor();
  await fits(davide, 'setting aside without a reason');
  await dismissing.getByRole('textbox', { name: /^Che cos’è/ }).fill('Giroconto tra nostri conti');
  await dismissing.getByRole('button', { name: 'Metti da parte' }).click();
  await davide.getByRole('region', { name: 'Messi da parte (1)' }).getByText('Messo da parte: Giroconto tra nostri conti').waitFor();
  await fits(davide, 'a statement that is decided');
});

test.each([
  ['en-GB', {}], ['de-DE', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
] as [Locale, BrowserContextOptions][])('in %s, a statement settles two orders', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const [one, two] = [await customer.order('TEAM', 'MONTHLY'), await customer.order('BUSINESS', 'ANNUAL')];
  const page = await visitAs('davide', `/t/${await idOf('davide', 'Sestante Software')}/estratti`, { locale, ...view });
  await page.getByRole('heading', { name: t('statements:title') }).waitFor();
  await page.getByRole('button', { name: t('statements:choose') }).waitFor();
  expect(await seriousFindings(page), 'no statement').toEqual([]);
  await send(page, `camt-${locale}.xml`, camt(new Date().toISOString().slice(0, 10), [{ minor: one.amounts.due.minor, text: `Order ${one.number}` }, { minor: two.amounts.due.minor, text: two.number }], `E2E-${locale}`));

  const matching = page.getByRole('region', { name: new RegExp(`${t('statements:fit.MATCHED').source.slice(1, -1)} \\(2\\)`) });
  await matching.getByText(`Order ${one.number}`).waitFor();
  expect(await seriousFindings(page), 'a statement before it is recorded').toEqual([]);
  await page.getByRole('button', { name: t('statements:record_other') }).click();
  await page.getByText(t('statements:done_other')).waitFor();
  await page.getByRole('region', { name: new RegExp(`${t('statements:decided.RECORDED').source.slice(1, -1)} \\(2\\)`) }).waitFor();
  expect(await seriousFindings(page), 'a statement that is recorded').toEqual([]);
  expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['PAID', 'PAID']);
  const { tenant } = await customer.ask<{ tenant: { subscriptions: { nodes: { edition: { code: string } }[] } } }>('query ($id: ID!) { tenant(id: $id) { subscriptions(filter: { status: [ACTIVE] }) { nodes { edition { code } } } } }', { id: customer.id });
  expect(tenant.subscriptions.nodes.map(({ edition }) => edition.code).sort()).toEqual(['BUSINESS', 'TEAM']);
});
