import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, visitAs } from './flow.ts';
import { leaveCard } from './provider-page.ts';

const methodCard = (page: Page) => page.getByRole('region', { name: 'Metodo di pagamento' });

test('a company leaves a card at the provider\'s page, replaces it, connects PayPal, and keeps what it has when a card is refused', async () => {
  const brenta = await idOf('elena', 'Officine Brenta');
  const page = await visitAs('elena', `/t/${brenta}/pagamento`);
  const card = methodCard(page);
  await card.getByText('Bonifico bancario').waitFor();
  await card.getByRole('button', { name: 'Aggiungi carta' }).click();

  await page.getByRole('heading', { name: 'Lascia una carta' }).waitFor();
  expect(await page.getByText('Fa le veci di chi gestisce i pagamenti').count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await leaveCard(page, '4242');
  await page.getByText('Il numero non è completo o non è giusto.').waitFor();
  expect(await page.getByLabel('Scadenza (MM/AA)').inputValue()).toBe('12/34');
  expect(await seriousFindings(page)).toEqual([]);
  await leaveCard(page, '4242 4242 4242 4242');
  await card.getByText('Visa •••• 4242').waitFor();
  await card.getByText('Scade 12/2034 · lasciata da Elena Brugnaro').waitFor();
  await card.getByText('ordini e rinnovi si pagano così d’ora in poi').waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await seriousFindings(page)).toEqual([]);

  // Refused at the page, then given up: the card of before stays.
  await card.getByRole('button', { name: 'Sostituisci carta' }).click();
  await leaveCard(page, '4000 0000 0000 0002');
  await page.getByRole('alert').getByText('La banca ha rifiutato la carta').waitFor();
  await page.getByRole('link', { name: 'Torna indietro senza salvare' }).click();
  await card.getByText('resta tutto com’era').waitFor();
  await card.getByText('Visa •••• 4242').waitFor();

  // Another, which its bank asks about: refused once, then confirmed.
  await card.getByRole('button', { name: 'Sostituisci carta' }).click();
  await leaveCard(page, '4000 0025 0000 3155');
  await page.getByRole('heading', { name: 'La banca ti chiede conferma' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rifiuta' }).click();
  await page.getByText('La banca non ha confermato che sei tu').waitFor();
  await leaveCard(page, '4000 0025 0000 3155');
  await page.getByRole('button', { name: 'Conferma' }).click();
  await card.getByText('Visa •••• 3155').waitFor();
  expect(await card.getByText('•••• 4242').count()).toBe(0);

  await card.getByRole('button', { name: 'Collega PayPal' }).click();
  await page.getByRole('heading', { name: 'Collega un conto PayPal' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accetta e continua' }).click();
  await card.getByText('PayPal c•••@paypal.example').waitFor();
  const others = card.getByRole('group', { name: 'Altri metodi lasciati' });
  await others.getByText('Visa •••• 3155').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await others.getByRole('button', { name: 'Usa Visa •••• 3155' }).click();
  await page.getByText('D’ora in poi si paga con Visa •••• 3155.').waitFor();
  await others.getByRole('button', { name: 'Togli PayPal c•••@paypal.example' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Anche chi gestisce i pagamenti lo dimentica').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Togli' }).click();
  await others.waitFor({ state: 'detached' });
  await card.getByText('Visa •••• 3155').waitFor();

  // Its partner acts for it, and does not see what is on file.
  const partner = await visitAs('giulia', `/t/${brenta}/pagamento`);
  await methodCard(partner).getByText('Carta', { exact: true }).waitFor();
  expect(await methodCard(partner).getByText('3155').count()).toBe(0);
});

test.each([['en', 'en-GB', 'Add card', 'Leave a card', 'Test page'], ['de', 'de-DE', 'Karte hinzufügen', 'Karte hinterlegen', 'Testseite']])('in %s, on a phone and in the dark', async (_language, locale, add, title, mark) => {
  const adige = await idOf('giulia', 'Adige');
  const page = await visitAs('giulia', `/t/${adige}/pagamento`, { locale, colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: add }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: add }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(mark, { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
