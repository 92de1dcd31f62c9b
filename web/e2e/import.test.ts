import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

const header = 'Ragione sociale;Via;CAP;Città;Provincia;Nome contatto;Cognome contatto;E-mail contatto;Tipi di contatto';
const line = (run: string, number: number, postalCode = '35131', email = `anna${number}@${run}.example`) => `Officina ${run} ${number};Via Roma;${postalCode};Padova;PD;Anna;Bianchi;${email};Fatturazione`;

/** Two hundred customers; three of them wrong: a postal code, an e-mail, and one that stands there twice. */
const fileOf = (run: string) => [header, ...Array.from({ length: 198 }, (_, number) => line(run, number)), line(run, 198, '3513'), line(run, 199, '35131', 'anna'), `Officina ${run} 0;;;;;;;;`].join('\n');

const visitors = [
  { locale: 'it-IT', width: 1280, run: 'larghi' },
  { locale: 'en-GB', width: 390, run: 'stretti' },
];

test.each(visitors)('200 customers are imported but for the wrong ones, which are told by row and column ($locale, $width wide)', async ({ locale, width, run }) => {
  const home = await idOf('giulia', 'Adige Informatica');
  const page = await visitAs('giulia', `/t/${home}/clienti`, { locale, viewport: { width, height: 900 } });
  await page.getByRole('link', { name: /^(Importa|Import)$/ }).click();
  await page.getByRole('link', { name: /^(Scarica il modello|Download the template)$/ }).waitFor();
  expect(await seriousFindings(page), 'the file').toEqual([]);
  await page.locator('input[type=file]').setInputFiles({ name: `${run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(fileOf(run)) });

  await page.getByText(/^(3 righe da correggere|3 rows to correct)$/).waitFor({ timeout: 60_000 });
  await page.getByText(/^(Puoi importarlo fino al .*; poi le righe vengono cancellate\.|You can import it until .*; after that its rows are deleted\.)$/).waitFor();
  const wrong = page.getByRole('table', { name: /^(Righe da correggere|Rows to correct)$/ });
  for (const words of [/Non è un CAP di questo paese|Not a postal code of this country/, /Non è un indirizzo e-mail|Not an e-mail address/, /Lo stesso cliente è già in un’altra riga|The same customer stands in another row/]) await wrong.getByText(words).waitFor();
  expect(await seriousFindings(page), 'what is wrong').toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'wider than the page').toBeLessThanOrEqual(0);

  // Leaving and coming back loses nothing.
  await page.reload();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^(Scarica le righe da correggere|Download the rows to correct)$/ }).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${run}-`));

  await page.getByRole('button', { name: /^(Importa 197 clienti senza errori|Import 197 customers without errors)$/ }).click();
  await page.getByText(/^(197 clienti creati|197 customers created)$/).waitFor({ timeout: 60_000 });
  expect(await seriousFindings(page), 'done').toEqual([]);
  const { data } = await ask<{ searchTenants: { name: string }[] }>('giulia', 'query ($text: String!) { searchTenants(text: $text, first: 50) { name contacts { nodes { email } } } }', { text: `anna197@${run}` });
  expect(data?.searchTenants).toEqual([{ name: `Officina ${run} 197`, contacts: { nodes: [{ email: `anna197@${run}.example` }] } }]);
}, 180_000);

test('a file that cannot be read says why, and a checked one is given up', async () => {
  const home = await idOf('giulia', 'Adige Informatica');
  const page = await visitAs('giulia', `/t/${home}/clienti/importa`);
  const choose = (text: string) => page.locator('input[type=file]').setInputFiles({ name: 'prova.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('Nome;Telefono\nA;1');
  await page.getByText(/Mancano delle colonne.*Ragione sociale, Via, CAP e Città/).waitFor({ timeout: 60_000 });
  expect(await seriousFindings(page), 'a file that cannot be read').toEqual([]);
  await page.getByRole('button', { name: 'Scegli un altro file' }).click();
  await choose([header, line('dopo', 1)].join('\n'));
  await page.getByRole('button', { name: 'Importa 1 cliente' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Scegli un altro file' }).click();
  await page.getByText('Importazione annullata.').first().waitFor();
  await page.getByRole('button', { name: 'Scegli un file' }).waitFor();
}, 180_000);
