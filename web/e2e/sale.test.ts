import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, linkTo, site, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { confirmAtBank, leaveCard } from './provider-page.ts';
import { whereOneAdministratorCounts } from './sole-administrator.ts';
import { textsOf } from './texts.ts';

const looks = async (page: Page, what: string) => expect.soft(await seriousFindings(page), what).toEqual([]);
/** A field, with or without its star. */
const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name: new RegExp(`${name.source.slice(0, -1)}( \\*)?$`) });

test.each([
  ['it-IT', 1280], ['en-GB', 390], ['de-DE', 1280],
] as const)('a partner sells to somebody new in one flow: company, product, licences, price, card with 3-D Secure, done, in %s, %i wide', async (locale, width) => {
  const t = textsOf(locale);
  const adige = await idOf('giulia', 'Adige');
  await paysByTransfer(adige);
  onTestFinished(() => paysByTransfer(adige));
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
  await page.locator('label', { hasText: t('offer:cadenceOf.ANNUAL') }).click();
  await page.getByRole('switch', { name: t('clients:sale.invite') }).check({ force: true });
  const email = `ada.${randomUUID().slice(0, 8)}@nuova.example`;
  await field(page, t('clients:sale.firstName')).fill('Ada');
  await field(page, t('clients:sale.lastName')).fill('Neri');
  await field(page, t('clients:sale.email')).fill(email);
  await looks(page, 'a sale that is whole');
  await page.getByRole('combobox', { name: t('checkout:how') }).selectOption('CARD');
  await expect.poll(() => button.isEnabled()).toBe(true);
  // On the way to pay nothing is lost, and nobody is asked whether to leave.
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await button.click();

  // The partner pays, by a card whose bank asks when it is left and when it is charged.
  await leaveCard(page, '4000 0027 6000 3184', { locale });
  expect(asked).toEqual([]);
  await confirmAtBank(page, locale);
  await confirmAtBank(page, locale);
  await page.getByRole('status').getByText(t('checkout:done')).waitFor();
  await looks(page, 'what was sold');

  const tenantId = await idOf('giulia', name);
  const { data } = await ask<Sold>('giulia', `query ($id: ID!) { tenant(id: $id) { payer users { nodes { email status } } orders { nodes { state kind method invoicedToName payments { state } } }
    subscriptions { nodes { id status cadence licenceCount { total assigned } viewerCan } } } }`, { id: tenantId });
  expect(data?.tenant).toMatchObject({
    payer: 'PARTNER', users: { nodes: [{ email, status: 'INVITED' }] }, orders: { nodes: [{ kind: 'NEW', state: 'PAID', method: 'CARD', invoicedToName: expect.stringMatching(/^Adige/), payments: [{ state: 'SUCCEEDED' }] }] },
    // The partner administers it without using a licence.
    subscriptions: { nodes: [{ status: 'ACTIVE', cadence: 'ANNUAL', licenceCount: { assigned: 0 }, viewerCan: expect.arrayContaining(['LICENCE_ASSIGN']) }] },
  });
  expect(await linkTo(tenantId, email, 'accept')).toMatch(/^\/accept\//);
  await page.goto(`/t/${tenantId}/abbonamenti`);
  await page.getByRole('link', { name: /Sestante Docs/ }).first().click();
  await page.getByText(t('subscriptions:licences.given')).waitFor();
});

interface Sold {
  tenant: { payer: string; users: object; orders: object; subscriptions: object };
}

/** Nothing is on file for a company, and it pays by transfer; afterwards again: other flows count on it. */
async function paysByTransfer(tenantId: string): Promise<void> {
  await asOwner(site.databaseUrl, async (client) => {
    await client.query('update payment_method_on_file set removed_at = now() where tenant_id = $1 and removed_at is null', [tenantId]);
    await client.query(`update billing_account set method = 'BANK_TRANSFER' where tenant_id = $1`, [tenantId]);
  });
}

test('a sale that is half written survives a reload, and is not left without a question', async () => {
  const t = textsOf('it-IT');
  const adige = await idOf('giulia', 'Adige');
  const page = await visitAs('giulia', `/t/${adige}/clienti/vendi`);
  await page.getByText(t('clients:sale.due')).waitFor();
  await page.getByRole('radio', { name: /^Business/ }).click();
  await page.locator('label', { hasText: t('offer:cadenceOf.ANNUAL') }).click();
  const licences = page.getByRole('textbox', { name: /^Utenti/ });
  await licences.fill('31');
  await field(page, t('clients:create.legalName')).fill('Rimasta a metà S.r.l.');
  await page.getByRole('switch', { name: t('clients:sale.invite') }).check({ force: true });
  await field(page, t('clients:sale.email')).fill('ada@rimasta.example');

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText(t('clients:sale.resumed')).waitFor();
  expect(await page.getByRole('radio', { name: /^Business/ }).isChecked()).toBe(true);
  expect(await licences.inputValue()).toBe('31');
  expect(await field(page, t('clients:create.legalName')).inputValue()).toBe('Rimasta a metà S.r.l.');
  expect(await field(page, t('clients:sale.email')).inputValue()).toBe('ada@rimasta.example');
  await looks(page, 'a sale taken up again');

  const question = page.getByRole('dialog');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: t('clients:title') }).click();
  await question.getByRole('button', { name: t('ui:leave.stay') }).click();
  expect(await licences.inputValue()).toBe('31');
  await page.getByRole('button', { name: t('clients:sale.restart') }).click();
  await question.getByRole('button', { name: t('ui:discard.confirm') }).click();
  await expect.poll(() => field(page, t('clients:create.legalName')).inputValue()).toBe('');
  expect(await page.getByRole('radio', { name: /^Team/ }).isChecked()).toBe(true);

  // Left for good, it is forgotten; nothing typed, nothing asked.
  await field(page, t('clients:create.legalName')).fill('Lasciata S.r.l.');
  await main.getByRole('link', { name: t('clients:title') }).click();
  await question.getByRole('button', { name: t('ui:leave.confirm') }).click();
  await page.getByRole('link', { name: t('clients:sell') }).click();
  await page.getByText(t('clients:sale.due')).waitFor();
  expect(await field(page, t('clients:create.legalName')).inputValue()).toBe('');
  await main.getByRole('link', { name: t('clients:title') }).click();
  await page.getByRole('link', { name: t('clients:sell') }).waitFor();
});

test('of more products than a page holds each is found by its name and sold', async () => {
  const t = textsOf('it-IT');
  const vendorId = await idOf('davide', 'Sestante Software');
  const sql = (text: string, values: unknown[]) => asOwner(site.databaseUrl, (client) => client.query(text, values));
  // As many as nobody types in a test; by name they come after what the demo sells.
  await sql(`with made as (insert into product (id, vendor_id, code, name) select gen_random_uuid(), $1, 'MANY_' || n, 'Zattera ' || to_char(n, 'FM000') from generate_series(1, 70) n returning id, code),
    editions as (insert into edition (id, vendor_id, product_id, code, name, rank) select gen_random_uuid(), $1, id, 'ONE', 'Unica', 1 from made returning id)
    insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from) select gen_random_uuid(), $1, id, 'MONTHLY', 1234, 'EUR', '2020-01-01' from editions`, [vendorId]);
  try {
    const page = await visitAs('giulia', `/t/${await idOf('giulia', 'Adige')}/clienti/vendi`);
    const product = page.getByRole('combobox', { name: t('offer:product') });
    await product.waitFor();
    await page.getByText(t('offer:moreProducts')).waitFor();
    await product.fill('zattera 069');
    await page.getByRole('option', { name: 'Zattera 069' }).waitFor();
    await looks(page, 'a product that is looked for');
    await page.getByRole('option', { name: 'Zattera 069' }).click();
    await page.getByRole('radio', { name: /^Unica/ }).waitFor();
    await page.getByText(/^12,34\s€/).first().waitFor();
    await page.getByText(t('clients:sale.due')).waitFor();
    await product.fill('nessuno si chiama così');
    await page.getByText(t('offer:noProduct')).waitFor();
  } finally {
    // The one that was priced stays, and is sold no more.
    const gone = `select id from product where vendor_id = $1 and code like 'MANY\\_%' and id not in (select product_id from quote_line)`;
    await sql(`delete from price where edition_id in (select id from edition where product_id in (${gone}))`, [vendorId]);
    await sql(`delete from edition where product_id in (${gone})`, [vendorId]);
    await sql(`delete from product where id in (${gone})`, [vendorId]);
    await sql(`update product set withdrawn_at = now() where vendor_id = $1 and code like 'MANY\\_%'`, [vendorId]);
  }
});

test('before somebody of a customer becomes an administrator, what that costs its partner is said', async () => {
  const t = textsOf('it-IT');
  const tenantId = await idOf('giulia', 'Officine Brenta');
  await whereOneAdministratorCounts(async () => {
    const page = await visitAs('giulia', `/t/${tenantId}/utenti`);
    await page.getByRole('button', { name: /Paolo Zanin/ }).click();
    await page.getByRole('menuitem', { name: t('users:menu.role') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(`^${t('words:role.ADMIN').source.slice(1, -1)}`) }).click();
    await dialog.getByText(t('words:soleAdministrator.title')).waitFor();
    await looks(page, 'an administrator too many');
    await dialog.getByRole('radio', { name: new RegExp(`^${t('words:role.VIEWER').source.slice(1, -1)}`) }).click();
    await dialog.getByText(t('words:soleAdministrator.title')).waitFor({ state: 'detached' });
  });
});

test('before an administrator of a customer is let in again, what that costs its partner is said', async () => {
  const t = textsOf('it-IT');
  const customer = await newCustomer('it-IT');
  await customer.buy('TEAM', 'MONTHLY');
  await asOwner(site.databaseUrl, (client) => client.query(`update "user" set status = 'DISABLED' where email = $1`, [customer.email]));
  await whereOneAdministratorCounts(async () => {
    const page = await visitAs('giulia', `/t/${customer.id}/utenti`);
    await page.getByRole('button', { name: /Ugo Fabbri/ }).click();
    await page.getByRole('menuitem', { name: t('users:menu.enable') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('words:soleAdministrator.title')).waitFor();
    await looks(page, 'an administrator let in again');
    await dialog.getByRole('button', { name: t('users:enable.confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
