import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, visitAs } from './flow.ts';

test('the vendor writes a product, prices it, sees it as a customer does, and withdraws it', async () => {
  const vendor = await idOf('davide', 'Sestante Software');
  const davide = await visitAs('davide', `/t/${vendor}/catalogo`);
  await davide.getByRole('link', { name: 'Nuovo prodotto' }).click();
  const field = (name: string, nth = 0) => davide.getByLabel(name, { exact: true }).nth(nth);
  await field('Nome').fill('Sestante Archivio');
  await field('Codice').fill('archivio');
  await davide.getByLabel('Giorni di prova').fill('21');
  await davide.getByLabel('Sconto annuale').fill('10');
  await davide.getByRole('button', { name: 'Aggiungi un componente' }).click();
  await field('Codice', 1).fill('SEATS');
  for (const language of ['italiano', 'inglese', 'tedesco']) await davide.getByLabel(`Nome in ${language}`).fill('Posti');
  await davide.getByRole('button', { name: 'Aggiungi uno sconto quantità' }).click();
  await davide.getByLabel('Da un totale di').fill('10');
  await davide.getByLabel('Sconto', { exact: true }).fill('25');
  await field('Nome', 1).fill('Base');
  await field('Codice', 2).fill('BASE');
  expect(await seriousFindings(davide), 'a product being written').toEqual([]);
  await davide.getByRole('button', { name: /^Salva/ }).click();
  await davide.getByText('Solo lettere maiuscole, cifre e trattini bassi, per esempio TEAM.').waitFor();
  await field('Codice').fill('ARCHIVIO');
  await davide.getByRole('button', { name: /^Salva/ }).click();
  await davide.getByText('Sestante Archivio salvato.').waitFor();
  await davide.getByText('Quel giorno non c’è nulla in vendita.').waitFor();

  await davide.getByRole('button', { name: 'Nuovi prezzi di Base' }).click();
  const dialog = davide.getByRole('dialog', { name: 'Nuovi prezzi di Base' });
  await dialog.getByLabel('Al mese').first().fill('20');
  await dialog.getByLabel('Al mese').nth(1).fill('3');
  expect(await seriousFindings(davide), 'prices').toEqual([]);
  await dialog.getByRole('button', { name: 'Imposta i prezzi' }).click();
  await davide.getByText('Prezzi di Base impostati.').waitFor();
  await davide.getByText('216,00 €').first().waitFor();
  await davide.getByText('Prova gratuita di 21 giorni').waitFor();
  expect(await seriousFindings(davide), 'a product').toEqual([]);

  await davide.getByRole('button', { name: 'Ritira dalla vendita' }).first().click();
  await davide.getByRole('dialog').getByRole('button', { name: 'Ritira dalla vendita' }).click();
  await davide.getByText('Quel giorno non c’è nulla in vendita.').waitFor();
  await davide.getByRole('button', { name: 'Rimetti in vendita' }).waitFor();
  expect(await seriousFindings(davide), 'a product withdrawn').toEqual([]);

  await davide.getByRole('link', { name: 'Catalogo' }).first().click();
  await davide.getByRole('link', { name: /Sestante Docs/ }).first().click();
  await davide.getByRole('button', { name: 'Modifica' }).click();
  await davide.getByRole('button', { name: 'Togli il componente' }).first().click();
  await davide.getByRole('button', { name: /^Salva/ }).click();
  await davide.getByText(/È già stato venduto o messo a preventivo/).first().waitFor();
});
