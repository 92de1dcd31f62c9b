import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, visitAs } from './flow.ts';

/** Opens a figure and reads the sum behind it; Esc closes it again. */
async function sumBehind(page: Page, figure: Locator): Promise<string> {
  await figure.click();
  const panel = page.locator(`[id="${await figure.getAttribute('aria-describedby')}"]`);
  await panel.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const sum = await panel.locator('code').textContent();
  await figure.press('Escape');
  await panel.waitFor({ state: 'detached' });
  return sum ?? '';
}

test('what subscriptions cost a month opens to what each adds, and each price to what it is made of', async () => {
  const page = await visitAs('elena', `/t/${await idOf('elena', 'Officine Brenta')}/abbonamenti`);
  const sum = page.getByRole('button', { name: /^Come si calcola: Listino al mese/ });
  const amount = (await sum.textContent()) ?? '';
  const formula = await sumBehind(page, sum);
  expect(formula.endsWith(`= ${amount}`)).toBe(true);
  expect(formula.split(' + ').length).toBeGreaterThan(1);
  const extra = page.getByRole('row').filter({ hasText: 'Utenti 28' }).getByRole('button', { name: /^Come si calcola: Prezzo di listino/ });
  expect(await sumBehind(page, extra)).toMatch(/\+ 3 × .*\s= /);
});

test('on the Panoramica a week that renews opens to whose subscriptions end in it', async () => {
  const page = await visitAs('giulia', '/');
  const week = page.getByRole('group', { name: 'Rinnovi in arrivo per settimana, a prezzo di listino' }).getByRole('button').first();
  await week.click();
  await page.getByText('Somma dei prezzi di listino, senza IVA.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test('what of an order is due opens on the Panoramica to net, VAT and why that VAT', async () => {
  const page = await visitAs('davide', '/');
  const due = page.getByRole('listitem').filter({ hasText: 'bonifico da registrare' }).getByRole('button', { name: /^Come si calcola: Da pagare/ }).first();
  expect(await sumBehind(page, due)).toMatch(/^\S+\s€ \+ \S+\s€ .*= /);
});
