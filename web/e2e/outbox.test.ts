import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { refusedOnce } from './refused-once.ts';

const invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename ... on UserError { message } } }';
async function inviteTo(email: string) {
  const { data } = await ask<{ inviteUser: { __typename: string } }>('giulia', invite, {
    input: { tenantId: await idOf('giulia', 'Adige Informatica'), email, firstName: 'Nadia', lastName: 'Posta', role: 'VIEWER', language: 'it', idempotencyKey: randomUUID() },
  });
  expect(data?.inviteUser.__typename).toBe('InviteUserPayload');
}

const listed = (page: Page, title: string) => page.getByRole('list', { name: title }).getByRole('button');

test('a mail that the other side refused stands in the outbox with the reason, and sent again it has left as it looks', async () => {
  await inviteTo(refusedOnce);
  await inviteTo('accolta@filiera.example');
  const page = await visitAs('giulia', '/');
  await page.getByRole('link', { name: 'Posta in uscita' }).click();
  await page.getByRole('heading', { name: 'Posta in uscita' }).waitFor();

  await expect.poll(async () => {
    await page.reload();
    await listed(page, 'Posta in uscita').first().waitFor();
    return listed(page, 'Posta in uscita').filter({ hasText: refusedOnce }).getByText('Non riuscita').count();
  }, { timeout: 40_000, interval: 1000 }).toBe(1);
  expect(await seriousFindings(page), 'the list').toEqual([]);

  await page.getByRole('button', { name: 'Stato' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Non riuscita' }).click();
  await page.keyboard.press('Escape');
  await listed(page, 'Posta in uscita').filter({ hasText: 'accolta@filiera' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('stato')).toBe('FAILED');

  await listed(page, 'Posta in uscita').filter({ hasText: refusedOnce }).click();
  const pane = page.getByRole('region', { name: /Filiera|Adige/ });
  await pane.getByText('550 5.1.1 no such user').waitFor();
  expect(await seriousFindings(page), 'a failed mail').toEqual([]);
  await pane.getByRole('button', { name: 'Invia di nuovo' }).click();
  await page.getByText(`L’e-mail a ${refusedOnce} parte di nuovo.`).waitFor();

  await expect.poll(async () => {
    await page.reload();
    return pane.locator('iframe').waitFor({ timeout: 3000 }).then(() => true, () => false);
  }, { timeout: 30_000, interval: 500 }).toBe(true);
  const letter = pane.frameLocator('iframe');
  await letter.getByRole('link').first().waitFor();
  expect(await letter.getByRole('link').first().getAttribute('href')).toContain('/accept/');
  expect(await seriousFindings(page), 'a mail that left').toEqual([]);
  await pane.getByText('Solo testo').click();
  await pane.getByText(/Adige Informatica/).first().waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('dialog').getByText('Solo testo').waitFor();
  expect(await seriousFindings(page), 'on a phone').toEqual([]);
});

test('the vendor\'s outbox names the company of each reader, in English too; a customer\'s has its own mails only', async () => {
  await inviteTo('altra@filiera.example');
  const vendor = await visitAs('davide', '/posta-in-uscita', { locale: 'en-GB' });
  await vendor.getByRole('heading', { name: 'Outbox' }).waitFor();
  await listed(vendor, 'Outbox').filter({ hasText: /altra@filiera\.example.*Adige Informatica/ }).waitFor();
  await vendor.getByPlaceholder('The recipient’s address').fill('altra@');
  await listed(vendor, 'Outbox').filter({ hasText: 'accolta' }).waitFor({ state: 'detached' });
  expect(await seriousFindings(vendor), 'in English').toEqual([]);

  const customer = await visitAs('elena', '/posta-in-uscita');
  await customer.getByRole('heading', { name: 'Posta in uscita' }).waitFor();
  expect(await customer.getByText('altra@filiera.example').count()).toBe(0);
});
