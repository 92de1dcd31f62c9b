import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { newCustomer, recordTransfer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

/** The vendor's settings are everybody's: whatever becomes of a flow, the vendor bears the duty again after it. */
async function sellerBearsAgain(vendor: string): Promise<void> {
  const fields = 'regime reaOffice reaNumber shareCapitalMinor membership isInLiquidation series version';
  const { data } = await ask<{ tenant: { fiscalSettings: object } }>('davide', `query ($id: ID!) { tenant(id: $id) { fiscalSettings { ${fields} } } }`, { id: vendor });
  await ask('davide', 'mutation ($input: SaveFiscalSettingsInput!) { saveFiscalSettings(input: $input) { __typename } }', { input: { tenantId: vendor, ...data?.tenant.fiscalSettings, chargesStampDuty: false } });
}

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

test.each(views)('in %s, the vendor charges stamp duty, and who buys without VAT reads it before it orders and on its invoice', async (locale, view) => {
  const t = textsOf(locale);
  const vendor = await idOf('davide', 'Sestante Software');
  const customer = await newCustomer(locale);
  const thisYear = new Date().getFullYear();
  await ask('davide', 'mutation ($input: RecordVatExceptionInput!) { recordVatException(input: $input) { __typename } }', {
    input: { tenantId: customer.id, kind: 'LETTER_OF_INTENT', from: `${thisYear}-01-01`, until: `${thisYear + 1}-01-01`, reference: '25121512345678901-000001', referenceDay: `${thisYear - 1}-12-15`, idempotencyKey: randomUUID() },
  });
  onTestFinished(() => sellerBearsAgain(vendor));

  const davide = await visitAs('davide', `/t/${vendor}/impostazioni`, { locale, ...view });
  const card = davide.getByRole('region', { name: t('settings:fiscal.title') });
  await card.getByText(t('settings:fiscal.stampDutyBy.SELLER')).waitFor();
  await card.getByRole('button', { name: t('settings:fiscal.edit') }).click();
  const asking = davide.getByRole('dialog', { name: t.start('settings:fiscal.title') });
  await asking.getByRole('checkbox', { name: t('settings:fiscal.fields.chargesStampDuty') }).check();
  await looks(davide, 'who bears the duty, being said');
  await asking.getByRole('button', { name: t('settings:fiscal.save') }).click();
  await asking.waitFor({ state: 'detached' });
  await card.getByText(t('settings:fiscal.stampDutyBy.BUYER')).waitFor();
  await looks(davide, 'who bears the duty');

  const subscription = await customer.buy('ENTERPRISE', 'MONTHLY');
  const page = await customer.visit(`/t/${customer.id}/abbonamenti/${subscription}?rinnova=${subscription}`, view);
  const dialog = page.getByRole('dialog', { name: t('subscriptions:rinnova.title') });
  await dialog.getByText(t('amounts:stampDuty')).waitFor();
  await looks(page, 'a price with the duty');
  await dialog.getByRole('button', { name: t('subscriptions:rinnova.orderAndPay') }).click();
  await page.getByText(t('subscriptions:pending.sentence')).first().waitFor();

  const { tenant: { orders: { nodes: [order] } } } = await customer.ask<{ tenant: { orders: { nodes: { id: string; amounts: { stampDutyMinor: number } }[] } } }>('query ($id: ID!) { tenant(id: $id) { orders(first: 1) { nodes { id amounts { stampDutyMinor } } } } }', { id: customer.id });
  expect(order?.amounts.stampDutyMinor).toBe(200);
  await recordTransfer(order ?? { id: '' });
  const { order: { invoice } } = await customer.ask<{ order: { invoice: { id: string } } }>('query ($id: ID!) { order(id: $id) { invoice { id } } }', { id: order?.id });
  await page.goto(`/t/${customer.id}/fatture/${invoice.id}`);
  const receipt = page.getByRole('region', { name: t('invoices:amounts') }).or(page.getByRole('main'));
  await receipt.getByText(t('invoices:stampDuty')).first().waitFor();
  await receipt.getByText(/^N1, /).first().waitFor();
  await looks(page, 'an invoice with the duty');
});
