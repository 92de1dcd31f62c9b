import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { password, site, visit } from './flow.ts';
import { newCustomer, recordTransfer, type NewCustomer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

/** Six days before a subscription's end its reminder goes out; nothing in the console brings an end nearer. @returns the address that the mail leads to */
async function remindedOf(customer: NewCustomer, subscriptionId: string): Promise<string> {
  await asOwner(site.databaseUrl, async (client) => {
    await client.query(`update subscription set ends_at = date_trunc('second', now()) + interval '6 days', starts_at = date_trunc('second', now()) + interval '6 days' - interval '1 month', anchor_local = to_char((date_trunc('second', now()) + interval '6 days' - interval '1 month') at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') where id = $1`, [subscriptionId]);
    await client.query(`select graphile_worker.add_job('remind_of_ends')`);
  });
  for (let tries = 0; tries < 120; tries += 1) {
    const { tenant } = await customer.ask<{ tenant: { mails: { nodes: { letter: string; text: string | null }[] } } }>('query ($id: ID!) { tenant(id: $id) { mails(first: 9) { nodes { letter text } } } }', { id: customer.id });
    const text = tenant.mails.nodes.find(({ letter }) => letter === 'renewalReminder')?.text;
    const address = /\/t\/[\w/-]+\?rinnova=[\w-]+/.exec(text ?? '')?.[0];
    if (address) return address;
    await new Promise((passed) => { setTimeout(passed, 250); });
  }
  throw new Error(`${customer.email} is not reminded.`);
}

interface Standing { subscription: { endsAt: string; status: string; orders: { nodes: { id: string; kind: string }[] } } }
const standingOf = async (customer: NewCustomer, id: string) => (await customer.ask<Standing>('query ($id: ID!) { subscription(id: $id) { endsAt status orders(first: 1) { nodes { id kind } } } }', { id })).subscription;

test.each([
  ['it-IT', 'signing in first', {}],
  ['en-GB', 'signed in', {}],
  ['de-DE', 'signing in first', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
] as [Locale, 'signed in' | 'signing in first', BrowserContextOptions][])('the link of a reminder opens the renewal ready to confirm, in %s, %s; what is ordered there joins the end on', async (locale, how, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const id = await customer.buy('TEAM', 'MONTHLY');
  const link = await remindedOf(customer, id);
  const { endsAt } = await standingOf(customer, id);
  const page = how === 'signed in' ? await customer.visit(link, view) : await visit(link, { locale, ...view });
  if (how === 'signing in first') {
    await page.locator('input[name=email]').fill(customer.email);
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
  }
  const dialog = page.getByRole('dialog', { name: t('subscriptions:rinnova.title') });
  await dialog.getByText(t('subscriptions:quote.due')).waitFor();
  const order = dialog.getByRole('button', { name: t('subscriptions:rinnova.orderAndPay') });
  await order.waitFor();
  expect(await seriousFindings(page), 'a renewal ready to confirm').toEqual([]);
  await order.click();
  await page.getByText(t('subscriptions:pending.sentence')).first().waitFor();
  expect(await seriousFindings(page), 'a renewal that awaits its transfer').toEqual([]);

  const { orders: { nodes: [placed] } } = await standingOf(customer, id);
  expect(placed?.kind).toBe('RENEWAL');
  await recordTransfer(placed ?? { id: '' });
  const after = await standingOf(customer, id);
  expect(after.status).toBe('ACTIVE');
  const days = (Date.parse(after.endsAt) - Date.parse(endsAt)) / 86_400_000;
  expect(days).toBeGreaterThan(27.9);
  expect(days).toBeLessThan(31.1);
});
