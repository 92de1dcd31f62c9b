import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { site } from './flow.ts';
import { anyPartitaIva, newCustomer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

test.each(views)('in %s, who cannot be invoiced yet is told what is missing and where, says it, and buys', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale, { vatNumber: null });
  await asOwner(site.databaseUrl, (client) => client.query(`update company_profile set address_street = '', address_city = '', address_postal_code = '' where tenant_id = $1`, [customer.id]));
  const page = await customer.visit(`/t/${customer.id}/abbonamenti?acquista=si`, view);
  const dialog = page.getByRole('dialog', { name: t('subscriptions:acquista.title') });
  await dialog.getByText({ 'it-IT': /la partita IVA o il codice fiscale e l’indirizzo/, 'en-GB': /the VAT number or the tax code and the address/, 'de-DE': /die USt-IdNr. oder die Steuernummer und die Anschrift/ }[locale]).waitFor();
  expect(await dialog.locator('button[type=submit]:enabled').count()).toBe(0);
  await looks(page, 'what is missing');

  await dialog.getByRole('link', { name: t('subscriptions:quote.completeProfile') }).click();
  await page.getByRole('button', { name: t('company:profile.edit') }).click();
  const field = (key: string) => page.getByRole('textbox', { name: t(`company:field.${key}`) });
  await field('vatNumber').fill(anyPartitaIva());
  await field('address.street').fill('Via Altinate');
  await field('address.city').fill('Padova');
  await field('address.postalCode').fill('35121');
  await looks(page, 'what is missing, being said');
  await page.getByRole('button', { name: t('ui:save') }).click();
  await page.getByRole('definition').filter({ hasText: 'Via Altinate' }).waitFor();

  await page.goto(`/t/${customer.id}/abbonamenti?acquista=si`);
  await dialog.getByText(t('subscriptions:quote.due')).waitFor();
  await dialog.locator('button[type=submit]').click();
  await page.getByRole('main').getByText(t('words:orderState.PENDING_PAYMENT')).first().waitFor();
  expect(await customer.ask('query ($id: ID!) { tenant(id: $id) { orders(first: 9) { nodes { kind state invoicedToName } } } }', { id: customer.id })).toEqual({ tenant: { orders: { nodes: [{ kind: 'NEW', state: 'PENDING_PAYMENT', invoicedToName: customer.name }] } } });
});
