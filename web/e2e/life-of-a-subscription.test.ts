import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, visitAs } from './flow.ts';
import { newCustomer, recordTransfer as recordPaid } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function recordTransfer(number: string): Promise<void> {
  const davide = await visitAs('davide', `/t/${await idOf('davide', 'Sestante Software')}/ordini`);
  await button(davide, `Registra pagamento di ${number}`).click();
  await davide.getByRole('dialog', { name: 'Registra il pagamento' }).getByRole('button', { name: /^Registra / }).click();
  await davide.getByText(`Pagamento di ${number} registrato.`).waitFor();
}

test('a trial begins without a payment method, converts, and its paid time starts with the transfer', async () => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const elena = await visitAs('elena', `/t/${tenantId}/abbonamenti`);
  await button(elena, 'Inizia una prova').click();
  const trying = elena.getByRole('dialog', { name: 'Inizia una prova' });
  await trying.getByRole('radio', { name: /Team/ }).click();
  expect(await seriousFindings(elena), 'a trial about to begin').toEqual([]);
  await trying.getByRole('button', { name: 'Inizia la prova' }).click();
  await elena.getByText(/^Prova iniziata: finisce il/).waitFor();
  await elena.getByText(/La prova finisce da sola il/).waitFor();
  await elena.getByRole('heading', { name: 'Cronologia' }).waitFor();
  expect(await seriousFindings(elena), 'a trial').toEqual([]);

  await elena.goto(`/t/${tenantId}/abbonamenti`);
  await button(elena, 'Inizia una prova').click();
  await elena.getByRole('dialog').getByRole('button', { name: 'Inizia la prova' }).click();
  await elena.getByText(/è già stato provato/).waitFor();
  await elena.keyboard.press('Escape');

  await button(elena, /^Converti /).first().click();
  const dialog = elena.getByRole('dialog', { name: /^Converti la prova/ });
  await dialog.getByRole('radio', { name: /Business/ }).click();
  await dialog.getByText('Da pagare ora').waitFor();
  expect(await seriousFindings(elena), 'a conversion with its quote').toEqual([]);
  await dialog.getByRole('button', { name: /^Ordina: .+ con bonifico$/ }).click();
  await elena.getByText('Conversione in attesa del bonifico').waitFor();
  const number = /L’ordine (\S+) ha/.exec((await elena.getByText(/L’ordine \S+ ha effetto quando Sestante/).textContent()) ?? '')?.[1] ?? '';
  await recordTransfer(number);

  await elena.reload();
  await elena.getByText('Prova convertita').waitFor();
  await elena.getByRole('heading', { name: 'Sestante Docs Business' }).waitFor();
  await elena.getByRole('switch', { name: 'Rinnovo automatico' }).waitFor();
  expect(await seriousFindings(elena), 'a converted trial').toEqual([]);
});

test.each([
  ['en-GB', {}], ['de-DE', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
] as [Locale, BrowserContextOptions][])('in %s, a trial begins, converts, and its paid time starts with the transfer', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const page = await customer.visit(`/t/${customer.id}/abbonamenti`, view);
  await button(page, t('subscriptions:prova.action')).first().click();
  const trying = page.getByRole('dialog', { name: t('subscriptions:prova.action') });
  await trying.getByRole('radio', { name: /Team/ }).click();
  expect(await seriousFindings(page), 'a trial about to begin').toEqual([]);
  await trying.getByRole('button', { name: t('subscriptions:prova.submit') }).click();
  await page.getByText(t('subscriptions:atEnd.TRIAL_ENDS')).waitFor();
  expect(await seriousFindings(page), 'a trial').toEqual([]);
  const trialId = page.url().split('/').at(-1) ?? '';

  await page.goto(`/t/${customer.id}/abbonamenti?converti=${trialId}`);
  const dialog = page.getByRole('dialog', { name: t('subscriptions:converti.title') });
  await dialog.getByRole('radio', { name: /Business/ }).click();
  await dialog.getByText(t('subscriptions:quote.due')).waitFor();
  expect(await seriousFindings(page), 'a conversion with its quote').toEqual([]);
  await dialog.getByRole('button', { name: t('subscriptions:converti.orderAndPay') }).click();
  await page.getByText(t('subscriptions:pending.sentence')).first().waitFor();
  const standing = async () => (await customer.ask<{ subscription: { isTrial: boolean; status: string; orders: { nodes: { id: string; kind: string }[] } } }>('query ($id: ID!) { subscription(id: $id) { isTrial status orders(first: 1) { nodes { id kind } } } }', { id: trialId })).subscription;
  const { orders: { nodes: [order] } } = await standing();
  expect(order?.kind).toBe('CONVERSION');
  await recordPaid(order ?? { id: '' });

  await page.goto(`/t/${customer.id}/abbonamenti/${trialId}`);
  await page.getByText(t('subscriptions:event.CONVERTED')).waitFor();
  await page.getByRole('heading', { name: 'Sestante Docs Business' }).waitFor();
  expect(await seriousFindings(page), 'a converted trial').toEqual([]);
  expect(await standing()).toMatchObject({ isTrial: false, status: 'ACTIVE' });
});

test('what happens at the end is switched, cancelled, taken back, changed and called off', async () => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const elena = await visitAs('elena', `/t/${tenantId}/abbonamenti`);
  await elena.getByRole('table').getByRole('link', { name: /Sestante Docs/ }).nth(2).click();
  const renews = elena.getByRole('switch', { name: 'Rinnovo automatico' });
  await renews.waitFor();
  const wasOn = await renews.isChecked();
  await renews.press('Space');
  await elena.getByText(wasOn ? /scade: nulla viene addebitato/ : /si rinnova da solo, al prezzo di quel giorno/).waitFor();
  await elena.getByText(wasOn ? 'Rinnovo automatico disattivato' : 'Rinnovo automatico attivato').first().waitFor();

  await button(elena, 'Disdici alla scadenza…').click();
  const asking = elena.getByRole('dialog', { name: /^Disdire Sestante Docs/ });
  await asking.getByText(/senza i sette giorni di tolleranza/).waitFor();
  expect(await seriousFindings(elena), 'a cancellation').toEqual([]);
  await asking.getByRole('button', { name: /^Disdici per il/ }).click();
  await button(elena, 'Ritira la disdetta').click();
  await elena.getByText('Disdetta ritirata. Il rinnovo automatico resta spento.').waitFor();

  await button(elena, /Programma un cambio|Modifica il cambio/).click();
  const changing = elena.getByRole('dialog', { name: /alla scadenza$/ });
  await changing.getByRole('radio', { name: /Enterprise/ }).click();
  await changing.getByText('niente da pagare').waitFor();
  expect(await seriousFindings(elena), 'a change with its preview').toEqual([]);
  await changing.getByRole('button', { name: /^Cambia dal/ }).click();
  await elena.getByText(/^Cambio programmato per il/).waitFor();
  await elena.getByText(/Enterprise, mensile|Enterprise, annuale/).waitFor();
  expect(await seriousFindings(elena), 'a scheduled change').toEqual([]);
  await button(elena, 'Annulla il cambio').click();
  await elena.getByText('Cambio annullato: l’abbonamento resta com’è.').waitFor();
});

test.each([1280, 390])('what expires soon, and the calendar of expiries, %i wide', async (width) => {
  const tenantId = await idOf('giulia', 'Officine Brenta');
  const giulia = await visitAs('giulia', `/t/${tenantId}/abbonamenti?scadenza=30`, { viewport: { width, height: 900 } });
  await giulia.getByText('entro 30 giorni').waitFor();
  await giulia.getByText(/Sestante Docs/).filter({ visible: true }).first().waitFor();
  expect(await seriousFindings(giulia), 'soon').toEqual([]);
  await giulia.getByText('Calendario', { exact: true }).click();
  await button(giulia, 'Mese successivo').click();
  await button(giulia, 'Mese precedente').click();
  await giulia.getByRole('link', { name: /Sestante Docs/ }).or(giulia.getByText(/non scade nulla/)).first().waitFor();
  expect(await seriousFindings(giulia), 'calendar').toEqual([]);
});
