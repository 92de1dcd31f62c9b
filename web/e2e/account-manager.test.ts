import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

test('a partner names who looks after its customer, which reads the name as words; then nobody in particular', async () => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const { data: before } = await ask<{ tenant: { accountManager: { id: string } | null } }>('davide', 'query ($id: ID!) { tenant(id: $id) { accountManager { id } } }', { id: tenantId });
  const set = (accountManagerId: string | null) => ask('davide', 'mutation ($input: SetAccountManagerInput!) { setAccountManager(input: $input) { __typename } }', { input: { tenantId, accountManagerId } });
  await set(null);

  const page = await visitAs('giulia', `/t/${tenantId}`);
  await page.getByRole('button', { name: /^Assegna un account manager a Officine Brenta/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Account manager' });
  const search = dialog.getByRole('combobox', { name: 'Account manager' });
  await search.fill('nessuno così');
  await page.getByText('Nessun amministratore attivo con questo nome o e-mail').waitFor();
  await search.fill('giulia');
  await page.getByRole('option', { name: /^Giulia Ferrarese · giulia\.ferrarese@/ }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Assegna' }).click();
  await page.getByText(/^Giulia Ferrarese segue ora Officine Brenta/).waitFor();
  await page.getByRole('button', { name: /^Cambia l’account manager di/ }).waitFor();

  const customer = await visitAs('elena', `/t/${tenantId}`);
  await customer.getByText('Giulia Ferrarese', { exact: true }).waitFor();
  expect(await customer.getByRole('button', { name: /account manager/ }).count()).toBe(0);

  await page.getByRole('button', { name: /^Cambia l’account manager di/ }).click();
  await search.fill('nessuno in');
  await page.getByRole('option', { name: 'Nessuno in particolare' }).click();
  await dialog.getByRole('button', { name: 'Togli l’account manager' }).click();
  await page.getByText(/non ha più un account manager/).waitFor();
  await page.getByRole('button', { name: /^Assegna un account manager a/ }).waitFor();
  const { data: log } = await ask<{ tenant: { auditLog: { nodes: { before: object; after: object }[] } } }>('elena', 'query ($id: ID!) { tenant(id: $id) { auditLog(first: 1, filter: { action: ["tenant:setAccountManager"] }) { nodes { before after } } } }', { id: tenantId });
  expect(log?.tenant.auditLog.nodes).toEqual([{ before: { accountManagerName: 'Giulia Ferrarese' }, after: { accountManagerName: null } }]);
  await set(before?.tenant.accountManager?.id ?? null);
});
