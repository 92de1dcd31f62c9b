import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

/** At both widths, and in the other language's layout too. */
async function isAccessible(page: Page, what: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await seriousFindings(page), `${what}, ${width} wide`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, more than ${width} wide`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a locked legal name is asked to change, its manager approves, and the new one is shown', async () => {
  const tenantId = await idOf('giulia', 'Ceramiche Asolane');
  const before = await ask<{ tenant: { profile: { legalName: string } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { profile { legalName } } }', { id: tenantId });
  const page = await visitAs('giulia', `/t/${tenantId}/anagrafica`);
  await button(page, 'Richiedi modifica: Ragione sociale').click();
  const dialog = page.getByRole('dialog', { name: 'Richiedi modifica: Ragione sociale' });
  await dialog.waitFor();
  await isAccessible(page, 'a change to be asked for');
  await dialog.getByRole('textbox', { name: 'Ragione sociale' }).fill('Ceramiche Asolane Group S.p.A.');
  await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Cambio di denominazione.');
  await dialog.getByRole('button', { name: 'Invia la richiesta' }).click();
  await page.getByRole('link', { name: 'In attesa: Ceramiche Asolane Group S.p.A.' }).click();

  await page.getByRole('heading', { name: 'Modifica da approvare' }).waitFor();
  await page.getByText(before.data?.tenant.profile.legalName ?? 'nothing').first().waitFor();
  await isAccessible(page, 'a request');
  await field(page, 'Risposta').fill('La visura è in regola.');
  await button(page, 'Invia la risposta').click();
  await page.getByText('La visura è in regola.').first().waitFor();
  await button(page, 'Approva').click();
  const sure = page.getByRole('dialog', { name: 'Approvare la richiesta?' });
  await sure.waitFor();
  await isAccessible(page, 'an approval');
  await sure.getByRole('button', { name: 'Approva e applica' }).click();
  await page.getByText('Approvato', { exact: true }).waitFor();
  await page.goto(`/t/${tenantId}/anagrafica`);
  await page.getByRole('definition').filter({ hasText: 'Ceramiche Asolane Group S.p.A.' }).waitFor();
});

test('a partner without companies is deactivated through its checklist and is a customer then', async () => {
  const home = await idOf('davide', 'Sestante Software');
  const address = { street: 'Via Roma', number: '1', postalCode: '35121', city: 'Padova', province: 'PD', country: 'IT' };
  const made = await ask<{ createPartner: { tenant: { id: string } } }>('davide', 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on CreatePartnerPayload { tenant { id } } } }', { input: { parentId: home, legalName: 'Studio Bacchiglione S.r.l.', country: 'IT', address } });
  const tenantId = made.data?.createPartner.tenant.id ?? '';
  const child = await ask<{ createCustomer: { tenant: { id: string } } }>('davide', 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on CreateCustomerPayload { tenant { id } } } }', { input: { parentId: tenantId, legalName: 'Figlia S.r.l.', country: 'IT', address } });
  const page = await visitAs('davide', `/t/${tenantId}/impostazioni`);
  await page.getByText('ne resta 1').waitFor();
  expect(await button(page, 'Richiedi disattivazione').isDisabled()).toBe(true);
  await isAccessible(page, 'a checklist with something to do');

  // The child is closed by its own request, on the same page.
  await page.goto(`/t/${child.data?.createCustomer.tenant.id ?? ''}/impostazioni`);
  const request = async (open: string) => {
    await button(page, open).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Motivo' }).fill('Non serve più.');
    await isAccessible(page, open);
    await page.getByRole('dialog').getByRole('button', { name: 'Invia la richiesta' }).click();
    await page.getByRole('link', { name: 'Richiesta in attesa: apri il ticket' }).click();
    await button(page, 'Approva').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approva e applica' }).click();
    await page.getByText('Approvato', { exact: true }).waitFor();
  };
  await request('Richiedi la chiusura');
  await page.goto(`/t/${tenantId}/impostazioni`);
  await request('Richiedi disattivazione');
  const after = await ask<{ tenant: { kind: string } }>('davide', 'query ($id: ID!) { tenant(id: $id) { kind } }', { id: tenantId });
  expect(after.data?.tenant.kind).toBe('CUSTOMER');
});

test('a ticket with a file goes from the list to an answer; the list filters in its address', async () => {
  const tenantId = await idOf('elena', 'Officine Brenta');
  const page = await visitAs('elena', `/t/${tenantId}/ticket`, { locale: 'en-GB' });
  await page.getByRole('link', { name: /Importare i documenti/ }).waitFor();
  await isAccessible(page, 'Tickets');
  await button(page, 'New ticket').click();
  const dialog = page.getByRole('dialog', { name: 'New ticket' });
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('A question with a file');
  await dialog.getByRole('textbox', { name: 'Message' }).fill('See the list.');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('Name;Value\nA;1\n') });
  await dialog.getByRole('button', { name: 'Remove list.csv' }).waitFor();
  await isAccessible(page, 'a new ticket');
  await dialog.getByRole('button', { name: 'Open the ticket' }).click();
  await page.getByRole('link', { name: 'Download list.csv' }).waitFor();
  await isAccessible(page, 'a ticket');
  await page.goto(`/t/${tenantId}/ticket?stato=CLOSED`);
  await page.getByRole('link', { name: /Riferimento d’ordine/ }).waitFor();
  expect(await page.getByRole('link', { name: /A question with a file/ }).count()).toBe(0);
});
