import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

test('a ticket that waits for an answer stands first on the Panoramica, and is gone once it is answered', async () => {
  const tenantId = await idOf('elena', 'Officine Brenta');
  const { data: before } = await ask<{ tenant: { accountManager: { id: string } | null } }>('davide', 'query ($id: ID!) { tenant(id: $id) { accountManager { id } } }', { id: tenantId });
  const manage = (accountManagerId: string | null) => ask('davide', 'mutation ($input: SetAccountManagerInput!) { setAccountManager(input: $input) { __typename } }', { input: { tenantId, accountManagerId } });
  await manage(null);
  const opened = await ask<{ openTicket: { ticket: { id: string } } }>('elena', 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ... on OpenTicketPayload { ticket { id } } } }', {
    input: { tenantId, category: 'TECHNICAL', subject: 'Come si esporta?', text: 'Non trovo il bottone.', idempotencyKey: crypto.randomUUID() },
  });
  const ticketId = opened.data?.openTicket.ticket.id;

  const page = await visitAs('giulia', '/');
  const row = page.getByRole('listitem').filter({ hasText: 'Ticket: Come si esporta?' });
  await row.getByText(/^Officine Brenta S\.r\.l\., Elena Brugnaro · da leggere$/).waitFor();
  await page.getByText('Ticket che aspettano risposta').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await row.getByRole('link', { name: /^Rispondi/ }).click();
  await page.waitForURL(new RegExp(`/ticket/${ticketId}$`));

  await ask('giulia', 'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { __typename } }', { input: { ticketId, text: 'In alto a destra.', idempotencyKey: crypto.randomUUID() } });
  await page.goto('/');
  await page.getByText('Ticket che aspettano risposta').waitFor();
  await row.waitFor({ state: 'detached' });
  const own = await visitAs('elena', '/');
  await own.getByRole('listitem').filter({ hasText: 'Ticket: Come si esporta?' }).getByRole('link', { name: /^Rispondi/ }).waitFor();
  await ask('elena', 'mutation ($input: CloseTicketInput!) { closeTicket(input: $input) { __typename } }', { input: { ticketId, idempotencyKey: crypto.randomUUID() } });
  await manage(before?.tenant.accountManager?.id ?? null);
});
