import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, linkTo, visit, visitAs } from './flow.ts';

const words = {
  'it-IT': {
    newPassword: 'Nuova password', enter: 'Entra', setUp: 'Attiva la verifica', turnOn: 'Attiva', code: 'Codice di sei cifre', wrong: 'Non è un codice valido adesso', kept: 'Li ho conservati in un posto sicuro', done: 'Fatto', left: '10 di 10',
    signIn: 'Accedi', password: 'Password', oneMore: 'Ancora un passaggio', toRecovery: 'Usa un codice di recupero', recovery: 'Codice di recupero', recoveryCodes: 'Codici di recupero', nine: '9 di 10',
    require: 'Richiedi a tutti', required: 'Richiesta a tutti', have: '1 su 2 persone', forced: 'Attiva la verifica in due passaggi', on: 'Attiva', renew: 'Rifai i codici di recupero', renewNow: 'Rifai i codici', proofCode: 'Codice',
    actions: 'Azioni su', reset: 'Azzera la verifica in due passaggi', resetNow: 'Azzera', resetDone: 'è azzerata', cannot: 'non si può disattivare', firstName: 'Nome', save: 'Salva', goOn: 'Accedi e continua', saved: 'Profilo salvato.',
  },
  'en-GB': {
    newPassword: 'New password', enter: 'Come in', setUp: 'Set it up', turnOn: 'Turn on', code: 'Six-digit code', wrong: 'That is no valid code now', kept: 'I have kept them in a safe place', done: 'Done', left: '10 of 10',
    signIn: 'Sign in', password: 'Password', oneMore: 'One more step', toRecovery: 'Use a recovery code', recovery: 'Recovery code', recoveryCodes: 'Recovery codes', nine: '9 of 10',
    require: 'Require it of everybody', required: 'Required of everybody', have: '1 of 2 people', forced: 'Set up two-step verification', on: 'On', renew: 'Make new recovery codes', renewNow: 'Make new codes', proofCode: 'Code',
    actions: 'Actions on', reset: 'Reset two-step verification', resetNow: 'Reset', resetDone: 'is reset', cannot: 'it cannot be turned off', firstName: 'First name', save: 'Save', goOn: 'Sign in and go on', saved: 'Account saved.',
  },
} as const;
type Words = (typeof words)[keyof typeof words];

const chosen = 'una frase abbastanza lunga';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
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
async function setUp(page: Page, t: Words): Promise<{ secret: string; recoveryCodes: string[] }> {
  const typed = page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  const secret = (await typed.innerText()).replace(/\s/g, '');
  await page.getByRole('img', { name: /QR/ }).waitFor();
  await looks(page);
  await page.getByLabel(t.code).fill('000000');
  await button(page, t.turnOn).click();
  await page.getByText(t.wrong).waitFor();
  await page.getByLabel(t.code).fill(codeOf(secret));
  await button(page, t.turnOn).click();
  const codes = page.getByRole('list', { name: t.recoveryCodes }).getByRole('listitem');
  await codes.nth(9).waitFor();
  const recoveryCodes = await codes.allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  expect(await button(page, t.done).isDisabled()).toBe(true);
  await page.getByLabel(t.kept).check();
  await looks(page);
  await button(page, t.done).click();
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
] as const)('one sets up a second step, signs in by it and by a code for need; a colleague is held to it, and helped out ($locale, $width wide)', async ({ locale, width, at }) => {
  const t = words[locale];
  const options = { locale, viewport: { width, height: 900 } };
  const [ada, bruno] = [`ada@${at}`, `bruno@${at}`];
  const tenantId = await newCompany(`Prova ${width} S.r.l.`, [ada, bruno], locale.slice(0, 2));

  const page = await visit(await linkTo(tenantId, ada, 'accept'), options);
  await page.getByLabel(t.newPassword).fill(chosen);
  await button(page, t.enter).click();
  await page.getByRole('banner').waitFor();
  await page.goto('/profilo');
  await button(page, t.setUp).click();
  const { secret, recoveryCodes } = await setUp(page, t);
  await page.getByText(t.left).waitFor();
  await looks(page);

  const signIn = async () => {
    await page.context().clearCookies();
    await page.goto('/sign-in?to=/profilo');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(ada);
    await page.getByLabel(t.password, { exact: true }).fill(chosen);
    await button(page, t.signIn).click();
    await page.getByRole('heading', { name: t.oneMore }).waitFor();
  };
  await signIn();
  expect(await page.getByLabel(t.code).getAttribute('autocomplete')).toBe('one-time-code');
  await page.getByLabel(t.code).fill('000000');
  await button(page, t.enter).click();
  await page.getByText(t.wrong).waitFor();
  await looks(page);
  await page.getByLabel(t.code).fill(codeOf(secret, 1));
  await button(page, t.enter).click();
  await page.getByText(t.left).waitFor();

  await signIn();
  await button(page, t.toRecovery).click();
  await looks(page);
  await page.getByLabel(t.recovery).fill(recoveryCodes[0]?.toLowerCase() ?? '');
  await button(page, t.enter).click();
  await page.getByText(t.nine).waitFor();

  await button(page, t.renew).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.password, { exact: true }).fill(chosen);
  await dialog.getByLabel(t.proofCode, { exact: true }).fill(recoveryCodes[1] ?? '');
  await looks(page);
  await dialog.getByRole('button', { name: t.renewNow, exact: true }).click();
  await page.getByLabel(t.kept).check();
  const renewed = await page.getByRole('list', { name: t.recoveryCodes }).getByRole('listitem').allInnerTexts();
  expect(renewed).not.toContain(recoveryCodes[2]);
  await button(page, t.done).click();
  await page.getByText(t.left).waitFor();

  // The session ends elsewhere: the second step is asked for where they are, and what they were saving is saved.
  await page.context().clearCookies();
  await page.getByLabel(t.firstName, { exact: true }).fill('Ada Maria');
  await button(page, t.save).first().click();
  await dialog.getByLabel(t.password, { exact: true }).fill(chosen);
  await dialog.getByRole('button', { name: t.goOn }).click();
  await dialog.getByRole('button', { name: t.toRecovery }).click();
  await looks(page);
  await dialog.getByLabel(t.recovery).fill(renewed[0] ?? '');
  await dialog.getByRole('button', { name: t.goOn }).click();
  await page.getByText(t.saved).waitFor();

  // The colleague has come in with a password, and is on a page when it becomes required.
  const theirs = await visit(await linkTo(tenantId, bruno, 'accept'), options);
  await theirs.getByLabel(t.newPassword).fill(chosen);
  await button(theirs, t.enter).click();
  await theirs.getByRole('banner').waitFor();
  await page.goto(`/t/${tenantId}/impostazioni`);
  await page.getByText(t.have).waitFor();
  await button(page, t.require).first().click();
  await dialog.getByText(/1/).first().waitFor();
  await looks(page);
  await dialog.getByRole('button', { name: t.require, exact: true }).click();
  await page.getByText(t.required, { exact: true }).waitFor();
  await looks(page);

  await theirs.goto('/profilo');
  await theirs.getByRole('heading', { name: t.forced }).waitFor();
  expect(new URL(theirs.url()).pathname).toBe('/two-factor');
  const { secret: others } = await setUp(theirs, t);
  await theirs.getByText(t.left).waitFor();
  await theirs.getByText(t.cannot).waitFor();
  expect(others).not.toBe(secret);

  const above = await visitAs('giulia', `/t/${tenantId}/utenti`, options);
  await button(above, `${t.actions} Bruno Prova`).click();
  await above.getByRole('menuitem', { name: t.reset }).click();
  await looks(above);
  await above.getByRole('dialog').getByRole('button', { name: t.resetNow, exact: true }).click();
  await above.getByText(t.resetDone).first().waitFor();
  await looks(above);
  await theirs.reload();
  await button(theirs, t.signIn).waitFor();
}, 240_000);
