import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, linkTo, site, visit, visitAs } from './flow.ts';
import { newCustomer, recordTransfer } from './new-customer.ts';
import { languages, textsOf, type Locale } from './texts.ts';

const looks = async (page: Page, what: string) => expect.soft(await seriousFindings(page), what).toEqual([]);
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

interface Found { tenant: { subscriptions: { nodes: { id: string; edition: { code: string }; licenceCount: { total: number } }[] } } }

/** A subscription of a company of Giulia's, of this edition and cadence. */
async function subscriptionOf(tenantId: string, code: string, cadence = 'ANNUAL'): Promise<{ id: string; total: number }> {
  const { data } = await ask<Found>('giulia', 'query ($id: ID!, $cadence: [Cadence!]) { tenant(id: $id) { subscriptions(first: 25, filter: { status: [ACTIVE], cadence: $cadence }) { nodes { id edition { code } licenceCount { total } } } } }', { id: tenantId, cadence: [cadence] });
  const found = data?.tenant.subscriptions.nodes.find(({ edition }) => edition.code === code);
  if (!found) throw new Error(`${tenantId} has no ${code} by the year`);
  return { id: found.id, total: found.licenceCount.total };
}

const accounts = { 'it-IT': 'Officine Brenta', 'en-GB': 'Officine Brenta', 'de-DE': 'Officine Brenta' } as const;

test.each([
  ['it-IT', 1280], ['en-GB', 390], ['de-DE', 1280],
] as const)('a licence is given, activated from its mail, passed on and taken away, in %s, %i wide', async (locale: Locale, width) => {
  const t = textsOf(locale);
  const tenantId = await idOf('giulia', accounts[locale]);
  const { id, total } = await subscriptionOf(tenantId, 'BUSINESS');
  const view = { locale, viewport: { width, height: 900 } };
  const page = await visitAs('giulia', `/t/${tenantId}/abbonamenti/${id}`, view);
  await page.getByRole('link', { name: t('subscriptions:licences.manage') }).first().click();
  await page.getByRole('heading', { name: t('licences:title') }).waitFor();
  await looks(page, 'who has a licence');

  const person = `ada.${languages[locale]}-${randomUUID().slice(0, 8)}@brenta.example`;
  await button(page, t('licences:assign.open')).first().click();
  const dialog = page.getByRole('dialog');
  const people = dialog.getByRole('textbox');
  await people.fill(`Ada Neri <${person}>\nnobody\n${person.toUpperCase()}`);
  await dialog.getByText(t('reasons:email.format')).waitFor();
  await dialog.getByText(t('licences:assign.twice_one')).waitFor();
  await looks(page, 'lines that are wrong');
  await people.fill(Array.from({ length: total + 1 }, (_, n) => `many-${n}@brenta.example`).join('\n'));
  await dialog.getByText(t('licences:noneFree.short_other')).waitFor();
  expect(await dialog.locator('button[type=submit]').isDisabled()).toBe(true);
  // The right one is given its licence; the wrong line stays to be corrected.
  await people.fill(`Ada Neri <${person}>\nnobody\n${person.toUpperCase()}`);
  await dialog.getByRole('button', { name: t('licences:assign.submit_one') }).click();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')?.value === 'nobody');
  await people.fill('');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const row = (email: string) => page.getByRole('row', { name: new RegExp(email) });
  await row(person).waitFor();

  const theirs = await visit(await linkTo(tenantId, person, 'activate'), view);
  await theirs.getByText(person).waitFor();
  await looks(theirs, 'a licence to activate');
  await button(theirs, t('sign-in:activate.submit')).click();
  await theirs.getByRole('heading', { name: t('sign-in:activate.doneTitle') }).waitFor();
  await looks(theirs, 'an activated licence');
  await theirs.reload();
  await theirs.getByRole('heading', { name: t('sign-in:linkGone') }).waitFor();

  await page.reload();
  await row(person).getByText(t('licences:state.ACTIVATED')).filter({ visible: true }).waitFor();
  const menu = async (item: string) => {
    await row(person).getByRole('button', { name: t('licences:actionsOf') }).click();
    await page.getByRole('menuitem', { name: t(item) }).click();
  };
  await menu('licences:swap.action');
  await looks(page, 'passing a licence on');
  const next = `bice.${randomUUID().slice(0, 8)}@brenta.example`;
  await dialog.getByRole('textbox', { name: new RegExp(t('licences:swap.email').source.replace(/^\^|\$$/g, '')) }).fill(next);
  await dialog.getByRole('button', { name: t('licences:swap.submit') }).click();
  await row(next).waitFor();
  await row(person).waitFor({ state: 'detached' });

  await row(next).getByRole('button', { name: t('licences:actionsOf') }).click();
  await page.getByRole('menuitem', { name: t('licences:remove.action') }).click();
  await looks(page, 'taking a licence away');
  await dialog.getByRole('button', { name: t('licences:remove.submit') }).click();
  await row(next).waitFor({ state: 'detached' });
});

test.each([
  ['it-IT', {}], ['en-GB', { colorScheme: 'dark' }], ['de-DE', { viewport: { width: 390, height: 844 } }],
] as [Locale, BrowserContextOptions][])('seven licences more at fifty days from the end are charged two months each, beside an upgrade, in %s', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const id = await customer.buy('TEAM', 'ANNUAL');
  // Nothing in the console brings an expiry nearer: a year that ends in fifty days and an hour.
  const end = new Date(Math.floor(Date.now() / 1000) * 1000 + 50 * 86_400_000 - 3_600_000);
  await asOwner(site.databaseUrl, async (client) => {
    await client.query(`update subscription set ends_at = $2, starts_at = $2::timestamptz - interval '1 year', anchor_local = to_char(($2::timestamptz - interval '1 year') at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') where id = $1`, [id, end]);
  });
  const { subscription: before } = await customer.ask<Holding>(holding, { id });
  const page = await customer.visit(`/t/${customer.id}/abbonamenti/${id}?aggiungi=${id}&quante=7`, view);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(t.start('subscriptions:aggiungi.toEnd').source.slice(1)) }).waitFor();
  await dialog.getByText(/^2 (mesi interi|whole months|ganze Monate)/).waitFor();
  await dialog.getByRole('radio', { name: new RegExp(t.start('subscriptions:aggiungi.upgrade').source.slice(1)) }).waitFor();
  await looks(page, 'a top-up beside an upgrade');

  // Seven, at a twelfth of the year's price twice: the figure opens to its formula.
  const yearly = before.edition.components.find(({ component }) => component.code === 'USERS')?.prices.find(({ cadence }) => cadence === 'ANNUAL')?.amount.minor ?? 0;
  const net = Math.round((7 * yearly * 2) / 12);
  const shown = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(net / 100).replace(/\s/g, '\\s');
  await dialog.getByText(new RegExp(shown.replace(/[.$]/g, '\\$&'))).first().waitFor();
  await dialog.getByRole('button', { name: t('subscriptions:aggiungi.orderAndPay') }).click();
  await page.getByText(t('subscriptions:pending.sentence')).first().waitFor();
  await looks(page, 'a top-up that awaits its transfer');

  const { subscription: { orders: { nodes: [order] } } } = await customer.ask<Holding>(holding, { id });
  expect(order).toMatchObject({ kind: 'TOP_UP', amounts: { net: { minor: net }, lines: [{ quantity: 7, months: 2, ofMonths: 12, amount: { minor: net } }] } });
  await recordTransfer(order ?? { id: '' });
  await page.reload();
  const total = before.licenceCount.total + 7;
  await page.getByText(new RegExp(`^0 (su|of|von) ${total} `)).filter({ visible: true }).first().waitFor();
  expect((await customer.ask<Holding>(holding, { id })).subscription).toMatchObject({ endsAt: end.toISOString(), licenceCount: { total } });
});

const holding = `query ($id: ID!) { subscription(id: $id) { endsAt licenceCount { total } edition { components { component { code } prices { cadence amount { minor } } } }
  orders(first: 1) { nodes { id kind amounts { net { minor } lines { quantity months ofMonths amount { minor } } } } } } }`;
interface Holding {
  subscription: {
    endsAt: string; licenceCount: { total: number }; edition: { components: { component: { code: string }; prices: { cadence: string; amount: { minor: number } }[] }[] };
    orders: { nodes: { id: string; kind: string; amounts: object }[] };
  };
}
