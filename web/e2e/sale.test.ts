import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { textsOf } from './texts.ts';

const looks = async (page: Page, what: string) => expect.soft(await seriousFindings(page), what).toEqual([]);
/** A field, with or without its star. */
const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name: new RegExp(`${name.source.slice(0, -1)}( \\*)?$`) });

test.each([
  ['it-IT', 1280], ['en-GB', 390], ['de-DE', 1280],
] as const)('a partner sells to somebody new in one flow: company, product, licences, price, done, in %s, %i wide', async (locale, width) => {
  const t = textsOf(locale);
  const adige = await idOf('giulia', 'Adige');
  const page = await visitAs('giulia', `/t/${adige}/clienti`, { locale, viewport: { width, height: 900 } });
  await page.getByRole('link', { name: t('clients:sell') }).click();
  await page.getByRole('heading', { name: t('clients:sale.title') }).waitFor();
  const button = page.locator('form button[type=submit]');
  await page.getByText(t('clients:sale.due')).waitFor();
  await looks(page, 'what is sold');

  // Nothing of it is sent before it is right: each wrong field says so, and the price stays.
  await button.click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  const name = `Nuova ${randomUUID().slice(0, 8)} S.r.l.`;
  await field(page, t('clients:create.legalName')).fill(name);
  await field(page, t('clients:create.vatNumber')).fill('12345678901');
  await field(page, t('clients:create.street')).fill('Via Roma');
  await field(page, t('clients:create.postalCode')).fill('35100');
  await field(page, t('clients:create.city')).fill('Padova');
  await page.getByRole('combobox', { name: new RegExp(`^${t('clients:create.province').source.slice(1, -1)}`) }).fill('Padova');
  await page.getByRole('option', { name: /Padova/ }).click();
  await page.getByText(t('reasons:vatNumber.checkDigit')).waitFor();
  await field(page, t('clients:create.vatNumber')).fill('');
  await page.locator('label', { hasText: t('clients:sale.cadenceOf.ANNUAL') }).click();
  await page.getByRole('switch', { name: t('clients:sale.invite') }).check({ force: true });
  const email = `ada.${randomUUID().slice(0, 8)}@nuova.example`;
  await field(page, t('clients:sale.firstName')).fill('Ada');
  await field(page, t('clients:sale.lastName')).fill('Neri');
  await field(page, t('clients:sale.email')).fill(email);
  await looks(page, 'a sale that is whole');
  await expect.poll(() => button.isEnabled()).toBe(true);
  await button.click();
  await page.waitForURL(/\/(abbonamenti|ordini)\//);
  await looks(page, 'what was sold');

  const tenantId = await idOf('giulia', name);
  const { data } = await ask<{ tenant: { payer: string; users: { nodes: { email: string; status: string }[] }; orders: { nodes: { id: string; number: string; state: string; kind: string }[] } } }>(
    'giulia', 'query ($id: ID!) { tenant(id: $id) { payer users { nodes { email status } } orders { nodes { id number state kind } } } }', { id: tenantId });
  expect(data?.tenant).toMatchObject({ payer: 'PARTNER', users: { nodes: [{ email, status: 'INVITED' }] }, orders: { nodes: [{ kind: 'NEW' }] } });
  const [order] = data?.tenant.orders.nodes ?? [];
  if (order?.state === 'PENDING_PAYMENT') {
    const today = new Date().toISOString().slice(0, 10);
    await ask('davide', 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }', { input: { orderId: order.id, valueDate: today, idempotencyKey: randomUUID() } });
  }
  await page.goto(`/t/${tenantId}/abbonamenti`);
  await page.getByRole('link', { name: /Sestante Docs/ }).first().click();
  await page.getByText(t('subscriptions:licences.given')).waitFor();
});

test('before somebody of a customer becomes an administrator, what that costs its partner is said', async () => {
  const t = textsOf('it-IT');
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const wants = (isWanted: boolean) => asOwner(inject('databaseUrl'), (client) => client.query(`update product set wants_sole_administrator = $1 where code = 'SESTANTE_DOCS'`, [isWanted]));
  await wants(true);
  try {
    const page = await visitAs('giulia', `/t/${tenantId}/utenti`);
    await page.getByRole('button', { name: /Paolo Zanin/ }).click();
    await page.getByRole('menuitem', { name: t('users:menu.role') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(`^${t('words:role.ADMIN').source.slice(1, -1)}`) }).click();
    await dialog.getByText(t('words:soleAdministrator.title')).waitFor();
    await looks(page, 'an administrator too many');
    await dialog.getByRole('radio', { name: new RegExp(`^${t('words:role.VIEWER').source.slice(1, -1)}`) }).click();
    await dialog.getByText(t('words:soleAdministrator.title')).waitFor({ state: 'detached' });
  } finally {
    await wants(false);
  }
});
