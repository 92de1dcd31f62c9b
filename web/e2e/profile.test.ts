import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, emailOf, idOf, password, visit, visitAs } from './flow.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

test('a partner signs in, acts on a customer found by three letters, corrects its Anagrafica and sees it saved', async () => {
  const page = await visit('/');
  await field(page, 'E-mail').fill(emailOf('giulia'));
  await field(page, 'Password').fill(password);
  await button(page, 'Accedi').click();
  await page.getByRole('heading', { name: 'Panoramica' }).waitFor();

  await page.getByTitle('Cambia azienda').click();
  await page.getByRole('combobox', { name: 'Agisci su' }).pressSequentially('tes');
  const found = page.getByRole('option', { name: /^TS Tessiture Schio|^Tessiture Schio/ });
  await found.waitFor();
  while ((await found.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/t\/[^/]+\/anagrafica$/);
  await page.getByRole('heading', { level: 1, name: 'Tessiture Schio S.p.A.' }).waitFor();

  await button(page, 'Modifica').click();
  await field(page, 'Nome commerciale').fill('Lane di Schio');
  await field(page, 'Telefono').fill('0445 512 696');
  await page.getByText('2 modifiche non salvate').waitFor();

  await page.context().clearCookies();
  await button(page, 'Salva').click();
  const ended = page.getByRole('dialog', { name: 'La sessione è terminata' });
  await ended.waitFor();
  expect(await seriousFindings(page), 'the session has ended').toEqual([]);
  await ended.getByLabel('Password', { exact: true }).fill(password);
  await ended.getByRole('button', { name: 'Accedi e continua' }).click();
  await page.getByText('Anagrafica di Tessiture Schio S.p.A. salvata: Nome commerciale e Telefono.').waitFor();
  for (const isReloaded of [false, true]) {
    if (isReloaded) await page.reload();
    await page.getByRole('definition').filter({ hasText: 'Lane di Schio' }).waitFor();
    await page.getByRole('definition').filter({ hasText: '+39 0445 512696' }).waitFor();
    await page.getByText('Ultima modifica di Giulia Ferrarese').waitFor();
  }
});

test('a wrong partita IVA is refused at its field, nothing typed is lost, and leaving asks', async () => {
  const page = await visitAs('giulia', `/t/${await idOf('giulia', 'Molino Fratelli Zago')}/pagamento`);
  await page.getByRole('link', { name: 'Anagrafica' }).click();
  await page.getByRole('heading', { name: 'Profilo' }).waitFor();
  await button(page, 'Modifica').click();
  await field(page, 'Nome commerciale').fill('Farine Zago');
  await field(page, 'Partita IVA').fill('02128460281');
  await button(page, 'Salva').click();

  const wrong = page.getByRole('textbox', { name: 'Partita IVA' });
  await page.getByText('La cifra di controllo non torna').waitFor();
  expect(await wrong.getAttribute('aria-invalid')).toBe('true');
  expect(await wrong.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await wrong.inputValue()).toBe('02128460281');
  expect(await field(page, 'Nome commerciale').inputValue()).toBe('Farine Zago');
  await page.getByText('1 campo da correggere').waitFor();

  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Scartare le modifiche?' }).waitFor();
  await page.goBack();
  const leaving = page.getByRole('dialog', { name: 'Uscire senza salvare?' });
  await leaving.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(await seriousFindings(page), 'asked before leaving').toEqual([]);
  await leaving.getByRole('button', { name: 'Resta qui' }).click();
  await leaving.waitFor({ state: 'hidden' });
  expect(await field(page, 'Nome commerciale').inputValue()).toBe('Farine Zago');

  await page.getByRole('link', { name: 'Pagamento' }).click();
  await leaving.getByRole('button', { name: 'Esci senza salvare' }).click();
  await page.getByRole('heading', { name: 'Dati di fatturazione' }).waitFor();
  await page.getByRole('link', { name: 'Anagrafica' }).click();
  await button(page, 'Modifica').waitFor();
  await page.getByText('Farine Zago').waitFor({ state: 'detached' });
});

test('what somebody else saved meanwhile is shown, and overwritten only when one says so', async () => {
  const tenantId = await idOf('giulia', 'Elettromeccanica Sile');
  const [giulia, davide] = [await visitAs('giulia', `/t/${tenantId}/anagrafica`), await visitAs('davide', `/t/${tenantId}/anagrafica`)];
  for (const page of [giulia, davide]) await button(page, 'Modifica').click();
  await field(davide, 'Nome commerciale').fill('Sile Motori');
  await field(davide, 'PEC').fill('sile@pec.example');
  await button(davide, 'Salva').click();
  await davide.getByRole('definition').filter({ hasText: 'Sile Motori' }).waitFor();

  await field(giulia, 'Nome commerciale').fill('Sile Avvolgimenti');
  await button(giulia, 'Salva').click();
  const notice = giulia.getByRole('alert').filter({ hasText: 'Davide Rinaldi ha salvato mentre modificavi' });
  await notice.getByText('Aggiornato, perché non l’avevi toccato: PEC.').waitFor();
  expect(await field(giulia, 'Nome commerciale').inputValue()).toBe('Sile Avvolgimenti');
  expect(await field(giulia, 'PEC').inputValue()).toBe('sile@pec.example');
  const stored = () => ask<{ tenant: { profile: { tradeName: string } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { profile { tradeName } } }', { id: tenantId });
  expect((await stored()).data?.tenant.profile.tradeName).toBe('Sile Motori');

  await button(giulia, 'Salva').click();
  await notice.getByText('Scegli quale tenere').waitFor();
  expect(await seriousFindings(giulia), 'a field that two have changed').toEqual([]);
  await notice.getByRole('radio', { name: 'Il tuo: Sile Avvolgimenti' }).check();
  await button(giulia, 'Salva').click();
  await giulia.getByRole('definition').filter({ hasText: 'Sile Avvolgimenti' }).waitFor();
  expect((await stored()).data?.tenant.profile.tradeName).toBe('Sile Avvolgimenti');
});
