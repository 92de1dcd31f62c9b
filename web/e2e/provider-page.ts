import type { Page } from 'playwright-core';

/** At the provider's page: fills in a card and saves it. */
export async function leaveCard(page: Page, number: string, expiry = '12/34'): Promise<void> {
  await page.getByLabel('Numero della carta').fill(number);
  await page.getByLabel('Scadenza (MM/AA)').fill(expiry);
  await page.getByLabel('Codice di sicurezza').fill('123');
  await page.getByRole('button', { name: 'Salva la carta' }).click();
}
