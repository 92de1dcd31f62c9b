import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { visitAs } from './flow.ts';
import { newCustomer, type NewCustomer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

interface Standing {
  state: string;
  invoice: { issuedOn: string; dueOn: string } | null;
}

const standing = async ({ ask }: NewCustomer, orderId: string): Promise<Standing> =>
  (await ask<{ order: Standing }>('query ($id: ID!) { order(id: $id) { state invoice { issuedOn dueOn } } }', { id: orderId })).order;

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

test.each(views)('in %s, the vendor grants 30 days, and the next order is invoiced at once with its day; taken back, the one after is paid first', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const davide = await visitAs('davide', `/t/${customer.id}/pagamento`, { locale, ...view });
  const card = davide.getByRole('region', { name: t('billing:method.title') });
  const asking = davide.getByRole('dialog', { name: t.start('billing:method.terms') });
  const days = asking.getByRole('textbox', { name: t.start('billing:terms.days') });
  const open = () => card.getByRole('button', { name: t('billing:terms.changeOf') }).click();
  const grant = () => asking.getByRole('button', { name: t('billing:terms.submit') }).click();

  await card.getByText(t.start('billing:method.termsAdvance')).waitFor();
  await open();
  await days.fill('400');
  await grant();
  await asking.locator('[aria-invalid=true]').waitFor();
  expect(await days.inputValue()).toBe('400');
  await looks(davide, 'more than a year');
  await days.fill('30');
  await grant();
  await asking.waitFor({ state: 'detached' });
  await card.getByText(t.start('billing:method.termsDays_other')).waitFor();

  const onAccount = await customer.order('TEAM', 'MONTHLY');
  const { state, invoice } = await standing(customer, onAccount.id);
  expect(state).toBe('ON_ACCOUNT');
  expect(daysBetween(invoice?.issuedOn ?? '', invoice?.dueOn ?? '')).toBe(30);
  const theirs = await customer.visit(`/t/${customer.id}/ordini/${onAccount.id}`, view);
  await theirs.getByText(t('orders:onAccountUntil')).first().waitFor();
  await looks(theirs, 'an order on account');
  await theirs.goto(`/t/${customer.id}/pagamento`);
  await theirs.getByText(t.start('billing:method.termsDays_other')).waitFor();
  expect(await theirs.getByRole('button', { name: t('billing:terms.changeOf') }).count()).toBe(0);

  await open();
  await days.fill('0');
  await grant();
  await asking.waitFor({ state: 'detached' });
  await card.getByText(t.start('billing:method.termsAdvance')).waitFor();
  const inAdvance = await customer.order('TEAM', 'MONTHLY');
  expect(await standing(customer, inAdvance.id)).toMatchObject({ state: 'PENDING_PAYMENT', invoice: null });
});
