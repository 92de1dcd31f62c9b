import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, type PersonName, visit, visitAs } from './flow.ts';

interface Place {
  name: string;
  /** Giulia unless told; null is nobody. */
  who?: PersonName | null;
  address: (ids: Ids) => string;
  /** What is there once the page stands; opens what is to be looked at. */
  open: (page: Page) => Promise<unknown>;
}

type Ids = Awaited<ReturnType<typeof findIds>>;

const there = (page: Page, name: RegExp) => page.getByRole('heading', { name }).first().waitFor();
const press = async (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();

const places: Place[] = [
  { name: 'the door', who: null, address: () => '/sign-in', open: (page) => there(page, /Filiera/) },
  { name: 'the door, refusing', who: null, address: () => '/sign-in', open: async (page) => {
    await press(page, /^(Accedi|Sign in)$/);
    await page.getByText(/Scrivi la tua e-mail|Enter your e-mail/).waitFor();
  } },
  { name: 'a one-time link', who: null, address: () => '/accept/gone', open: (page) => there(page, /non apre nulla|opens nothing/) },
  { name: 'Panoramica', address: () => '/', open: (page) => page.getByRole('region', { name: /^(Rinnovi in arrivo|Renewals ahead)/ }).waitFor() },
  { name: 'the switcher', address: () => '/', open: async (page) => {
    await page.getByTitle(/Cambia azienda|Change company/).click();
    await page.getByRole('combobox').fill('adige');
    await page.getByRole('option').first().waitFor();
  } },
  { name: 'the palette', address: () => '/', open: async (page) => {
    await press(page, /^(Cerca o comanda|Search or command)/);
    await page.getByRole('option').first().waitFor();
  } },
  { name: 'Clienti', address: ({ home }) => `/t/${home}/clienti`, open: (page) => page.getByRole('link', { name: /Arredi Montello/ }).first().waitFor() },
  { name: 'a new customer', address: ({ home }) => `/t/${home}/clienti?new=CUSTOMER`, open: dialog },
  { name: 'Anagrafica', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: (page) => page.getByText('Studio Callegari').waitFor() },
  { name: 'Anagrafica with a wrong value', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: async (page) => {
    await press(page, /^(Modifica|Edit)$/);
    await page.getByRole('textbox', { name: 'PEC' }).fill('not an address');
    await press(page, /^(Salva|Save)$/);
    await page.getByText(/Non è un indirizzo PEC|not a PEC|Not a PEC/).waitFor();
  } },
  { name: 'a new contact', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: async (page) => {
    await press(page, /^(Aggiungi contatto|Add contact|Add a contact)$/);
    await page.getByText(/^(Da zero|From scratch)$/).click();
    await page.getByRole('checkbox').first().waitFor();
  } },
  { name: 'a contact to be removed', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: async (page) => {
    await press(page, /Studio Callegari$/);
    await page.getByRole('menuitem', { name: /^(Rimuovi|Remove)$/ }).click();
    await dialog(page);
  } },
  { name: 'Pagamento', address: ({ brenta }) => `/t/${brenta}/pagamento`, open: (page) => there(page, /^(Dati di fatturazione|Billing data)/) },
  { name: 'Pagamento, being edited', who: 'elena', address: ({ brenta }) => `/t/${brenta}/pagamento`, open: async (page) => {
    await press(page, /^(Modifica|Edit)$/);
    await page.getByRole('button', { name: /^(Salva|Save)$/ }).waitFor();
  } },
  { name: 'Abbonamenti', address: ({ brenta }) => `/t/${brenta}/abbonamenti?conclusi=si`, open: (page) => page.getByText(/^(Sostituito|Superseded|Replaced)$/).first().waitFor() },
  { name: 'a subscription', address: ({ brenta, subscription }) => `/t/${brenta}/abbonamenti/${subscription}`, open: (page) => there(page, /^(Cronologia|History)/) },
  { name: 'an upgrade with its quote', address: ({ own, ownSubscription }) => `/t/${own}/abbonamenti?aggiorna=${ownSubscription}`, open: async (page) => {
    await page.getByRole('radio', { name: /Enterprise/i }).click();
    await page.getByText(/Come si calcola|How it is|How this is/).click();
  } },
  { name: 'a renewal with its quote', address: ({ own, ownSubscription }) => `/t/${own}/abbonamenti?rinnova=${ownSubscription}`, open: (page) => page.getByText(/^(Da pagare ora|To pay now)$/).waitFor() },
  { name: 'Ordini', address: ({ brenta }) => `/t/${brenta}/ordini`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'an order', who: 'elena', address: ({ brenta, order }) => `/t/${brenta}/ordini/${order}`, open: (page) => there(page, /^(Importi|Amounts)/) },
  { name: 'a payment to be recorded', who: 'davide', address: ({ vendor }) => `/t/${vendor}/ordini`, open: async (page) => {
    await press(page, /^(Registra pagamento di|Record payment of|Record the payment of)/);
    await dialog(page);
  } },
  { name: 'Registro', who: 'elena', address: ({ brenta }) => `/t/${brenta}/registro`, open: async (page) => {
    await press(page, /^(Anagrafica modificata|Profile changed)/);
    await page.getByText('+390498791100').waitFor();
  } },
  { name: 'a file of customers', address: ({ home }) => `/t/${home}/clienti/importa`, open: (page) => page.getByRole('button', { name: /^(Scegli un file|Choose a file)$/ }).waitFor() },
  { name: 'Impostazioni', address: ({ tecnolago }) => `/t/${tecnolago}/impostazioni`, open: (page) => page.getByText('Gestionale Teseo').waitFor() },
  { name: 'a new key', address: ({ home }) => `/t/${home}/impostazioni`, open: async (page) => {
    await press(page, /^(Nuova chiave|New key)$/);
    await page.getByRole('radiogroup').first().waitFor();
  } },
  { name: 'Comunicazioni', address: ({ home }) => `/t/${home}/comunicazioni`, open: (page) => page.getByRole('link', { name: /^(Ufficio chiuso venerdì|Office closed on Friday)/ }).waitFor() },
  { name: 'a notice', address: ({ home }) => `/t/${home}/comunicazioni`, open: async (page) => {
    await page.getByRole('link', { name: /^(Ufficio chiuso venerdì|Office closed on Friday)/ }).click();
    await there(page, /^(Nelle tre lingue|In the three languages)/);
  } },
  { name: 'its mails that failed', address: ({ home }) => `/t/${home}/comunicazioni`, open: async (page) => {
    await page.getByRole('link', { name: /^(Ufficio chiuso venerdì|Office closed on Friday)/ }).click();
    await page.getByRole('link', { name: /^(Vedi le mail non riuscite|See the failed mails)$/ }).click();
    await page.getByText(/^550 5\.1\.1/).first().waitFor({ state: 'attached' });
  } },
  { name: 'a notice being written, with what is wrong', address: ({ home }) => `/t/${home}/comunicazioni/nuova`, open: async (page) => {
    await page.getByText(/^\d+ (persone|people)$/).first().waitFor();
    await page.getByRole('radio', { name: /^(A un’ora precisa|At a given hour)/ }).click();
    await press(page, /^(Rivedi e programma|Review and schedule)$/);
    await page.getByText(/^(Manca questo dato|This is missing|Missing)/).first().waitFor();
  } },
  { name: 'a page out of sight', who: 'elena', address: ({ home }) => `/t/${home}/anagrafica`, open: (page) => there(page, /./) },
];

async function findIds() {
  const [home, brenta, tecnolago, vendor] = [await idOf('giulia', 'Adige Informatica'), await idOf('giulia', 'Officine Brenta'), await idOf('giulia', 'Tecnolago'), await idOf('davide', 'Sestante Software')];
  const first = async (id: string) => {
    const { data } = await ask<{ tenant: Record<'subscriptions' | 'orders', { nodes: { id: string }[] }> }>(
      'giulia', 'query ($id: ID!) { tenant(id: $id) { subscriptions(filter: { status: [ACTIVE] }) { nodes { id } } orders { nodes { id } } } }', { id },
    );
    return { subscription: data!.tenant.subscriptions.nodes[0]!.id, order: data!.tenant.orders.nodes[0]!.id };
  };
  const own = await first(home);
  return { home, brenta, tecnolago, vendor, own: home, ownSubscription: own.subscription, ...(await first(brenta)) };
}

let ids: Promise<Ids> | undefined;

const visitors = (['giulia', 'elena', 'davide', null] as const).flatMap((who) => [
  { who, locale: 'it-IT', first: 1280, second: 390, inDark: true },
  { who, locale: 'en-GB', first: 390, second: 1280, inDark: false },
]);

test.each(visitors)('nothing serious stands in the way of $who, on any page or dialog ($locale, $first wide and then $second)', async ({ who, locale, first, second, inDark }) => {
  const page = who ? await visitAs(who, '/', { locale }) : await visit('/', { locale });
  for (const { name, address, open } of places.filter((place) => (place.who === undefined ? 'giulia' : place.who) === who)) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: first, height: 900 });
    await page.goto(address(await (ids ??= findIds())));
    await open(page);
    for (const width of [first, second]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await seriousFindings(page), `${name}, ${width} wide`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name}, more than ${width} wide`).toBeLessThanOrEqual(0);
    }
    if (!inDark) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    expect.soft(await seriousFindings(page, ['color-contrast', 'link-in-text-block']), `${name}, dark`).toEqual([]);
  }
}, 600_000);
