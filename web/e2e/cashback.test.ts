import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { anyCompany, type NewCustomer, newCustomer, newPartner, recordTransfer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

/** An edition of Sestante Docs, by its code. */
async function editionOf({ ask: asking }: NewCustomer, code: string): Promise<string> {
  const { products } = await asking<{ products: { nodes: { code: string; editions: { id: string; code: string }[] }[] } }>('{ products(first: 100) { nodes { code editions { id code } } } }');
  const edition = products.nodes.find((product) => product.code === 'SESTANTE_DOCS')?.editions.find((one) => one.code === code);
  if (!edition) throw new Error(`there is an edition ${code}`);
  return edition.id;
}

async function upgrade(customer: NewCustomer, subscriptionId: string): Promise<void> {
  const { quoteUpgrade } = await customer.ask<{ quoteUpgrade: { quote: { id: string } } }>('mutation ($input: QuoteUpgradeInput!) { quoteUpgrade(input: $input) { ... on QuotePayload { quote { id } } } }', { input: { subscriptionId, editionId: await editionOf(customer, 'BUSINESS'), cadence: 'MONTHLY', quantities: [] } });
  const { upgradeSubscription } = await customer.ask<{ upgradeSubscription: { order: { id: string } } }>('mutation ($input: UpgradeSubscriptionInput!) { upgradeSubscription(input: $input) { ... on UpgradeSubscriptionPayload { order { id } } } }', { input: { quoteId: quoteUpgrade.quote.id, idempotencyKey: randomUUID() } });
  await recordTransfer(upgradeSubscription.order);
}

/** Of one that lets its partner pay, what that partner orders for it: invoiced to the partner, and awaiting its money. @returns the order's id */
async function orderedByPartner(customer: NewCustomer): Promise<string> {
  await customer.ask('mutation ($input: ChoosePayerInput!) { choosePayer(input: $input) { __typename } }', { input: { tenantId: customer.id, payer: 'PARTNER', idempotencyKey: randomUUID() } });
  const quoted = await ask<{ quoteSubscription: { quote: { id: string } } }>('giulia', 'mutation ($input: QuoteSubscriptionInput!) { quoteSubscription(input: $input) { ... on QuotePayload { quote { id } } } }', { input: { tenantId: customer.id, editionId: await editionOf(customer, 'TEAM'), cadence: 'MONTHLY', quantities: [] } });
  const placed = await ask<{ startSubscription: { order: { id: string } } }>('giulia', 'mutation ($input: StartSubscriptionInput!) { startSubscription(input: $input) { ... on StartSubscriptionPayload { order { id } } } }', { input: { quoteId: quoted.data?.quoteSubscription.quote.id, idempotencyKey: randomUUID() } });
  const id = placed.data?.startSubscription.order.id;
  if (!id) throw new Error(`Giulia orders: ${JSON.stringify(placed)}`);
  return id;
}

test.each(views)('in %s, cashback is earned of what a customer pays, taken back of what its upgrade credits, and pays an order of the partner', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const adige = await idOf('giulia', 'Adige Informatica');
  const subscription = await customer.buy('TEAM', 'MONTHLY');
  const page = await visitAs('giulia', `/t/${adige}/programma`, { locale, ...view });
  const entries = page.getByRole('table', { name: t('programme:statement.entries') });
  const ofCustomer = entries.getByRole('row').filter({ hasText: customer.name });
  await ofCustomer.filter({ hasText: /5[.,]98/ }).waitFor();
  expect(await ofCustomer.count()).toBe(1);
  await looks(page, 'the programme');

  await upgrade(customer, subscription);
  await page.reload();
  await ofCustomer.filter({ hasText: new RegExp(t.start('programme:kind.CLAWBACK').source.slice(1)) }).filter({ hasText: /−\D?5[.,]9\d/ }).waitFor();
  expect(await ofCustomer.count()).toBe(3);

  const paidByPartner = await newCustomer(locale);
  const orderId = await orderedByPartner(paidByPartner);
  await page.goto(`/t/${paidByPartner.id}/ordini/${orderId}`);
  await page.getByRole('button', { name: t('checkout:cashback.action') }).waitFor();
  await looks(page, 'an order that cashback can pay');
  await page.getByRole('button', { name: t('checkout:cashback.action') }).click();
  await page.getByText(t('checkout:cashback.paid')).waitFor();
  await page.getByRole('button', { name: t('checkout:cashback.action') }).waitFor({ state: 'detached' });
  await page.goto(`/t/${adige}/programma`);
  await entries.getByText(t('programme:kind.SPENT')).first().waitFor();
});

test.each(views)('in %s, cashback pays an invoice on account: a part of it, then all that was left', async (locale, view) => {
  const t = textsOf(locale);
  const partner = await newPartner(locale);
  await ask('davide', 'mutation ($input: GrantPaymentTermsInput!) { grantPaymentTerms(input: $input) { __typename } }', { input: { tenantId: partner.id, days: 30 } });
  const from = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
  await ask('davide', 'mutation ($input: AssignTierInput!) { assignTier(input: $input) { __typename } }', { input: { tenantId: partner.id, basisPoints: 2000, from, idempotencyKey: randomUUID() } });
  const { createCustomer } = await partner.ask<{ createCustomer: { tenant: { id: string } } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on CreateCustomerPayload { tenant { id } } } }', { input: { ...anyCompany(), parentId: partner.id } });
  const earn = async (cadence: 'MONTHLY' | 'ANNUAL') => recordTransfer(await partner.order('TEAM', cadence, createCustomer.tenant.id));
  await earn('MONTHLY');
  const { id } = await partner.order('TEAM', 'MONTHLY');
  const { order } = await partner.ask<{ order: { state: string; invoice: { id: string } } }>('query ($id: ID!) { order(id: $id) { state invoice { id } } }', { id });
  expect(order.state).toBe('ON_ACCOUNT');

  const page = await partner.visit(`/t/${partner.id}/fatture/${order.invoice.id}`, view);
  await page.getByRole('heading', { name: t('invoices:toPay.title') }).waitFor();
  const pays = (amount: RegExp) => page.getByRole('main').getByRole('button').filter({ hasText: amount });
  await pays(/5[.,]98/).waitFor();
  await looks(page, 'an invoice that cashback pays a part of');
  await pays(/5[.,]98/).click();
  await page.getByText(/23[.,]20/).first().waitFor();
  await pays(/5[.,]98/).waitFor({ state: 'detached' });

  await earn('ANNUAL');
  await page.reload();
  await pays(/23[.,]20/).waitFor();
  await looks(page, 'an invoice that cashback can pay');
  await pays(/23[.,]20/).click();
  await page.getByText(t('checkout:cashback.paid')).waitFor();
  await page.getByText(t('words:invoiceState.PAID')).first().waitFor();
  await page.getByRole('heading', { name: t('invoices:toPay.title') }).waitFor({ state: 'detached' });
  await page.goto(`/t/${partner.id}/programma`);
  await page.getByRole('table', { name: t('programme:statement.entries') }).getByText(t('programme:kind.SPENT')).nth(1).waitFor();
});
