import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { emailOf, idOf, password, visit, visitAs } from './flow.ts';

const company = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; !(await isThere()); pressed++) {
    if (pressed === 60) throw new Error(`${key} never led there.`);
    await page.keyboard.press(key);
  }
}

test('two tabs act on two companies, and the address of one opens the same company for a colleague', async () => {
  const [filatura, zincatura] = [await idOf('giulia', 'Filatura Agno'), await idOf('giulia', 'Zincatura Veneta')];
  const first = await visitAs('giulia', `/t/${filatura}/anagrafica`);
  const second = await first.context().newPage();
  await second.goto(`/t/${zincatura}/abbonamenti`);
  await company(second, 'Zincatura Veneta S.r.l.').waitFor();
  await first.getByRole('link', { name: /^Abbonamenti/ }).click();
  await first.getByRole('table', { name: 'Abbonamenti' }).waitFor();
  await company(first, 'Filatura Agno S.p.A.').waitFor();
  expect(new URL(second.url()).pathname).toBe(`/t/${zincatura}/abbonamenti`);

  const colleague = await visitAs('davide', first.url());
  await company(colleague, 'Filatura Agno S.p.A.').waitFor();
  await colleague.getByRole('table', { name: 'Abbonamenti' }).waitFor();
});

test('a shared link waits at the door, and what was typed stays when the door says no', async () => {
  const address = `/t/${await idOf('giulia', 'Filatura Agno')}/pagamento`;
  const page = await visit(address);
  const email = page.getByRole('textbox', { name: 'E-mail' });
  await email.fill(emailOf('giulia'));
  await page.getByLabel('Password', { exact: true }).fill('not hers');
  await page.getByRole('button', { name: 'Accedi' }).click();
  await page.getByText('Indirizzo o password non corretti.').waitFor();
  expect(await email.inputValue()).toBe(emailOf('giulia'));

  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await page.waitForURL(`**${address}`);
  await company(page, 'Filatura Agno S.p.A.').waitFor();
});

test('the keyboard alone signs in, opens the palette, goes to Clienti and opens a row', async () => {
  const page = await visit('/');
  await page.getByRole('textbox', { name: 'E-mail' }).waitFor();
  await page.keyboard.type(emailOf('giulia'));
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Panoramica' }).waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Cerca una pagina/ }).waitFor();
  await page.keyboard.type('clienti');
  await page.getByRole('option', { name: /^Clienti/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/clienti');
  const rows = page.getByRole('table', { name: 'Clienti' }).getByRole('link');
  await rows.first().waitFor();
  await pressUntil(page, 'Tab', () => rows.first().evaluate((link) => link === document.activeElement));
  await page.keyboard.press('ArrowDown');
  const name = await rows.nth(1).innerText();
  await page.keyboard.press('Enter');
  await company(page, name).waitFor();
  expect(page.url()).toMatch(/anagrafica$/);
});

test('code that did not come is asked for again: a dialog by its button, a page by its retry', async () => {
  const page = await visitAs('giulia', `/t/${await idOf('giulia', 'Adige Informatica')}/clienti`);
  await page.getByText('Arredi Montello S.r.l.').waitFor();
  await page.route(/assets\/(CreateTenantDialog|BillingPage)/, (route) => route.abort());
  await page.getByRole('button', { name: 'Nuovo cliente' }).click();
  await page.getByText('Non riusciamo a raggiungere il server').waitFor();
  await page.getByRole('link', { name: 'Azienda' }).click();
  await page.getByRole('link', { name: 'Pagamento' }).click();
  await page.getByText('Questa pagina non si apre').waitFor();

  await page.unrouteAll();
  await page.getByRole('button', { name: 'Riprova' }).click();
  await page.getByRole('heading', { name: 'Dati di fatturazione' }).waitFor();
  await page.getByRole('link', { name: 'Clienti' }).click();
  await page.getByRole('button', { name: 'Nuovo cliente' }).click();
  await page.getByRole('dialog', { name: 'Nuovo cliente' }).waitFor();
});

test('another language is another wording of the same page', async () => {
  const page = await visitAs('giulia', `/t/${await idOf('giulia', 'Filatura Agno')}/abbonamenti`);
  const address = page.url();
  for (const [language, title, lang] of [['English', 'Subscriptions', 'en'], ['Deutsch', 'Abonnements', 'de'], ['Italiano', 'Abbonamenti', 'it']] as const) {
    await page.getByRole('button', { name: /Giulia Ferrarese/ }).click();
    await page.getByRole('menuitemradio', { name: language }).click();
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(page.url()).toBe(address);
    await page.keyboard.press('Escape');
    if (lang === 'de') expect(await seriousFindings(page), 'the longest words').toEqual([]);
  }
});

test('signing out ends it: going back shows nobody’s data', async () => {
  const page = await visit('/');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(emailOf('giulia'));
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Panoramica' }).waitFor();
  await page.getByRole('link', { name: 'Clienti' }).click();
  await page.getByText('Arredi Montello S.r.l.').first().waitFor();

  await page.getByRole('button', { name: /Giulia Ferrarese/ }).click();
  await page.getByRole('menuitem', { name: 'Esci', exact: true }).click();
  await page.getByRole('heading', { name: 'Accedi a Filiera' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Accedi a Filiera' }).waitFor();
  expect(await page.getByText('Arredi Montello').count()).toBe(0);
});

test('on a phone a partner opens the menu, acts on a customer and corrects its Anagrafica', async () => {
  const page = await visitAs('giulia', '/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Apri il menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Clienti' }).waitFor();
  expect(await seriousFindings(page), 'the menu').toEqual([]);
  await page.getByRole('dialog').getByRole('link', { name: 'Clienti' }).click();
  await page.getByRole('heading', { name: 'Clienti' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByTitle('Cambia azienda').click();
  await page.getByRole('combobox', { name: 'Agisci su' }).fill('cal');
  await page.getByRole('option', { name: /Calzaturificio Riviera/ }).click();
  await company(page, 'Calzaturificio Riviera S.r.l.').waitFor();
  await page.getByRole('button', { name: 'Modifica', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nome commerciale' }).fill('Riviera Calzature');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await page.getByRole('definition').filter({ hasText: 'Riviera Calzature' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
