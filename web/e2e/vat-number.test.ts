import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, site, visitAs } from './flow.ts';
import { recordTransfer, type Ordered } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

/** A German customer of the vendor that no other flow has to do with, with a number that the register was not asked for yet. */
async function unverified(vatNumber: string): Promise<{ id: string; name: string }> {
  const name = `Rheinwerk ${randomUUID().slice(0, 8)} GmbH`;
  const address = { street: 'Agrippinaufer', number: '12', postalCode: '50678', city: 'Köln', country: 'DE' };
  const { data } = await ask<{ createCustomer: { tenant?: { id: string } } }>('davide', 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on CreateCustomerPayload { tenant { id } } } }', {
    input: { parentId: await idOf('davide', 'Lagunare'), legalName: name, country: 'DE', vatNumber, address, language: 'de', allowsSameVatNumber: true },
  });
  const id = data?.createCustomer.tenant?.id;
  if (!id) throw new Error(`a customer is made: ${JSON.stringify(data)}`);
  // Asked for as soon as it is there: as if the worker had not been.
  await expect.poll(async () => (await ask<{ tenant: { profile: { isVatCheckUnderWay: boolean } } }>('davide', 'query ($id: ID!) { tenant(id: $id) { profile { isVatCheckUnderWay } } }', { id })).data?.tenant.profile.isVatCheckUnderWay, { timeout: 30_000 }).toBe(false);
  await asOwner(site.databaseUrl, async (client) => {
    await client.query('delete from vat_check where vat_number = $1 and tenant_id in (select id from tenant where name like $2)', [vatNumber, 'Rheinwerk %']);
    await client.query(`update company_profile set vat_status = 'UNVERIFIED', vat_told_at = null, vat_consultation_number = null, vat_unavailable_reason = null, vat_check_due_at = null, vat_check_tries = 0 where tenant_id = $1`, [id]);
  });
  return { id, name };
}

const views = [['it-IT', {}, 'DE100000024'], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }, 'DE100000032'], ['de-DE', {}, 'DE100000049']] as const satisfies [Locale, BrowserContextOptions, string][];

test.each(views)('in %s, a German customer’s number is verified, and the next price has no VAT', async (locale, view, vatNumber) => {
  const t = textsOf(locale);
  const { id } = await unverified(vatNumber.slice(2));
  const page = await visitAs('davide', `/t/${id}/abbonamenti`, { locale, ...view });
  const price = async (words: RegExp) => {
    await page.goto(`/t/${id}/abbonamenti`);
    await page.getByRole('main').getByRole('button', { name: t('subscriptions:acquista.action') }).last().click();
    await page.getByRole('dialog', { name: t('subscriptions:acquista.title') }).getByText(words).first().waitFor();
  };
  await price(t.start('amounts:vat.NUMBER_UNVERIFIED'));

  await page.goto(`/t/${id}/anagrafica`);
  await page.getByText(t('company:vat.note.NUMBER_UNVERIFIED.title')).waitFor();
  await looks(page, 'a number that is not verified');
  await page.getByRole('button', { name: t('company:vat.verifyOf') }).click();
  await page.getByRole('status').filter({ hasText: t('company:vat.answer.VALID') }).or(page.getByText(t('company:vat.answer.VALID'))).first().waitFor();
  await page.getByText(t('company:vat.note.NUMBER_UNVERIFIED.title')).waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('img', { name: t('words:vatTold.consultation') }).first().waitFor();
  await looks(page, 'a number that is verified');

  await price(t.start('amounts:vat.REVERSE_CHARGE'));
});

test('a number that the register does not know says what it does to VAT', async () => {
  const t = textsOf('it-IT');
  const { id } = await unverified('100000016');
  const page = await visitAs('davide', `/t/${id}/anagrafica`, { locale: 'it-IT' });
  await page.getByRole('button', { name: t('company:vat.verifyOf') }).click();
  await page.getByText(t('company:vat.note.NUMBER_INVALID.title')).waitFor();
  await looks(page, 'a number that is not valid');
});

/** Davide orders for a company and records its transfer. @returns the invoice of it */
async function buy(tenantId: string): Promise<{ id: string; number: string; vat: { minor: number } }> {
  const send = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await ask<Data>('davide', query, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { products } = await send<{ products: { nodes: { code: string; editions: { id: string; code: string }[] }[] } }>('{ products(first: 100) { nodes { code editions { id code } } } }');
  const editionId = products.nodes.find(({ code }) => code === 'SESTANTE_DOCS')?.editions.find(({ code }) => code === 'TEAM')?.id;
  const { quoteSubscription: { quote } } = await send<{ quoteSubscription: { quote: { id: string } } }>('mutation ($input: QuoteSubscriptionInput!) { quoteSubscription(input: $input) { ... on QuotePayload { quote { id } } } }', { input: { tenantId, editionId, cadence: 'MONTHLY', quantities: [] } });
  const { startSubscription: { order } } = await send<{ startSubscription: { order: Ordered } }>('mutation ($input: StartSubscriptionInput!) { startSubscription(input: $input) { ... on StartSubscriptionPayload { order { id number amounts { due { minor } } } } } }', { input: { quoteId: quote.id, idempotencyKey: randomUUID() } });
  await recordTransfer(order);
  return (await send<{ order: { invoice: { id: string; number: string; vat: { minor: number } } } }>('query ($id: ID!) { order(id: $id) { invoice { id number vat { minor } } } }', { id: order.id })).order.invoice;
}

const proposals = [['it-IT', {}, 'DE100000057'], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }, 'DE100000065'], ['de-DE', {}, 'DE100000073']] as const satisfies [Locale, BrowserContextOptions, string][];

test.each(proposals)('in %s, what was invoiced with VAT before the number was verified is issued anew without it, and the next invoice has none', async (locale, view, vatNumber) => {
  const t = textsOf(locale);
  const { id } = await unverified(vatNumber.slice(2));
  const charged = await buy(id);
  expect(charged.vat.minor).toBeGreaterThan(0);
  const vendorId = await idOf('davide', 'Sestante Software');
  const page = await visitAs('davide', `/t/${vendorId}/fatture/${charged.id}`, { locale, ...view });
  await page.getByText(t('invoices:amounts')).first().waitFor();
  expect(await page.getByRole('button', { name: t('invoices:reissue.action') }).count()).toBe(0);

  await page.goto(`/t/${id}/anagrafica`);
  await page.getByRole('button', { name: t('company:vat.verifyOf') }).click();
  await page.getByText(t('company:vat.note.NUMBER_UNVERIFIED.title')).waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('img', { name: t('words:vatTold.consultation') }).first().waitFor();

  await page.goto(`/t/${vendorId}/fatture`);
  await page.getByRole('button', { name: t('invoices:reissue.show') }).click();
  await looks(page, 'invoices that are proposed to be issued anew');
  await page.getByRole('link', { name: new RegExp(`${charged.number}\\b`) }).first().click();
  await page.getByText(t('invoices:reissue.title')).waitFor();
  await looks(page, 'an invoice that is proposed to be issued anew');
  await page.getByRole('button', { name: t('invoices:reissue.action') }).click();
  const dialog = page.getByRole('dialog', { name: t('invoices:reissue.ask') });
  await dialog.waitFor();
  await looks(page, 'an invoice about to be issued anew');
  await dialog.getByRole('button', { name: t('invoices:reissue.action') }).click();
  await page.getByText(t('invoices:replacedBy')).waitFor();
  await page.getByText(t('invoices:reissue.title')).waitFor({ state: 'detached' });
  await looks(page, 'an invoice that was issued anew');

  const [renewed, next] = [(await ask<{ invoice: { replacedBy: { vat: { minor: number } } } }>('davide', 'query ($id: ID!) { invoice(id: $id) { replacedBy { vat { minor } } } }', { id: charged.id })).data?.invoice.replacedBy, await buy(id)];
  expect([renewed?.vat.minor, next.vat.minor]).toEqual([0, 0]);
});
