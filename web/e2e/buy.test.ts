import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, site, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { leaveCard, providerWords } from './provider-page.ts';
import { textsOf, type Locale } from './texts.ts';

interface Bought {
  tenant: { orders: { nodes: object[] }; subscriptions: { nodes: object[] } };
}
const bought = `query ($id: ID!) { tenant(id: $id) { orders(first: 9, orderBy: { field: PLACED_AT }) { nodes { kind state method invoicedToName payments { kind state } } }
  subscriptions(first: 9) { nodes { status cadence product { code } edition { code } licenceCount { total } } } } }`;

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

/** A product beside the demo's only one, by name before it; withdrawn when the flow is over. */
async function otherProduct(): Promise<{ name: string; withdraw: () => Promise<void> }> {
  const [vendorId, id, small, large, code] = [await idOf('davide', 'Sestante Software'), randomUUID(), randomUUID(), randomUUID(), `BUSSOLA_${randomUUID().slice(0, 8).toUpperCase()}`];
  const name = `Bussola ${id.slice(0, 8)}`;
  const sql = (text: string, values: unknown[]) => asOwner(site.databaseUrl, async (client) => void (await client.query(text, values)));
  await sql('insert into product (id, vendor_id, code, name) values ($1, $2, $3, $4)', [id, vendorId, code, name]);
  await sql(`insert into edition (id, vendor_id, product_id, code, name, rank) values ($1, $3, $4, 'ONE', 'Piccola', 1), ($2, $3, $4, 'TWO', 'Grande', 2)`, [small, large, vendorId, id]);
  await sql(`insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from) select gen_random_uuid(), vendor_id, id, 'MONTHLY', 1234 * rank, 'EUR', '2020-01-01' from edition where product_id = $1`, [id]);
  const withdraw = () => sql('update product set withdrawn_at = now() where id = $1 and withdrawn_at is null', [id]);
  onTestFinished(withdraw);
  return { name, withdraw };
}

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

test.each(views)('in %s, a company buys a product it has not: edition, a year, licences, its price with every figure’s formula, a card, done', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  await otherProduct();
  const page = await customer.visit(`/t/${customer.id}/abbonamenti`, view);
  // Where there is nothing yet, that is what one does.
  await page.getByText(t('subscriptions:empty')).waitFor();
  await page.getByRole('main').getByRole('button', { name: t('subscriptions:acquista.action') }).last().click();
  const dialog = page.getByRole('dialog', { name: t('subscriptions:acquista.title') });
  await dialog.getByText(t('subscriptions:quote.due')).waitFor();
  await looks(page, 'what is bought');

  const product = dialog.getByRole('combobox', { name: t('offer:product') });
  await product.fill('sestante docs');
  await page.getByRole('option', { name: 'Sestante Docs', exact: true }).click();
  await dialog.getByRole('radio', { name: /^Business/ }).click();
  await dialog.locator('label', { hasText: t('offer:cadenceOf.ANNUAL') }).click();
  await dialog.getByRole('button', { name: t('subscriptions:compare.open') }).click();
  await dialog.getByRole('region', { name: t('subscriptions:compare.title') }).waitFor();
  await looks(page, 'the editions, compared');
  await dialog.getByRole('button', { name: t('subscriptions:compare.close') }).click();

  // A number that is none is said at its field, and nothing is ordered by it.
  const quantity = dialog.getByRole('textbox').first();
  const licences = Number(await quantity.inputValue()) + 3;
  await quantity.fill('-3');
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  await expect.poll(() => dialog.locator('button[type=submit]').isEnabled()).toBe(false);
  await quantity.fill(String(licences));
  await dialog.getByText(t('subscriptions:quote.due')).waitFor();
  await dialog.getByText(new RegExp(`^3 × `)).waitFor();
  await dialog.locator('button[aria-expanded=false]', { hasText: '€' }).first().click();
  await looks(page, 'a price with its formula');
  await page.keyboard.press('Escape');

  await dialog.getByRole('combobox', { name: t('checkout:how') }).selectOption('CARD');
  await dialog.getByRole('button', { name: t('checkout:goPay') }).click();
  await leaveCard(page, '4242 4242 4242 4242', { locale });
  await page.getByRole('status').getByText(t('checkout:done')).waitFor();
  expect((await customer.ask<Bought>(bought, { id: customer.id })).tenant).toEqual({
    orders: { nodes: [{ kind: 'NEW', state: 'PAID', method: 'CARD', invoicedToName: customer.name, payments: [{ kind: 'CARD', state: 'SUCCEEDED' }] }] },
    subscriptions: { nodes: [{ status: 'ACTIVE', cadence: 'ANNUAL', product: { code: 'SESTANTE_DOCS' }, edition: { code: 'BUSINESS' }, licenceCount: { total: licences } }] },
  });
});

test('a partner buys for the company it acts on, which pays: the list price is shown, the order waits for its money', async () => {
  const t = textsOf('it-IT');
  const customer = await newCustomer('it-IT');
  await customer.buy('TEAM', 'MONTHLY');
  const { name: other } = await otherProduct();
  const page = await visitAs('giulia', `/t/${customer.id}/abbonamenti`);
  await page.getByRole('link', { name: /^Sestante Docs/ }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(`${t('app:palette.buy').source.slice(1, -1)}`);
  await page.getByRole('option', { name: t.start('app:palette.buy') }).click();
  const dialog = page.getByRole('dialog', { name: t('subscriptions:acquista.title') });
  await dialog.getByText(t('amounts:hidden.invoiced.title')).waitFor();
  await looks(page, 'what somebody else pays');

  // What there is already is better had more of.
  const product = dialog.getByRole('combobox', { name: t('offer:product') });
  expect(await product.inputValue()).toBe(other);
  await product.fill('sestante docs');
  await page.getByRole('option', { name: 'Sestante Docs', exact: true }).click();
  await dialog.getByRole('link', { name: 'Sestante Docs Team' }).waitFor();
  await product.fill(other);
  await page.getByRole('option', { name: other, exact: true }).click();

  await dialog.getByRole('button', { name: t('subscriptions:acquista.order') }).click();
  await page.getByRole('main').getByText(t('words:orderState.PENDING_PAYMENT')).first().waitFor();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/t/${customer.id}/ordini/`));
  const { data } = await ask<Bought>('giulia', bought, { id: customer.id });
  expect(data?.tenant.orders.nodes.at(-1)).toEqual({ kind: 'NEW', state: 'PENDING_PAYMENT', method: 'BANK_TRANSFER', invoicedToName: customer.name, payments: [] });
});

test('whoever goes back from the provider’s page stands on the order that waits, and what it was bought in does not open again', async () => {
  const t = textsOf('it-IT');
  const customer = await newCustomer('it-IT');
  await otherProduct();
  const page = await customer.visit(`/t/${customer.id}/abbonamenti`);
  await page.getByText(t('subscriptions:empty')).waitFor();
  await page.getByRole('main').getByRole('button', { name: t('subscriptions:acquista.action') }).last().click();
  const dialog = page.getByRole('dialog', { name: t('subscriptions:acquista.title') });
  await dialog.getByRole('combobox', { name: t('checkout:how') }).selectOption('CARD');
  await dialog.getByRole('button', { name: t('checkout:goPay') }).click();
  await page.getByLabel(providerWords('it-IT')('number')).waitFor();

  // By the browser's Back: what waits, how it is paid and how it is cancelled.
  await page.goBack();
  const ways = page.getByRole('group', { name: t('checkout:how') });
  const cancel = page.getByRole('button', { name: t('orders:cancel.action') });
  await ways.getByRole('button', { name: t('checkout:payDue.CARD') }).waitFor();
  await cancel.waitFor();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/t/${customer.id}/ordini/`));
  await page.goBack();
  await page.getByRole('heading', { name: t('subscriptions:title') }).waitFor();
  await page.getByRole('main').getByRole('link', { name: /^ordine / }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await dialog.count()).toBe(0);
  await looks(page, 'the list that names what waits');

  // By the provider's own way back the same, and it is said.
  await page.goForward();
  await ways.getByRole('button', { name: t('checkout:payDue.CARD') }).click();
  await page.getByRole('link', { name: providerWords('it-IT')('back') }).click();
  await page.getByRole('status').getByText(t('checkout:left.cancelled')).waitFor();
  await ways.getByRole('button', { name: t('checkout:payDue.CARD') }).waitFor();
  await cancel.waitFor();
  await looks(page, 'an order one came back to without paying');
});

test('what is withdrawn while it is being bought or sold says so at its field, and is not offered again', async () => {
  const t = textsOf('it-IT');
  const { name, withdraw } = await otherProduct();
  const customer = await newCustomer('it-IT');
  const page = await customer.visit(`/t/${customer.id}/abbonamenti?acquista=si`);
  const dialog = page.getByRole('dialog', { name: t('subscriptions:acquista.title') });
  await dialog.getByText(t('subscriptions:quote.due')).waitFor();
  const seller = await visitAs('giulia', `/t/${await idOf('giulia', 'Adige')}/clienti/vendi`);
  await seller.getByText(t('clients:sale.due')).waitFor();
  expect(await seller.getByRole('combobox', { name: t('offer:product') }).inputValue()).toBe(name);
  await withdraw();

  // A price once told is honoured (S8); another is not told any more.
  await dialog.getByRole('radio', { name: /^Grande/ }).click();
  await dialog.getByText(/^Non è più in vendita/).waitFor();
  await expect.poll(() => dialog.locator('button[type=submit]').isEnabled()).toBe(false);
  await looks(page, 'what is withdrawn');

  // Nobody becomes a customer for the sake of what is gone.
  const company = `Fucina ${randomUUID().slice(0, 8)} S.r.l.`;
  const field = (label: string) => seller.getByRole('textbox', { name: new RegExp(`${t(label).source.slice(0, -1)}( \\*)?$`) });
  await field('clients:create.legalName').fill(company);
  await field('clients:create.street').fill('Via Roma');
  await field('clients:create.postalCode').fill('35100');
  await field('clients:create.city').fill('Padova');
  await seller.getByRole('combobox', { name: new RegExp(`^${t('clients:create.province').source.slice(1, -1)}`) }).fill('Padova');
  await seller.getByRole('option', { name: /Padova/ }).click();
  await seller.locator('form button[type=submit]').click();
  await seller.getByText(/^Non è più in vendita/).waitFor();
  expect(await field('clients:create.legalName').inputValue()).toBe(company);
  await looks(seller, 'what is withdrawn while it is sold');
  const next = await visitAs('giulia', new URL(seller.url()).pathname);
  await next.getByRole('radio', { name: /^Team/ }).waitFor();
  expect(await next.getByText(name).count()).toBe(0);
});
