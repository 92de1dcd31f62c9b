import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, idOf, site, visitAs } from './flow.ts';

test('a company that pays by card asks for bank transfer, withdraws, asks again, and has it once its account manager approves (P1)', async () => {
  const tenantId = await idOf('elena', 'Officine Brenta');
  await asOwner(site.databaseUrl, (client) => client.query(`update billing_account set method = 'CARD' where tenant_id = $1`, [tenantId]));
  const page = await visitAs('elena', `/t/${tenantId}/pagamento`);
  await page.getByText('Il bonifico si attiva su richiesta.').waitFor();
  const request = async (why: string) => {
    await page.getByRole('button', { name: 'Richiedi il bonifico' }).click();
    const dialog = page.getByRole('dialog', { name: 'Richiedi il bonifico' });
    await dialog.getByRole('textbox', { name: 'Perché' }).fill(why);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Invia la richiesta' }).click();
    await page.getByText('Richiesta inviata: il metodo cambia appena viene approvata.').first().waitFor();
  };

  await page.getByRole('button', { name: 'Richiedi il bonifico' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Invia la richiesta' }).click();
  await page.getByRole('dialog').getByText('Manca questo dato').waitFor();
  await page.keyboard.press('Escape');
  await request('Paghiamo tutto con bonifico.');
  await page.getByRole('link', { name: 'Richiesto: Bonifico bancario' }).waitFor();
  expect(await page.getByRole('button', { name: 'Richiedi il bonifico' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Ritira', exact: true }).click();
  const asking = page.getByRole('dialog', { name: 'Ritirare la richiesta?' });
  await asking.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await asking.getByRole('button', { name: 'Ritira la richiesta' }).click();
  await page.getByText('Richiesta ritirata.').waitFor();

  await request('Anzi sì.');
  await page.getByRole('link', { name: 'Richiesto: Bonifico bancario' }).click();
  await page.waitForURL(/\/ticket\/[0-9a-f-]+$/);
  const ticketId = page.url().split('/').at(-1);
  const approve = 'mutation ($input: ApproveTicketInput!) { approveTicket(input: $input) { __typename } }';
  expect((await ask<{ approveTicket: { __typename: string } }>('davide', approve, { input: { ticketId, idempotencyKey: crypto.randomUUID() } })).data?.approveTicket.__typename).toBe('ApproveTicketPayload');
  await page.goto(`/t/${tenantId}/pagamento`);
  await page.getByText('Bonifico bancario', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: /^Richiesto/ }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Richiedi il bonifico' }).count()).toBe(0);
});
