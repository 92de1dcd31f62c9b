import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const fits = async (page: Page, what: string) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await seriousFindings(page), `${what}, ${width} wide`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, more than ${width} wide`).toBeLessThanOrEqual(0);
  }
};

/** Loads the page anew until it says so: files are handed over once a minute. */
async function until(page: Page, claim: () => Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); !(await claim()); ) {
    if (Date.now() - begun > 150_000) throw new Error('waited in vain');
    await page.reload();
    await page.waitForTimeout(3000);
  }
}

test.each<Locale>(['it-IT', 'en-GB', 'de-DE'])('a vendor turns transmission off and on, sends what was issued between, finds what was rejected and sends it again to where it is delivered (%s)', { timeout: 360_000 }, async (locale) => {
  const t = textsOf(locale);
  const vendorId = await idOf('davide', 'Sestante Software');
  const davide = await visitAs('davide', `/t/${vendorId}/impostazioni`, { locale });
  const customer = await newCustomer(locale);
  const bought = async (): Promise<{ id: string; number: string }[]> => {
    await customer.buy('TEAM', 'MONTHLY');
    return (await customer.ask<{ tenant: { invoices: { nodes: { id: string; number: string }[] } } }>('query ($id: ID!) { tenant(id: $id) { invoices { nodes { id number } } } }', { id: customer.id })).tenant.invoices.nodes;
  };
  const turn = async (way: 'turnOn' | 'turnOff', state: 'on' | 'off') => {
    await davide.getByRole('button', { name: t(`settings:transmission.${way}`) }).click();
    await davide.getByRole('dialog').getByRole('button', { name: t(`settings:transmission.${way}`) }).click();
    await davide.getByText(t(`settings:transmission.${state}`)).waitFor();
  };
  await davide.getByText(t('settings:transmission.on')).waitFor();
  await turn('turnOff', 'off');
  const [early] = await bought();
  if (!early) throw new Error('what was bought is invoiced');
  await turn('turnOn', 'on');
  await fits(davide, 'transmission is on');

  await davide.goto(`/t/${vendorId}/fatture/${early.id}`);
  await davide.getByRole('button', { name: t('invoices:transmission.send') }).click();
  await davide.getByRole('dialog').getByText(t('invoices:transmission.sendEffect')).waitFor();
  await fits(davide, 'an invoice of before to be sent');
  await davide.getByRole('dialog').getByRole('button', { name: t('invoices:transmission.send') }).click();
  await until(davide, () => davide.getByText(t('words:transmissionState.NOT_DELIVERED')).first().isVisible());

  const { tenant: { billingAccount } } = await customer.ask<{ tenant: { billingAccount: { version: number } } }>('query ($id: ID!) { tenant(id: $id) { billingAccount { version } } }', { id: customer.id });
  await customer.ask('mutation ($input: UpdateBillingAccountInput!) { updateBillingAccount(input: $input) { __typename } }', { input: { tenantId: customer.id, version: billingAccount.version, sdiCode: 'SC00311' } });
  const invoice = (await bought()).find(({ id }) => id !== early.id);
  if (!invoice) throw new Error('what was bought is invoiced');

  await davide.goto(`/t/${vendorId}/fatture?sdi=REJECTED&q=${encodeURIComponent(invoice.number)}`);
  const link = davide.getByRole('link', { name: new RegExp(`${invoice.number}\\b`) }).first();
  await until(davide, () => link.isVisible());
  await fits(davide, 'rejected invoices');
  await link.click();
  await davide.getByText('CodiceDestinatario non valido').first().waitFor();
  await fits(davide, 'a rejected invoice');
  await davide.getByRole('button', { name: t('invoices:transmission.resend') }).click();
  const dialog = davide.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('12');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  await dialog.getByRole('checkbox').check();
  await fits(davide, 'an invoice to be sent again');
  await dialog.getByRole('checkbox').uncheck();
  await dialog.getByRole('textbox').first().fill('ABC1234');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await until(davide, () => davide.getByText(t('words:transmissionState.DELIVERED')).first().isVisible());
  await fits(davide, 'an invoice that was delivered');

  const ugo = await customer.visit(`/t/${customer.id}/fatture/${invoice.id}`);
  await ugo.getByText(t('words:transmissionState.DELIVERED')).first().waitFor();
  expect(await ugo.getByRole('button', { name: t('invoices:transmission.resend') }).count()).toBe(0);
});
