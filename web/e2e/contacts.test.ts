import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, idOf, visitAs } from './flow.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function pickIrene(page: Page) {
  await button(page, 'Aggiungi contatto').click();
  const dialog = page.getByRole('dialog', { name: 'Aggiungi contatto' });
  await dialog.getByPlaceholder('Cerca per nome o e-mail').fill('irene');
  await page.getByRole('option', { name: /^Irene Callegaro · irene\.callegaro@/ }).click();
  return dialog;
}

test('a user becomes a contact of two types, is removed from the contacts, and stays a user', async () => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const page = await visitAs('giulia', `/t/${tenantId}/anagrafica`);

  const dialog = await pickIrene(page);
  expect(await dialog.getByRole('textbox', { name: 'Cognome' }).inputValue()).toBe('Callegaro');
  await dialog.getByRole('textbox', { name: 'Telefono' }).fill('049 879 1103');
  await dialog.getByRole('checkbox', { name: /^Fatturazione/ }).click();
  await dialog.getByRole('checkbox', { name: /^Business/ }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  const discarding = page.getByRole('dialog', { name: 'Scartare le modifiche?' });
  await discarding.getByRole('button', { name: 'Continua a modificare' }).click();
  await discarding.waitFor({ state: 'hidden' });
  await dialog.getByRole('button', { name: 'Aggiungi contatto' }).click();
  await page.getByText('Irene Callegaro è ora un contatto.').waitFor();

  const row = page.getByRole('row', { name: /Irene Callegaro/ });
  for (const words of ['Fatturazione', 'Business', '+39 049 879 1103']) await row.getByText(words, { exact: true }).waitFor();
  expect(await row.getByText('Tecnico', { exact: true }).count()).toBe(0);
  await row.getByLabel('È anche un utente').waitFor();

  await page.getByRole('button', { name: 'Azioni su Irene Callegaro' }).click();
  await page.getByRole('menuitem', { name: 'Rimuovi' }).click();
  const asking = page.getByRole('dialog', { name: 'Rimuovere Irene Callegaro dai contatti?' });
  await asking.getByText('L’utente resta e continua ad accedere, ma perde tutti i suoi 2 tipi di contatto (Fatturazione e Business)').waitFor();
  await asking.getByRole('button', { name: 'Rimuovi dai contatti' }).click();
  await row.waitFor({ state: 'detached' });

  await pickIrene(page);
  const { data } = await ask<{ tenant: { users: { nodes: { email: string; status: string }[] } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { users { nodes { email status } } } }', { id: tenantId });
  expect(data?.tenant.users.nodes).toContainEqual({ email: 'irene.callegaro@officinebrenta.example', status: 'ACTIVE' });
});
