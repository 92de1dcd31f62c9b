import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
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

test('a user who is a contact already is opened as that one, its name only to be read; what somebody saved meanwhile is shown before it is removed', async () => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const page = await visitAs('giulia', `/t/${tenantId}/anagrafica`);
  const { data: people } = await ask<{ tenant: { users: { nodes: { id: string; email: string }[] } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { users { nodes { id email } } } }', { id: tenantId });
  const irene = people?.tenant.users.nodes.find(({ email }) => email.startsWith('irene.callegaro@'));
  const dialog = await pickIrene(page);
  expect(await dialog.getByRole('textbox', { name: 'Cognome' }).getAttribute('readonly')).not.toBeNull();
  await dialog.getByRole('checkbox', { name: /^Business/ }).click();

  // Somebody else was faster.
  const { data: added } = await ask<{ addContact: { contact: { id: string } } }>('elena', 'mutation ($input: AddContactInput!) { addContact(input: $input) { ... on AddContactPayload { contact { id } } } }', { input: { tenantId, userId: irene?.id, types: ['TECHNICAL'] } });
  const contactId = added?.addContact.contact.id;
  await dialog.getByRole('button', { name: 'Aggiungi contatto' }).click();
  const existing = page.getByRole('dialog', { name: 'Modifica contatto' });
  await existing.getByRole('status').getByText('Irene Callegaro è già un contatto').waitFor();
  expect(await existing.getByRole('checkbox', { name: /^Tecnico/ }).isChecked()).toBe(true);
  expect(await existing.getByRole('textbox', { name: 'Nome', exact: true }).getAttribute('readonly')).not.toBeNull();
  expect(await seriousFindings(page)).toEqual([]);
  await existing.getByRole('textbox', { name: 'Ruolo in azienda' }).fill('Progettista');
  await existing.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Contatto salvato: Irene Callegaro.').waitFor();

  await page.getByRole('button', { name: 'Azioni su Irene Callegaro' }).click();
  await page.getByRole('menuitem', { name: 'Rimuovi' }).click();
  const asking = page.getByRole('dialog', { name: 'Rimuovere Irene Callegaro dai contatti?' });
  const input = { contactId, version: 2, firstName: 'Irene', lastName: 'Callegaro', email: irene?.email, jobTitle: 'Capo officina', types: ['TECHNICAL', 'BILLING'], idempotencyKey: crypto.randomUUID() };
  expect((await ask<{ updateContact: { __typename: string } }>('elena', 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }', { input })).data?.updateContact.__typename).toBe('UpdateContactPayload');
  await asking.getByRole('button', { name: 'Rimuovi dai contatti' }).click();
  const told = asking.getByRole('alert');
  await told.getByText('Elena Brugnaro ha salvato questo contatto nel frattempo').waitFor();
  expect((await told.innerText()).replaceAll(/\s+/g, ' ')).toContain('Ruolo in azienda: Progettista Capo officina');
  expect(await seriousFindings(page)).toEqual([]);
  await asking.getByRole('button', { name: 'Rimuovi dai contatti' }).click();
  await page.getByText('Irene Callegaro non è più un contatto.').waitFor();
});

test('a company renamed meanwhile is not renamed over unseen', async () => {
  const tenantId = await idOf('giulia', 'Adige Informatica');
  const page = await visitAs('giulia', `/t/${tenantId}/clienti`);
  const renamed = 'mutation ($input: RenameTenantInput!) { renameTenant(input: $input) { __typename } }';
  const customerId = await idOf('giulia', 'Officine Brenta');
  const { data } = await ask<{ tenant: { name: string; version: number } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { name version } }', { id: customerId });
  const { name, version } = data?.tenant ?? { name: '', version: 0 };
  await page.getByRole('button', { name: `Altre azioni per ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Rinomina' }).click();
  const dialog = page.getByRole('dialog', { name: `Rinomina ${name}` });
  await dialog.getByRole('textbox', { name: 'Nome' }).fill('Brenta Mia');
  await ask('davide', renamed, { input: { tenantId: customerId, version, name: 'Brenta Sua' } });
  await dialog.getByRole('button', { name: 'Rinomina' }).click();
  await dialog.getByRole('alert').getByText('Brenta Sua').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /Brenta Mia/ }).click();
  await dialog.getByRole('button', { name: 'Rinomina' }).click();
  await page.getByText('Ora si chiama Brenta Mia').waitFor();
  await ask('davide', renamed, { input: { tenantId: customerId, version: version + 2, name } });
});
