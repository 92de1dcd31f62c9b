import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, visitAs } from './flow.ts';

test.each([{ locale: 'it-IT', width: 1280 }, { locale: 'en-GB', width: 390 }])('a customer reads what its partner did here, field by field ($locale, $width wide)', async ({ locale, width }) => {
  const brenta = await idOf('elena', 'Officine Brenta');
  // Other flows work for this company too: what they did would push these entries off the first page.
  const page = await visitAs('elena', `/t/${brenta}/registro?azione=profile:update,contact:update`, { locale, viewport: { width, height: 900 } });
  const table = page.getByRole('table', { name: /^(Registro|Audit log)$/ });
  await table.getByRole('button', { name: /Anagrafica modificata|Profile changed/ }).last().click();
  await table.getByText('+390498791000').waitFor();
  await table.getByText('+390498791100').waitFor();
  expect(await seriousFindings(page), 'the log, opened').toEqual([]);

  await page.getByText(/^(Che cosa ha fatto qui il mio partner|What my partner did here)$/).click();
  await table.getByRole('button', { name: /Contatto modificato|Contact changed/ }).first().waitFor();
  await table.getByText(/Anagrafica modificata|Profile changed/).waitFor({ state: 'detached' });
  expect(page.url()).toContain('vista=partner');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'wider than the page').toBeLessThanOrEqual(0);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^(Esporta|Export)$/ }).click()]);
  expect(download.suggestedFilename()).toMatch(/^(Registro|Audit log) .*\.csv$/);
  await page.getByRole('searchbox').fill('nobody of that name');
  await page.getByText(/Nessuna modifica corrisponde|No change matches/).waitFor();
}, 120_000);
