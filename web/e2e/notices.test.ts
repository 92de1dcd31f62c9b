import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, password, visitAs } from './flow.ts';

const words = { Italiano: ['Orario estivo', 'Da luglio chiudiamo alle 17.\n\nBuona estate.'], Inglese: ['Summer hours', 'From July we close at 17.\n\nHave a good summer.'], Tedesco: ['Sommerzeiten', 'Ab Juli schließen wir um 17 Uhr.\n\nEinen schönen Sommer.'] } as const;
type Name = keyof typeof words;

const fieldsOf = (page: Page, language: Name) => page.getByRole('group', { name: new RegExp(`^${language}`) });
async function write(page: Page, languages: readonly Name[] = ['Italiano', 'Inglese', 'Tedesco']): Promise<void> {
  for (const language of languages) {
    const [subject, text] = words[language];
    await fieldsOf(page, language).getByLabel('Oggetto').fill(subject);
    await fieldsOf(page, language).getByLabel('Testo').fill(text);
  }
}
const written = (page: Page, language: Name) => fieldsOf(page, language).getByLabel('Testo').inputValue();

test('a partner writes in three languages, sees the mail and how many get it, sends it, and sees it delivered', async () => {
  const page = await visitAs('giulia', '/');
  await page.getByRole('link', { name: 'Comunicazioni' }).click();
  await page.getByRole('link', { name: 'Nuova comunicazione' }).click();
  await page.getByText(/^Scrivi a nome di Adige/).waitFor();
  const topic = page.getByRole('radio', { name: /Notizie tecniche/ });
  await topic.click();
  await page.getByText(/^\d+ persone$/).first().waitFor();
  const count = /(\d+) persone/.exec((await topic.textContent()) ?? '')?.[1] ?? 'none';

  await write(page, ['Italiano', 'Inglese']);
  await fieldsOf(page, 'Italiano').getByText('completa').waitFor();
  await fieldsOf(page, 'Tedesco').getByText('mancano oggetto e testo').waitFor();
  await page.getByRole('button', { name: 'Rivedi e invia' }).click();
  await fieldsOf(page, 'Tedesco').getByText('Manca questo dato').first().waitFor();
  expect(await fieldsOf(page, 'Tedesco').getByLabel('Oggetto').evaluate((field) => field === document.activeElement), 'the first field that is wrong has the focus').toBe(true);
  await page.getByRole('alert').getByText('2 campi da correggere').waitFor();
  expect(await written(page, 'Inglese')).toBe(words.Inglese[1]);
  await write(page, ['Tedesco']);

  const letter = page.getByRole('region', { name: 'Come la riceve chi legge' });
  await letter.frameLocator('iframe').getByText('Buona estate.').waitFor();
  await letter.getByText('Tedesco').click();
  await letter.frameLocator('iframe').getByRole('heading', { name: 'Sommerzeiten' }).waitFor();
  await letter.frameLocator('iframe').getByText(/Sie erhalten diese Mitteilung von Adige Informatica.*nichts abzubestellen/s).waitFor();
  expect(await seriousFindings(page), 'written').toEqual([]);

  await page.getByRole('button', { name: 'Rivedi e invia' }).click();
  const dialog = page.getByRole('dialog', { name: `Inviare a ${count} persone?` });
  await dialog.getByText('Disiscriversi non si può').waitFor();
  expect(await seriousFindings(page), 'the last look').toEqual([]);
  await dialog.getByRole('button', { name: `Invia a ${count} persone` }).click();
  await page.getByRole('heading', { name: 'Orario estivo', level: 2 }).waitFor();
  await page.getByText('Inviata', { exact: true }).waitFor({ timeout: 60_000 });
  expect(await seriousFindings(page), 'sent').toEqual([]);
  for (const fact of ['Destinatari', 'Consegnate']) expect(await page.locator('dl > div', { hasText: fact }).locator('dd').first().textContent(), fact).toBe(count);

  await page.getByRole('link', { name: 'Tutte le comunicazioni' }).click();
  await page.getByRole('row', { name: new RegExp(`Orario estivo.*Inviata.*${count}`, 's') }).waitFor();
  await page.getByRole('link', { name: 'Nuova comunicazione' }).waitFor();
});

test('a vendor that acts on a partner writes in its name, at an hour of its clocks, and takes it back; an hour that has passed is refused at its field', async () => {
  const adige = await idOf('davide', 'Adige Informatica');
  const page = await visitAs('davide', `/t/${adige}/comunicazioni/nuova`, { timezoneId: 'America/New_York' });
  await page.getByText(/^Scrivi a nome di Adige/).waitFor();
  await write(page);
  await page.getByRole('radio', { name: /A un’ora precisa/ }).click();
  await page.getByText(/^Ora di Roma \(UTC\+[12]\), il fuso di Adige/).waitFor();
  const day = page.getByRole('textbox', { name: /^Giorno/ });
  await day.fill('31/2/2099');
  await day.press('Tab');
  await page.getByText('Scrivi il giorno così: 31/01/2027.').waitFor();
  await day.fill('31.1.20');
  await day.press('Tab');
  expect(await day.inputValue()).toBe('31/01/2020');
  await page.getByRole('button', { name: 'Rivedi e programma' }).click();
  await page.getByText('Quest’ora è già passata').waitFor();
  expect(await written(page, 'Tedesco')).toBe(words.Tedesco[1]);
  // Typed, and moved by the calendar's keys; Esc leaves what there was.
  await day.fill('16072099');
  await day.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: 'Calendario: Giorno' });
  await calendar.getByRole('button', { name: '16 luglio 2099' }).and(page.locator(':focus')).waitFor();
  expect(await seriousFindings(page), 'the calendar').toEqual([]);
  await page.keyboard.press('Escape');
  await calendar.waitFor({ state: 'detached' });
  expect(await day.inputValue()).toBe('16/07/2099');
  await day.press('Alt+ArrowDown');
  await calendar.getByRole('button', { name: '16 luglio 2099' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await day.inputValue()).toBe('17/07/2099');
  await page.getByLabel('Ora').fill('14:30');
  await page.getByRole('button', { name: 'Rivedi e programma' }).click();
  const dialog = page.getByRole('dialog', { name: /^Programmare per \d+ persone\?$/ });
  await dialog.getByText(/17 luglio 2099.*14:30/).waitFor();
  await dialog.getByRole('button', { name: 'Programma l’invio' }).click();
  await page.getByText('Programmata', { exact: true }).waitFor();
  await page.getByText('si contano quando parte').waitFor();
  expect(await seriousFindings(page), 'scheduled').toEqual([]);
  await page.getByRole('button', { name: 'Annulla l’invio' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annulla l’invio' }).click();
  await page.getByText('Annullata', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Annulla l’invio' }).waitFor({ state: 'detached' });
});

test('what was typed outlives leaving the page, loading it anew and the end of the session, and is published once', async () => {
  const page = await visitAs('davide', '/comunicazioni/nuova');
  await write(page);
  await page.getByRole('radio', { name: /Notizie tecniche/ }).click();
  await page.getByRole('link', { name: 'Tutte le comunicazioni' }).click();
  await page.getByRole('link', { name: 'Riprendi la bozza' }).click();
  await page.getByText('Abbiamo ripreso la bozza di').waitFor();
  await page.reload();
  await page.getByText('Abbiamo ripreso la bozza di').waitFor();
  expect(await written(page, 'Inglese')).toBe(words.Inglese[1]);
  expect(await page.getByRole('radio', { name: /Notizie tecniche/ }).isChecked()).toBe(true);

  await page.getByText(/^\d+ persone$/).first().waitFor();
  await page.getByRole('button', { name: 'Rivedi e invia' }).click();
  const send = page.getByRole('dialog').getByRole('button', { name: /^Invia a/ });
  await send.waitFor();
  await page.context().clearCookies();
  await send.click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accedi e continua' }).click();
  await page.getByRole('heading', { name: 'Orario estivo', level: 2 }).waitFor();
  await page.getByRole('link', { name: 'Tutte le comunicazioni' }).click();
  await page.getByRole('link', { name: 'Nuova comunicazione' }).waitFor();
  expect(await page.getByRole('row', { name: /Orario estivo/ }).count()).toBe(1);
});

test('a draft is discarded after a question', async () => {
  const page = await visitAs('davide', '/comunicazioni/nuova');
  await write(page, ['Inglese']);
  await page.reload();
  await page.getByRole('button', { name: 'Scarta la bozza' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Scarta' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await written(page, 'Inglese')).toBe('');
  await page.reload();
  await fieldsOf(page, 'Inglese').waitFor();
  expect(await written(page, 'Inglese')).toBe('');
});

test('from the list one comes to the mails that failed and why; a customer has no such page', async () => {
  const page = await visitAs('giulia', '/comunicazioni');
  await page.getByRole('link', { name: /^Le \d+ e-mail non riuscite di «Ufficio chiuso venerdì»$/ }).click();
  await page.getByText('Solo le e-mail della comunicazione «Ufficio chiuso venerdì».').waitFor();
  await page.getByRole('list', { name: 'Posta in uscita' }).getByRole('button', { name: /Ufficio chiuso venerdì.*Non riuscita.*550 5\.1\.1/s }).first().waitFor();
  await page.getByRole('button', { name: 'Mostra tutte le e-mail' }).click();
  await page.getByText(/^Solo le e-mail/).waitFor({ state: 'detached' });

  const customer = await visitAs('elena', '/comunicazioni');
  await customer.getByText('Un cliente le riceve per e-mail.', { exact: false }).waitFor();
  expect(await customer.getByRole('navigation', { name: 'Navigazione' }).getByRole('link', { name: 'Comunicazioni' }).count()).toBe(0);
  await customer.goto('/comunicazioni/nuova');
  await customer.getByText('Un cliente le riceve per e-mail.', { exact: false }).waitFor();
});
