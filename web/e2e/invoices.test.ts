import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
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

const saved = async (page: Page, name: RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await download.path());
};

test.each<Locale>(['it-IT', 'en-GB', 'de-DE'])('a customer finds its invoice with its files, the vendor gives back of it, the partner above finds none (%s)', async (locale) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  await customer.buy('TEAM', 'MONTHLY');
  const { tenant } = await customer.ask<{ tenant: { invoices: { nodes: { id: string; number: string }[] } } }>('query ($id: ID!) { tenant(id: $id) { invoices { nodes { id number } } } }', { id: customer.id });
  const [invoice] = tenant.invoices.nodes;
  if (!invoice) throw new Error('what was bought is invoiced');

  const ugo = await customer.visit(`/t/${customer.id}/fatture`);
  await ugo.getByRole('link', { name: new RegExp(invoice.number) }).first().click();
  await ugo.getByRole('heading', { name: new RegExp(`${invoice.number}$`) }).waitFor();
  await ugo.getByText('36,48', { exact: false }).or(ugo.getByText('36.48', { exact: false })).first().waitFor();
  await fits(ugo, 'an invoice');
  const pdf = await saved(ugo, t('ui:downloadPdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await saved(ugo, t('invoices:downloadXml'))).toString()).toContain(`<Numero>${invoice.number}</Numero>`);

  const vendorId = await idOf('davide', 'Sestante Software');
  const davide = await visitAs('davide', `/t/${vendorId}/fatture?q=${encodeURIComponent(invoice.number)}`, { locale });
  await davide.getByRole('link', { name: new RegExp(`${invoice.number}\\b`) }).first().click();
  await davide.getByRole('button', { name: t('invoices:credit.action') }).click();
  const dialog = davide.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(locale === 'en-GB' ? '100.00' : '100,00');
  await dialog.getByRole('textbox').last().fill('Prova');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  await fits(davide, 'a note of more than there is');
  await dialog.getByRole('textbox').first().fill(locale === 'en-GB' ? '10.00' : '10,00');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await davide.getByText(t('invoices:creditedBy')).waitFor();
  await fits(davide, 'an invoice of which something was given back');

  await ugo.goto(`/t/${customer.id}/fatture`);
  await ugo.getByRole('table').getByRole('link').nth(1).waitFor();
  await fits(ugo, 'invoices');
  await ugo.getByRole('button', { name: t('invoices:month.action') }).click();
  const months = ugo.getByRole('dialog');
  const nextYear = months.getByRole('button', { name: t('ui:day.nextYear') });
  if (await nextYear.isEnabled()) await nextYear.click();
  await months.locator('table button:not([disabled])').last().click();
  await fits(ugo, 'a month of invoices');
  expect((await saved(ugo, t('invoices:month.lines'))).toString()).toContain(invoice.number);
  expect((await saved(ugo, t('invoices:month.vat'))).toString()).toMatch(/[;,]22[;,]/);
  const archive = unzipSync(new Uint8Array(await saved(ugo, t('invoices:month.zip'))));
  expect(Object.keys(archive).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  expect(Object.keys(archive).filter((name) => /^IT\w+_\w{5}\.xml$/.test(name))).toHaveLength(2);
  expect(strFromU8(Object.entries(archive).filter(([name]) => name.endsWith('.xml')).toSorted().map(([, content]) => content)[0] ?? new Uint8Array())).toContain(`<Numero>${invoice.number}</Numero>`);
  const giulia = await visitAs('giulia', `/t/${customer.id}/fatture`, { locale });
  await giulia.getByText(t('invoices:notYours')).waitFor();
  await giulia.goto(`/t/${customer.id}/fatture/${invoice.id}`);
  await giulia.getByText(t('invoices:notFound')).or(giulia.getByRole('alert')).first().waitFor();
  expect(await giulia.content()).not.toContain('36,48');
});
