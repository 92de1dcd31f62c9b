import { afterAll, expect, test } from 'vitest';
import { closeVisitors, expectAccessible, openVisitor, signIn } from './visitor.ts';

afterAll(closeVisitors);

test.each([
  { locale: 'it-IT', title: 'Accedi a Filiera' },
  { locale: 'en-GB', title: 'Sign in to Filiera' },
])('the door speaks the visitor’s language ($locale) and opens to who belongs here', async ({ locale, title }) => {
  const page = await openVisitor({ locale });
  await page.goto('/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
  await expectAccessible(page);

  await signIn(page, 'partner, administrator');
  await page.getByRole('banner').waitFor();
  await expectAccessible(page);
});

test('a wrong password is refused, and what was typed stays', async () => {
  const page = await openVisitor();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill('giulia.ferrarese@adige.example');
  await page.locator('input[name=password]').fill('not hers');
  await page.locator('button[type=submit]').click();
  await page.getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
  expect(await page.locator('input[name=email]').inputValue()).toBe('giulia.ferrarese@adige.example');
});
