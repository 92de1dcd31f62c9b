import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, site, visitAs } from './flow.ts';
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
