import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, linkTo, visit, visitAs } from './flow.ts';
import { type Texts, textsOf } from './texts.ts';

const chosen = 'una frase abbastanza lunga';
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });
/** What the authenticator shows, now or a step of 30 seconds later: a code counts once. */
const codeOf = (secret: string, stepsLater = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsLater * 30_000 });

async function looks(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  expect.soft(await seriousFindings(page, ['color-contrast']), `${page.url()}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await seriousFindings(page), page.url().replace(/[\w-]{43}/, '…')).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), page.url()).toBeLessThanOrEqual(0);
}

/** Reads the secret that is to be typed, proves it with a code, keeps the codes for need. */
async function setUp(page: Page, t: Texts): Promise<{ secret: string; recoveryCodes: string[] }> {
  const typed = page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  const secret = (await typed.innerText()).replace(/\s/g, '');
  await page.getByRole('img', { name: /QR/ }).waitFor();
  await looks(page);
  await page.getByLabel(t('two-factor:code')).fill('000000');
  await button(page, t('two-factor:enrol.submit')).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await page.getByLabel(t('two-factor:code')).fill(codeOf(secret));
  await button(page, t('two-factor:enrol.submit')).click();
  const codes = page.getByRole('list', { name: t('two-factor:recovery.label') }).getByRole('listitem');
  await codes.nth(9).waitFor();
  const recoveryCodes = await codes.allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  expect(await button(page, t('two-factor:recovery.done')).isDisabled()).toBe(true);
  await page.getByLabel(t('two-factor:recovery.kept')).check();
  await looks(page);
  await button(page, t('two-factor:recovery.done')).click();
  return { secret, recoveryCodes };
}

async function newCompany(name: string, people: string[], language: string): Promise<string> {
  const address = { street: 'Via Roma', number: '1', postalCode: '35100', city: 'Padova', province: 'PD', country: 'IT' };
  const { data } = await ask<{ createCustomer: { tenant: { id: string } } }>('giulia', 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on CreateCustomerPayload { tenant { id } } } }', { input: { legalName: name, country: 'IT', address, parentId: await idOf('giulia', 'Adige Informatica') } });
  const tenantId = data?.createCustomer.tenant.id ?? '';
  for (const [nth, email] of people.entries()) {
    await ask('giulia', 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }', { input: { tenantId, email, firstName: nth === 0 ? 'Ada' : 'Bruno', lastName: 'Prova', role: nth === 0 ? 'ADMIN' : 'VIEWER', language, idempotencyKey: crypto.randomUUID() } });
  }
  return tenantId;
}

test.each([
  { locale: 'it-IT', width: 1280, at: 'prova.example' },
  { locale: 'en-GB', width: 390, at: 'trial.example' },
  { locale: 'de-DE', width: 390, at: 'probe.example' },
] as const)('one sets up a second step, signs in by it and by a code for need; a colleague is held to it, and helped out ($locale, $width wide)', async ({ locale, width, at }) => {
  const t = textsOf(locale);
  const options = { locale, viewport: { width, height: 900 } };
  const [ada, bruno] = [`ada@${at}`, `bruno@${at}`];
  const tenantId = await newCompany(`Prova ${locale.slice(3)} S.r.l.`, [ada, bruno], locale.slice(0, 2));

  const page = await visit(await linkTo(tenantId, ada, 'accept'), options);
  await page.getByLabel(t('sign-in:newPassword')).fill(chosen);
  await button(page, t('sign-in:accept')).click();
  await page.getByRole('banner').waitFor();
  await page.goto('/profilo');
  await button(page, t('two-factor:card.turnOn')).click();
  const { secret, recoveryCodes } = await setUp(page, t);
  await page.getByText(/^10 (di|of|von) 10$/).waitFor();
  await looks(page);

  const signIn = async () => {
    await page.context().clearCookies();
    await page.goto('/sign-in?to=/profilo');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(ada);
    await page.getByLabel(t('sign-in:password')).fill(chosen);
    await button(page, t('sign-in:submit')).click();
    await page.getByRole('heading', { name: t('two-factor:door.title') }).waitFor();
  };
  await signIn();
  expect(await page.getByLabel(t('two-factor:code')).getAttribute('autocomplete')).toBe('one-time-code');
  await page.getByLabel(t('two-factor:code')).fill('000000');
  await button(page, t('two-factor:door.submit')).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await looks(page);
  await page.getByLabel(t('two-factor:code')).fill(codeOf(secret, 1));
  await button(page, t('two-factor:door.submit')).click();
  await page.getByText(/^10 (di|of|von) 10$/).waitFor();

  await signIn();
  await button(page, t('two-factor:door.toRecovery')).click();
  await looks(page);
  await page.getByLabel(t('two-factor:recoveryCode')).fill(recoveryCodes[0]?.toLowerCase() ?? '');
  await button(page, t('two-factor:door.submit')).click();
  await page.getByText(/^9 (di|of|von) 10$/).waitFor();

  await button(page, t('two-factor:card.renew')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Passwor[dt]$/).fill(chosen);
  await dialog.getByLabel(t('two-factor:proof.code')).fill(recoveryCodes[1] ?? '');
  await looks(page);
  await dialog.getByRole('button', { name: t('two-factor:proof.renew') }).click();
  await page.getByLabel(t('two-factor:recovery.kept')).check();
  const renewed = await page.getByRole('list', { name: t('two-factor:recovery.label') }).getByRole('listitem').allInnerTexts();
  expect(renewed).not.toContain(recoveryCodes[2]);
  await button(page, t('two-factor:recovery.done')).click();
  await page.getByText(/^10 (di|of|von) 10$/).waitFor();

  // The session ends elsewhere: the second step is asked for where they are, and what they were saving is saved.
  await page.context().clearCookies();
  await page.getByRole('textbox', { name: t('account:own.firstName') }).fill('Ada Maria');
  await button(page, t('ui:save')).first().click();
  await dialog.getByLabel(/^Passwor[dt]$/).fill(chosen);
  await dialog.getByRole('button', { name: t('app:session.signIn') }).click();
  await dialog.getByRole('button', { name: t('two-factor:door.toRecovery') }).click();
  await looks(page);
  await dialog.getByLabel(t('two-factor:recoveryCode')).fill(renewed[0] ?? '');
  await dialog.getByRole('button', { name: t('app:session.signIn') }).click();
  await page.getByText(t('account:own.done')).waitFor();

  // The colleague has come in with a password, and is on a page when it becomes required.
  const theirs = await visit(await linkTo(tenantId, bruno, 'accept'), options);
  await theirs.getByLabel(t('sign-in:newPassword')).fill(chosen);
  await button(theirs, t('sign-in:accept')).click();
  await theirs.getByRole('banner').waitFor();
  await page.goto(`/t/${tenantId}/impostazioni`);
  await page.getByText(/^1 (su|of|von) 2 /).waitFor();
  await button(page, t('settings:security.require')).first().click();
  await dialog.getByText(/1/).first().waitFor();
  await looks(page);
  await dialog.getByRole('button', { name: t('settings:security.require') }).click();
  await page.getByText(t('settings:security.required')).waitFor();
  await looks(page);

  await theirs.goto('/profilo');
  await theirs.getByRole('heading', { name: t('two-factor:forced.title') }).waitFor();
  expect(new URL(theirs.url()).pathname).toBe('/two-factor');
  const { secret: others } = await setUp(theirs, t);
  await theirs.getByText(/^10 (di|of|von) 10$/).waitFor();
  await theirs.getByText(t('two-factor:card.required')).waitFor();
  expect(others).not.toBe(secret);

  const above = await visitAs('giulia', `/t/${tenantId}/utenti`, options);
  await button(above, t('users:actionsOf')).and(above.getByRole('button', { name: /Bruno Prova/ })).click();
  await above.getByRole('menuitem', { name: t('users:menu.resetTwoFactor') }).click();
  await looks(above);
  await above.getByRole('dialog').getByRole('button', { name: t('users:resetTwoFactor.confirm') }).click();
  await above.getByText(t('users:resetTwoFactor.done')).first().waitFor();
  await looks(above);
  await theirs.reload();
  await button(theirs, t('sign-in:submit')).waitFor();
}, 240_000);
