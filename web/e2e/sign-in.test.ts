import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { emailOf, password, visit } from './flow.ts';

test.each([
  { locale: 'it-IT', title: 'Accedi a Filiera' },
  { locale: 'en-GB', title: 'Sign in to Filiera' },
  { locale: 'de-AT', title: 'Bei Filiera anmelden' },
])('the door speaks the visitor’s language ($locale) and opens to who belongs here', async ({ locale, title }) => {
  const page = await visit('/', { locale });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.locator('input[name=email]').fill(emailOf('giulia'));
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('banner').waitFor();
});
