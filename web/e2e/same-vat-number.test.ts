import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

test('a customer whose partita IVA is there already is told so, with the way to the one there is, and made when that is meant', async () => {
  const [tenantId, twinId] = [await idOf('giulia', 'Adige Informatica'), await idOf('giulia', 'Officine Brenta')];
  const { data } = await ask<{ tenant: { name: string; profile: { vatNumber: string } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { name profile { vatNumber } } }', { id: twinId });
  const { name, profile } = data?.tenant ?? { name: '', profile: { vatNumber: '' } };
  const page = await visitAs('giulia', `/t/${tenantId}/clienti`);
  await page.getByRole('button', { name: 'Nuovo cliente' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nuovo cliente' });
  const fill = (label: string, value: string) => dialog.getByRole('textbox', { name: label }).fill(value);
  await fill('Ragione sociale', 'Officine Brenta Sede Due S.r.l.');
  await fill('Partita IVA', profile.vatNumber);
  await fill('Via', 'Via Po');
  await fill('Numero', '2');
  await fill('CAP', '35010');
  await fill('Città', 'Vigonza');
  await dialog.getByLabel('Provincia').fill('PD');
  await page.getByRole('option', { name: /Padova/ }).click();
  await dialog.getByRole('button', { name: 'Crea cliente' }).click();

  const told = dialog.getByRole('alert').filter({ hasText: 'C’è già un’azienda con questa partita IVA' });
  expect(await told.getByRole('link', { name }).getAttribute('href')).toBe(`/t/${twinId}`);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await dialog.getByRole('textbox', { name: 'Ragione sociale' }).inputValue()).toBe('Officine Brenta Sede Due S.r.l.');
  await dialog.getByRole('button', { name: 'Crea comunque' }).click();
  await page.getByText('Officine Brenta Sede Due S.r.l. è tra i tuoi clienti').waitFor();
});
