import { randomUUID } from 'node:crypto';
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

test('a mail that the other side refused stands in the outbox with the reason, and sent again it has left as it looks', async () => {
  await inviteTo(refusedOnce);
  await inviteTo('accolta@filiera.example');
  const page = await visitAs('giulia', '/');
  await page.getByRole('link', { name: 'Posta in uscita' }).click();
  await page.getByRole('heading', { name: 'Posta in uscita' }).waitFor();

  await expect.poll(async () => {
    await page.reload();
    await page.getByRole('table').getByRole('row').nth(1).waitFor();
    return page.getByRole('row', { name: new RegExp(refusedOnce) }).getByText('Non riuscita').filter({ visible: true }).count();
  }, { timeout: 40_000, interval: 1000 }).toBe(1);
  expect(await seriousFindings(page), 'the list').toEqual([]);

  await page.getByRole('button', { name: 'Stato' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Non riuscita' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /accolta@filiera/ }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('stato')).toBe('FAILED');

  await page.getByRole('button', { name: new RegExp(refusedOnce) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('550 5.1.1 no such user').waitFor();
  expect(await seriousFindings(page), 'a failed mail').toEqual([]);
  await dialog.getByRole('button', { name: 'Invia di nuovo' }).click();
  await page.getByText(`L’e-mail a ${refusedOnce} parte di nuovo.`).waitFor();

  await expect.poll(async () => {
    await page.reload();
    return page.getByRole('dialog').locator('iframe').waitFor({ timeout: 3000 }).then(() => true, () => false);
  }, { timeout: 30_000, interval: 500 }).toBe(true);
  const letter = page.getByRole('dialog').frameLocator('iframe');
  await letter.getByRole('link').first().waitFor();
  expect(await letter.getByRole('link').first().getAttribute('href')).toContain('/accept/');
  expect(await seriousFindings(page), 'a mail that left').toEqual([]);
  await page.getByRole('dialog').getByText('Solo testo').click();
  await page.getByRole('dialog').getByText(/Adige Informatica/).first().waitFor();
});

test('the vendor\'s outbox names the company of each reader, in English too; a customer\'s has its own mails only', async () => {
  await inviteTo('altra@filiera.example');
  const vendor = await visitAs('davide', '/posta-in-uscita', { locale: 'en-GB' });
  await vendor.getByRole('heading', { name: 'Outbox' }).waitFor();
  await vendor.getByRole('row', { name: /altra@filiera\.example.*Adige Informatica/s }).waitFor();
  await vendor.getByPlaceholder('The recipient’s address').fill('altra@');
  await vendor.getByRole('row', { name: /accolta/ }).waitFor({ state: 'detached' });
  expect(await seriousFindings(vendor), 'in English').toEqual([]);

  const customer = await visitAs('elena', '/posta-in-uscita');
  await customer.getByRole('heading', { name: 'Posta in uscita' }).waitFor();
  expect(await customer.getByText('altra@filiera.example').count()).toBe(0);
});
