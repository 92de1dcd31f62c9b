import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, password, visit, visitAs } from './flow.ts';

/** Somebody of the demo who is in no other flow. */
async function visitWith(email: string): Promise<Page> {
  const page = await visit('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Panoramica' }).waitFor();
  return page;
}

const look = async (page: Page, what: string) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await seriousFindings(page), `${what}, ${width} wide`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, more than ${width} wide`).toBeLessThanOrEqual(0);
  }
};

test('a partner is suspended: its user is out with the next click, and in again once it is resumed', async () => {
  const andrea = await visitWith('andrea.colombo@tecnolago.example');
  const giulia = await visitAs('giulia', `/t/${await idOf('giulia', 'Tecnolago')}/impostazioni`);
  await giulia.getByRole('button', { name: 'Sospendi' }).click();
  const asking = giulia.getByRole('dialog', { name: /^Sospendere Tecnolago/ });
  await asking.getByText('aziende sotto').waitFor();
  await look(giulia, 'before suspending');
  await asking.getByRole('button', { name: 'Sospendi' }).click();
  await asking.getByText('Campo obbligatorio').or(asking.locator('[aria-invalid=true]')).first().waitFor();
  await asking.getByLabel('Motivo').fill('Fatture scadute da due mesi');
  await asking.getByRole('button', { name: 'Sospendi' }).click();
  await asking.waitFor({ state: 'detached' });
  await giulia.getByText(/^Tecnolago.* è sospesa dal/).waitFor();
  await look(giulia, 'suspended');

  await andrea.getByRole('link', { name: 'Clienti' }).first().click();
  await andrea.getByRole('dialog').waitFor();
  expect(await andrea.getByText('Vetreria Venezia').count()).toBe(0);

  await giulia.getByRole('button', { name: 'Riattiva' }).first().click();
  const resuming = giulia.getByRole('dialog', { name: /^Riattivare Tecnolago/ });
  await resuming.getByLabel('Motivo').fill('Pagato');
  await resuming.getByRole('button', { name: 'Riattiva' }).click();
  await resuming.waitFor({ state: 'detached' });
  await giulia.getByText(/è sospesa dal/).waitFor({ state: 'detached' });
  await andrea.reload();
  await andrea.getByText('Vetreria Venezia').first().waitFor();
});

test('a suspended company says so on its pages, with the way back', async () => {
  const davide = await visitAs('davide', `/t/${await idOf('davide', 'Porto Venere')}/anagrafica`, { locale: 'en-GB' });
  await davide.getByText(/^Porto Venere.* is suspended$/).waitFor();
  await davide.getByRole('button', { name: 'Resume' }).click();
  await davide.getByRole('dialog', { name: /^Resume Porto Venere/ }).waitFor();
  await look(davide, 'before resuming, in English');
});

test('the vendor moves a customer under another partner, and its administrator confirms what that one sees', async () => {
  const davide = await visitAs('davide', `/t/${await idOf('davide', 'Consorzio Acque')}/impostazioni`);
  await davide.getByRole('button', { name: 'Sposta' }).click();
  const moving = davide.getByRole('dialog', { name: /^Sposta Consorzio/ });
  await moving.getByRole('textbox', { name: 'Nuovo partner' }).fill('lagunare');
  await moving.getByRole('radio', { name: /^Lagunare Sistemi/ }).click();
  await moving.getByText('Sestante Software S.r.l. › Lagunare Sistemi S.r.l. › Consorzio Acque Polesane').waitFor();
  await look(davide, 'before moving');
  await moving.getByRole('button', { name: /^Sposta sotto Lagunare/ }).click();
  await moving.waitFor({ state: 'detached' });
  await davide.getByText(/^Consorzio Acque Polesane è passata a Lagunare/).waitFor();

  const lucio = await visitWith('lucio.crepaldi@acquepolesane.example');
  await lucio.getByRole('button', { name: 'Conferma il passaggio' }).click();
  const confirming = lucio.getByRole('dialog', { name: /^Il passaggio a Lagunare/ });
  await confirming.getByRole('radio', { name: /^Accesso completo/ }).click();
  await look(lucio, 'before confirming');
  await confirming.getByRole('button', { name: 'Conferma' }).click();
  await confirming.waitFor({ state: 'detached' });
  await lucio.getByRole('button', { name: 'Conferma il passaggio' }).waitFor({ state: 'detached' });
}, 180_000);
