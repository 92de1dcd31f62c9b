import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProvider, type TestProvider } from '../../server/test/harness/identity-provider.ts';
import { seriousFindings } from './axe.ts';
import { ask, emailOf, idOf, site, visit, visitAs } from './flow.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider(new URL('/oidc/callback', site.address).href);
});
afterAll(() => provider.stop());

test('a vendor connects its provider, tries it first, and its people come in by it to where they wanted', async () => {
  const vendor = await idOf('davide', 'Sestante');
  const page = await visitAs('davide', `/t/${vendor}/impostazioni`);
  await page.getByRole('button', { name: 'Collega un provider' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Indirizzo del provider (issuer)').fill('http://accounts.filiera.example');
  await dialog.getByLabel('Client ID').fill(provider.clientId);
  await dialog.getByText('Comincia con https://').waitFor();
  await dialog.getByLabel('Indirizzo del provider (issuer)').fill(provider.issuer);
  await dialog.locator('input[name=clientSecret]').fill('sbagliato');
  await dialog.getByRole('button', { name: 'Prova' }).click();
  await dialog.getByText('non riconosce il portale').waitFor();
  await dialog.locator('input[name=clientSecret]').fill(provider.clientSecret);
  await dialog.getByRole('button', { name: 'Prova' }).click();
  await dialog.getByText('risponde e riconosce il portale').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await page.getByText(provider.issuer).waitFor();

  const customers = `/t/${await idOf('giulia', 'Adige')}/clienti`;
  const door = await visit(customers);
  provider.person = { sub: 'giulia there', email: emailOf('giulia'), email_verified: false };
  await door.getByRole('link', { name: 'Accedi con l’account aziendale' }).click();
  await door.getByText('Con questo account non si può entrare').waitFor();
  expect(await seriousFindings(door)).toEqual([]);
  await door.context().clearCookies();

  provider.person = { sub: 'giulia herself', email: emailOf('giulia'), email_verified: true };
  await door.getByRole('link', { name: 'Accedi con l’account aziendale' }).click();
  await door.getByRole('banner').waitFor();
  expect(new URL(door.url()).pathname).toBe(customers);

  const save = 'mutation ($input: SaveIdentityProviderInput!) { saveIdentityProvider(input: $input) { __typename } }';
  const { issuer, clientId } = provider;
  await ask('davide', save, { input: { tenantId: vendor, issuer, clientId, buttonLabel: 'Accedi con l’account aziendale', isEnabled: false, version: 1 } });
});
