import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, linkTo, visit, visitAs } from './flow.ts';

const words = {
  'it-IT': {
    invite: 'Invita utente', firstName: 'Nome', lastName: 'Cognome', send: 'Invia l’invito', invited: 'Invitato', newPassword: 'Nuova password', enter: 'Entra', used: 'Il link non è valido',
    forgot: 'Password dimenticata?', sendLink: 'Invia il link', look: 'Controlla la posta', save: 'Salva e accedi', role: 'Tecnico',
    newEmail: 'Nuovo indirizzo', ownPassword: 'La tua password', notIt: 'Non è la password di oggi.', change: 'Cambia indirizzo', waits: 'In attesa:', confirm: 'Conferma l’indirizzo', changed: 'Indirizzo cambiato', account: 'Il mio profilo', here: 'Questa sessione',
  },
  'en-GB': {
    invite: 'Invite user', firstName: 'First name', lastName: 'Last name', send: 'Send the invitation', invited: 'Invited', newPassword: 'New password', enter: 'Get started', used: 'The link is not valid',
    forgot: 'Forgotten password?', sendLink: 'Send the link', look: 'Check your e-mail', save: 'Save and sign in', role: 'Technical',
    newEmail: 'New address', ownPassword: 'Your password', notIt: 'That is not today’s password.', change: 'Change address', waits: 'Waiting:', confirm: 'Confirm the address', changed: 'Address changed', account: 'My account', here: 'This session',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const looks = (page: Page) => expect.soft(seriousFindings(page), page.url().replace(/[\w-]{43}/, '…')).resolves.toEqual([]);

test.each([
  { locale: 'it-IT', width: 1280, email: 'nora.conti@brenta.example' },
  { locale: 'en-GB', width: 390, email: 'nora.bell@brenta.example' },
] as const)('somebody is invited, comes in, forgets the password and moves to another e-mail ($locale, $width wide)', async ({ locale, width, email }) => {
  const t = words[locale];
  const viewport = { width, height: 900 };
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const page = await visitAs('giulia', `/t/${tenantId}/utenti`, { locale, viewport });

  await button(page, t.invite).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.firstName, exact: true }).fill('Nora');
  await dialog.getByRole('textbox', { name: t.lastName, exact: true }).fill('Nuova');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await dialog.getByRole('radio', { name: new RegExp(`^${t.role}`) }).click();
  await looks(page);
  await button(page, t.send).click();
  await dialog.waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: new RegExp(email) });
  await row.getByText(t.invited).filter({ visible: true }).waitFor();
  await looks(page);

  const theirs = await visit(await linkTo(tenantId, email, 'accept'), { locale, viewport });
  await theirs.getByText(email).waitFor();
  await theirs.getByLabel(t.newPassword).fill('Password1234');
  await button(theirs, t.enter).click();
  await theirs.locator('[aria-invalid=true]').waitFor();
  await looks(theirs);
  await theirs.getByLabel(t.newPassword).fill('una frase abbastanza lunga');
  await button(theirs, t.enter).click();
  await theirs.getByRole('banner').waitFor();

  const again = await visit(await linkTo(tenantId, email, 'accept'), { locale, viewport });
  await again.getByRole('heading', { name: t.used }).waitFor();
  await looks(again);
  await again.goto('/sign-in');
  await again.getByRole('link', { name: t.forgot }).click();
  // The page that is left has a field of that name too.
  await button(again, t.sendLink).waitFor();
  await again.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await looks(again);
  await button(again, t.sendLink).click();
  await again.getByRole('heading', { name: t.look }).waitFor();
  await again.goto(await linkTo(tenantId, email, 'reset'));
  await again.getByText(email).waitFor();
  await again.getByLabel(t.newPassword).fill('un’altra frase abbastanza lunga');
  await looks(again);
  await button(again, t.save).click();
  await again.getByRole('banner').waitFor();

  await again.goto('/profilo');
  await again.getByRole('heading', { name: t.account }).waitFor();
  await again.getByText(t.here).waitFor();
  const next = `new.${email}`;
  await again.getByLabel(t.newEmail).fill(next);
  await again.getByLabel(t.ownPassword).fill('una frase abbastanza lunga');
  await button(again, t.change).click();
  await again.getByText(t.notIt).waitFor();
  expect(await again.getByLabel(t.newEmail).inputValue()).toBe(next);
  await looks(again);
  await again.getByLabel(t.ownPassword).fill('un’altra frase abbastanza lunga');
  await button(again, t.change).click();
  await again.getByText(t.waits).waitFor();
  await looks(again);
  expect.soft(await again.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const confirming = await visit(await linkTo(tenantId, next, 'confirm'), { locale, viewport });
  await looks(confirming);
  await button(confirming, t.confirm).click();
  await confirming.getByRole('heading', { name: t.changed }).waitFor();
  await page.reload();
  await page.getByRole('row', { name: new RegExp(next) }).waitFor();
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('from above, a contact’s e-mail changes once the old address agrees and the new one confirms', async () => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const page = await visitAs('giulia', `/t/${tenantId}/anagrafica`);
  const { data } = await ask<{ tenant: { contacts: { nodes: { firstName: string; lastName: string; email: string; user: { id: string } | null }[] } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { contacts { nodes { firstName lastName email user { id } } } } }', { id: tenantId });
  const contact = data?.tenant.contacts.nodes.find(({ user, email }) => user && !email.startsWith('elena'));
  if (!contact) throw new Error('the demo has a contact who signs in');
  const next = `nuova.${contact.email}`;
  await page.getByRole('button', { name: `Azioni su ${contact.firstName} ${contact.lastName}` }).click();
  await page.getByRole('menuitem', { name: 'Modifica' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(next);
  await button(page, 'Salva').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(`In attesa: ${next}`).waitFor();
  await looks(page);

  const old = await visit(await linkTo(tenantId, contact.email, 'confirm'));
  await looks(old);
  await button(old, 'Acconsento').click();
  await old.getByRole('heading', { name: 'Grazie' }).waitFor();
  const fresh = await visit(await linkTo(tenantId, next, 'confirm'));
  await button(fresh, 'Conferma l’indirizzo').click();
  await fresh.getByRole('heading', { name: 'Indirizzo cambiato' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: next }).waitFor();
  expect(await page.getByText(`In attesa: ${next}`).count()).toBe(0);
});
