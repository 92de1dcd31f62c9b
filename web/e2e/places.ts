import type { Page } from 'playwright-core';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { camt } from './camt.ts';
import { ask, idOf, site, type PersonName } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import type { Texts } from './texts.ts';

/** A page, or what opens on it, as somebody comes upon it. */
export interface Place {
  name: string;
  /** Giulia unless told; null is nobody. */
  who?: PersonName | null;
  address: (ids: Ids) => string;
  /** What is there once the page stands; opens what is to be looked at. */
  open: (page: Page, t: Texts) => Promise<unknown>;
}

type Ids = Awaited<ReturnType<typeof findIds>>;

const there = (page: Page, name: RegExp) => page.getByRole('heading', { name }).first().waitFor();
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const choose = (page: Page, name: RegExp) => page.getByRole('menuitem', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog').last().waitFor();
const send = (page: Page) => page.getByRole('dialog').locator('button[type=submit]').click();
const wrong = (page: Page) => page.locator('[aria-invalid=true]').first().waitFor();

const opens = (button: string) => async (page: Page, t: Texts) => {
  await press(page, t.start(button));
  await dialog(page);
};

/** A dialog that was sent empty, and says what is missing. */
const refuses = (button: string) => async (page: Page, t: Texts) => {
  await opens(button)(page, t);
  await send(page);
  await wrong(page);
};

const ofPerson = (name: RegExp, item: string) => async (page: Page, t: Texts) => {
  await press(page, name);
  await choose(page, t(item));
  await dialog(page);
};

/** A notice of the demo, some of whose mails came back. */
const closedOffice = /^(Ufficio chiuso venerdì|Office closed on Friday|Büro am Freitag geschlossen)/;

/** Every page of the console, and every dialog that no other flow looks at. */
export const places: Place[] = [
  { name: 'the door', who: null, address: () => '/sign-in', open: (page, t) => there(page, t('sign-in:title')) },
  { name: 'the door, refusing', who: null, address: () => '/sign-in', open: async (page, t) => {
    await press(page, t('sign-in:submit'));
    await page.getByText(t('sign-in:emailMissing')).waitFor();
  } },
  { name: 'a forgotten password', who: null, address: () => '/forgot', open: (page, t) => there(page, t('sign-in:forgotTitle')) },
  { name: 'a forgotten password, asked for', who: null, address: () => '/forgot', open: async (page, t) => {
    await page.getByRole('textbox').fill('nobody@nowhere.example');
    await press(page, t('sign-in:forgotSubmit'));
    await there(page, t('sign-in:forgotSentTitle'));
  } },
  { name: 'an invitation that is no more', who: null, address: () => `/accept/${crypto.randomUUID()}`, open: (page, t) => there(page, t('sign-in:linkGone')) },
  { name: 'a new password that may not be chosen', who: null, address: () => `/reset/${crypto.randomUUID()}`, open: (page, t) => there(page, t('sign-in:linkGone')) },
  { name: 'a licence that may not be activated', who: null, address: () => `/activate/${crypto.randomUUID()}`, open: (page, t) => there(page, t('sign-in:linkGone')) },
  { name: 'an address that may not be confirmed', who: null, address: () => `/confirm/${crypto.randomUUID()}`, open: (page, t) => there(page, t('sign-in:linkGone')) },
  { name: 'a quote or an order that a link no longer shows', who: null, address: () => `/pay/${crypto.randomUUID()}`, open: (page, t) => there(page, t('pay:gone')) },
  { name: 'no page', who: null, address: () => '/nowhere', open: (page, t) => there(page, t('app:notFound.title')) },

  { name: 'Panoramica', address: () => '/', open: (page, t) => page.getByRole('region', { name: t.start('overview:chart.title') }).waitFor() },
  { name: 'the switcher', address: () => '/', open: async (page, t) => {
    await page.getByTitle(t('app:switcher.change')).click();
    await page.getByRole('combobox').fill('adige');
    await page.getByRole('option').first().waitFor();
  } },
  { name: 'the palette', address: () => '/', open: async (page, t) => {
    await press(page, t.start('app:palette.open'));
    await page.getByRole('option').first().waitFor();
  } },
  { name: 'the menu of a phone', address: () => '/', open: async (page, t) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await press(page, t('app:nav.open'));
    await dialog(page);
  } },
  { name: 'one’s own account', address: () => '/profilo', open: (page, t) => there(page, t.start('account:sessions.title')) },

  { name: 'a second step, being set up', address: () => '/profilo', open: async (page, t) => {
    await press(page, t('two-factor:card.turnOn'));
    await page.getByRole('img', { name: t('two-factor:enrol.qr') }).waitFor();
  } },
  { name: 'a second step that is required, with a wrong code', address: () => '/two-factor', open: async (page, t) => {
    await page.getByRole('img', { name: t('two-factor:enrol.qr') }).waitFor();
    await press(page, t('two-factor:enrol.submit'));
    await wrong(page);
  } },

  { name: 'Clienti', address: ({ home }) => `/t/${home}/clienti`, open: (page) => page.getByRole('link', { name: /Arredi Montello/ }).first().waitFor() },
  { name: 'Clienti, none like that', address: ({ home }) => `/t/${home}/clienti?kind=VENDOR&q=xyzxyz`, open: (page, t) => page.getByRole('button', { name: t('ui:clearFilters') }).waitFor() },
  { name: 'a new customer, refused', address: ({ home }) => `/t/${home}/clienti?new=CUSTOMER`, open: async (page) => {
    await dialog(page);
    await send(page);
    await wrong(page);
  } },
  { name: 'a sale to somebody new', address: ({ home }) => `/t/${home}/clienti/vendi`, open: (page, t) => page.getByText(t('clients:sale.due')).waitFor() },
  { name: 'who has a licence', address: ({ brenta, subscription }) => `/t/${brenta}/abbonamenti/${subscription}/licenze`, open: (page, t) => there(page, t('licences:title')) },
  { name: 'a file of customers', address: ({ home }) => `/t/${home}/clienti/importa`, open: (page, t) => page.getByRole('button', { name: t('import:file.choose') }).waitFor() },

  { name: 'Anagrafica', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: (page) => page.getByText('Studio Callegari').filter({ visible: true }).waitFor() },
  { name: 'Anagrafica with a wrong value', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: async (page, t) => {
    await press(page, t('company:profile.edit'));
    await page.getByRole('textbox', { name: 'PEC' }).fill('not an address');
    await press(page, t('ui:save'));
    await wrong(page);
  } },
  { name: 'a VAT number that nobody has asked for', who: 'davide', address: ({ unverified }) => `/t/${unverified}/anagrafica`, open: (page, t) => page.getByText(t('company:vat.note.NUMBER_UNVERIFIED.title')).waitFor() },
  { name: 'another legal name, asked for', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: opens('company:request.of') },
  { name: 'a new contact', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: async (page, t) => {
    await press(page, t('company:contacts.add'));
    await page.getByText(t('company:contacts.fromScratch')).click();
    await page.getByRole('checkbox').first().waitFor();
  } },
  { name: 'a contact to be removed', address: ({ brenta }) => `/t/${brenta}/anagrafica`, open: ofPerson(/Studio Callegari$/, 'company:contacts.remove') },
  { name: 'a company that stands still', who: 'davide', address: ({ suspended }) => `/t/${suspended}/anagrafica`, open: (page, t) => page.getByText(t('life:notice.suspended')).waitFor() },

  { name: 'Scadenze', address: ({ home }) => `/t/${home}/scadenze?scadenza=tutti`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'Scadenze, by month', address: ({ home }) => `/t/${home}/scadenze?vista=calendario`, open: (page, t) => page.getByRole('button', { name: t('subscriptions:expiry.next') }).waitFor() },
  { name: 'Pagamento', address: ({ brenta }) => `/t/${brenta}/pagamento`, open: (page, t) => there(page, t('billing:data.title')) },
  { name: 'Pagamento, being edited', who: 'elena', address: ({ brenta }) => `/t/${brenta}/pagamento`, open: async (page, t) => {
    await press(page, t('billing:data.edit'));
    await page.getByRole('button', { name: t('ui:save') }).waitFor();
  } },
  { name: 'who pays, being proposed', address: ({ montello }) => `/t/${montello}/pagamento`, open: opens('billing:payer.propose.action') },
  { name: 'who pays, to be answered', who: 'elena', address: ({ brenta }) => `/t/${brenta}/pagamento`, open: (page, t) => page.getByRole('button', { name: t('billing:payer.proposed.accept') }).waitFor() },
  { name: 'what partners see, being chosen', who: 'elena', address: ({ brenta }) => `/t/${brenta}/impostazioni`, open: async (page, t) => {
    await page.getByRole('region', { name: t('settings:access.title') }).getByRole('button', { name: t('settings:access.change') }).click();
    await dialog(page);
  } },
  { name: 'terms of payment, being granted', who: 'davide', address: ({ montello }) => `/t/${montello}/pagamento`, open: opens('billing:terms.changeOf') },
  { name: 'an exception of VAT, being recorded', who: 'davide', address: ({ montello }) => `/t/${montello}/pagamento`, open: opens('billing:exceptions.add') },
  { name: 'where transfers go', who: 'davide', address: ({ vendor }) => `/t/${vendor}/pagamento`, open: (page, t) => there(page, t('billing:account.title')) },
  { name: 'where transfers go, a digit wrong', who: 'davide', address: ({ vendor }) => `/t/${vendor}/pagamento`, open: async (page, t) => {
    await page.getByRole('region', { name: t('billing:account.title') }).getByRole('button', { name: t('billing:account.edit') }).click();
    await page.getByRole('textbox', { name: t.start('billing:account.iban') }).fill('IT34 N099 9912 1000 0000 1234 568');
    await send(page);
    await wrong(page);
  } },
  { name: 'where transfers go, another account without the password', who: 'davide', address: ({ vendor }) => `/t/${vendor}/pagamento`, open: async (page, t) => {
    await page.getByRole('region', { name: t('billing:account.title') }).getByRole('button', { name: t('billing:account.edit') }).click();
    await page.getByRole('textbox', { name: t.start('billing:account.iban') }).fill('DE89 3704 0044 0532 0130 00');
    await page.getByLabel(t.start('two-factor:proof.ownPassword')).waitFor();
    await send(page);
    await wrong(page);
  } },

  { name: 'Abbonamenti', address: ({ brenta }) => `/t/${brenta}/abbonamenti?conclusi=si`, open: (page, t) => page.getByText(t('words:subscriptionStatus.SUPERSEDED')).filter({ visible: true }).first().waitFor() },
  { name: 'a renewal that stands still', who: 'davide', address: ({ parked }) => `/t/${parked.tenant}/abbonamenti/${parked.id}`, open: async (page, t) => void (await page.getByText(t('subscriptions:parked.title')).waitFor()) },
  { name: 'a subscription', address: ({ brenta, subscription }) => `/t/${brenta}/abbonamenti/${subscription}`, open: (page, t) => there(page, t('subscriptions:detail.history')) },
  { name: 'an upgrade with its quote', address: ({ home, ownSubscription }) => `/t/${home}/abbonamenti?aggiorna=${ownSubscription}`, open: async (page) => {
    await page.getByRole('radio', { name: /Enterprise/i }).click();
    await page.getByRole('dialog').locator('button[aria-label][aria-expanded=false]').last().click();
  } },
  { name: 'a purchase with its quote', address: ({ home }) => `/t/${home}/abbonamenti?acquista=si`, open: (page, t) => page.getByText(t('subscriptions:quote.due')).waitFor() },
  { name: 'a purchase for who cannot be invoiced yet', address: ({ nameless }) => `/t/${nameless}/abbonamenti?acquista=si`, open: (page, t) => page.getByRole('link', { name: t('subscriptions:quote.completeProfile') }).waitFor() },
  { name: 'a renewal with its quote', address: ({ home, ownSubscription }) => `/t/${home}/abbonamenti?rinnova=${ownSubscription}`, open: (page, t) => page.getByText(t('subscriptions:quote.due')).waitFor() },

  { name: 'Ordini', address: ({ brenta }) => `/t/${brenta}/ordini`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'orders to be paid', who: 'davide', address: ({ vendor }) => `/t/${vendor}/ordini`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'an order', who: 'elena', address: ({ brenta, order }) => `/t/${brenta}/ordini/${order}`, open: (page, t) => there(page, t('orders:receipt')) },

  { name: 'invoices', address: ({ home }) => `/t/${home}/fatture`, open: (page, t) => there(page, t('invoices:title')) },
  { name: 'issued invoices', who: 'davide', address: ({ vendor }) => `/t/${vendor}/fatture`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'a month of invoices to be taken along', who: 'davide', address: ({ vendor }) => `/t/${vendor}/fatture`, open: opens('invoices:month.action') },
  { name: 'an invoice', who: 'davide', address: ({ vendor, invoice }) => `/t/${vendor}/fatture/${invoice}`, open: (page, t) => there(page, t('invoices:amounts')) },
  { name: 'rejected invoices, and one to be sent again', who: 'davide', address: ({ vendor }) => `/t/${vendor}/fatture?sdi=REJECTED`, open: async (page, t) => {
    await page.getByRole('table').getByRole('link').first().click();
    await opens('invoices:transmission.resend')(page, t);
  } },
  { name: 'a credit note to be issued', who: 'davide', address: ({ vendor, invoice }) => `/t/${vendor}/fatture/${invoice}`, open: opens('invoices:credit.action') },
  { name: 'a credit note without a reason', who: 'davide', address: ({ vendor, invoice }) => `/t/${vendor}/fatture/${invoice}`, open: refuses('invoices:credit.action') },
  { name: 'an invoice that may be issued anew', who: 'davide', address: ({ vendor, reissuable }) => `/t/${vendor}/fatture/${reissuable}`, open: (page, t) => page.getByText(t('invoices:reissue.title')).waitFor() },
  { name: 'an invoice to be issued anew', who: 'davide', address: ({ vendor, reissuable }) => `/t/${vendor}/fatture/${reissuable}`, open: opens('invoices:reissue.action') },
  { name: 'the partner programme', address: ({ home }) => `/t/${home}/programma`, open: (page, t) => page.getByRole('table', { name: t('programme:statement.entries') }).waitFor() },
  { name: 'cashback that was asked for, opened', address: ({ home }) => `/t/${home}/programma`, open: (page) => page.getByRole('button', { name: 'P/3' }).click() },
  { name: 'cashback asked for without an account', address: ({ home }) => `/t/${home}/programma`, open: refuses('programme:ask.action') },
  { name: 'the tier of a partner below, whose cashback is its own', address: ({ tecnolago }) => `/t/${tecnolago}/programma`, open: (page, t) => page.getByRole('list', { name: t('programme:tiers.list') }).waitFor() },
  { name: 'a tier, being given', address: ({ tecnolago }) => `/t/${tecnolago}/programma`, open: opens('programme:tiers.assign') },
  { name: 'a tier, being taken back', address: ({ tecnolago }) => `/t/${tecnolago}/programma`, open: opens('programme:tiers.withdrawOf') },
  { name: 'the programme of a customer, which has none', address: ({ brenta }) => `/t/${brenta}/programma`, open: (page, t) => page.getByText(t('programme:notYours')).waitFor() },
  { name: 'cashback to pay', who: 'davide', address: ({ vendor }) => `/t/${vendor}/programma`, open: (page, t) => there(page, t('programme:asked.title')) },
  { name: 'cashback to approve', who: 'davide', address: ({ vendor }) => `/t/${vendor}/programma`, open: async (page) => {
    await page.getByRole('button', { name: /P\/4/ }).last().click();
    await dialog(page);
  } },
  { name: 'cashback refused without a reason', who: 'davide', address: ({ vendor }) => `/t/${vendor}/programma`, open: async (page, t) => {
    await page.getByRole('button', { name: t('programme:refuse.label') }).first().click();
    await send(page);
    await wrong(page);
  } },
  { name: 'invoices of others', address: ({ brenta }) => `/t/${brenta}/fatture`, open: (page, t) => page.getByText(t('invoices:notYours')).waitFor() },
  { name: 'the vendor\'s invoicing data', who: 'davide', address: ({ vendor }) => `/t/${vendor}/impostazioni`, open: (page, t) => there(page, t('settings:fiscal.title')) },

  { name: 'bank statements', who: 'davide', address: ({ vendor }) => `/t/${vendor}/estratti`, open: (page, t) => there(page, t('statements:title')) },
  { name: 'a bank statement', who: 'davide', address: ({ vendor }) => `/t/${vendor}/estratti`, open: async (page) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'camt053.xml', mimeType: 'application/xml', buffer: Buffer.from(camt('2026-01-02', [{ minor: 4200, text: 'Rimborso spese' }], 'SWEEP')) });
    await there(page, /camt053/);
  } },
  { name: 'assigning money to an order', who: 'davide', address: ({ vendor }) => `/t/${vendor}/estratti`, open: async (page, t) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'camt053.xml', mimeType: 'application/xml', buffer: Buffer.from(camt('2026-01-03', [{ minor: 4200, text: 'Rimborso spese' }], crypto.randomUUID().slice(0, 8))) });
    await there(page, /camt053/);
    await press(page, t.start('statements:assign.of'));
    await dialog(page);
    await page.getByRole('searchbox').last().fill('2026');
    await page.getByRole('radio').first().click();
  } },
  { name: 'setting money aside, refused', who: 'davide', address: ({ vendor }) => `/t/${vendor}/estratti`, open: async (page, t) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'camt053.xml', mimeType: 'application/xml', buffer: Buffer.from(camt('2026-01-04', [{ minor: 4200, text: 'Rimborso spese' }], crypto.randomUUID().slice(0, 8))) });
    await there(page, /camt053/);
    await press(page, t.start('statements:dismiss.of'));
    await dialog(page);
    await send(page);
    await wrong(page);
  } },

  { name: 'Catalogo', who: 'davide', address: ({ vendor }) => `/t/${vendor}/catalogo`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'a product', who: 'davide', address: ({ vendor }) => `/t/${vendor}/catalogo`, open: async (page, t) => {
    await page.getByRole('table').getByRole('link').first().click();
    await there(page, t('catalog:product'));
  } },

  { name: 'Utenti', address: ({ brenta }) => `/t/${brenta}/utenti`, open: (page) => page.getByText('Dario Furlan').waitFor() },
  { name: 'an invitation, refused', address: ({ brenta }) => `/t/${brenta}/utenti`, open: refuses('users:invite.open') },
  { name: 'a menu, one of whose items takes something away', address: ({ brenta }) => `/t/${brenta}/utenti`, open: async (page, t) => {
    await press(page, /Marco Tessari/);
    await page.getByRole('menuitem', { name: t('users:menu.remove') }).waitFor();
  } },
  { name: 'another role', address: ({ brenta }) => `/t/${brenta}/utenti`, open: ofPerson(/Marco Tessari/, 'users:menu.role') },
  { name: 'a user to be removed', address: ({ brenta }) => `/t/${brenta}/utenti`, open: ofPerson(/Marco Tessari/, 'users:menu.remove') },

  { name: 'Ticket', who: 'elena', address: ({ brenta }) => `/t/${brenta}/ticket`, open: (page) => page.getByRole('table').getByRole('link').first().waitFor() },
  { name: 'a new ticket, refused', who: 'elena', address: ({ brenta }) => `/t/${brenta}/ticket`, open: refuses('tickets:new') },
  { name: 'a ticket with a change to approve', who: 'davide', address: ({ brenta, ticket }) => `/t/${brenta}/ticket/${ticket}`, open: (page, t) => there(page, t('tickets:change.title')) },
  { name: 'an approval', who: 'davide', address: ({ brenta, ticket }) => `/t/${brenta}/ticket/${ticket}`, open: opens('tickets:approve.action') },
  { name: 'a request to be refused', who: 'davide', address: ({ brenta, ticket }) => `/t/${brenta}/ticket/${ticket}`, open: opens('tickets:refuse.action') },

  { name: 'Registro', who: 'elena', address: ({ brenta }) => `/t/${brenta}/registro`, open: async (page, t) => {
    await press(page, t.start('audit:action.profile_update'));
    await page.getByText('+390498791100').waitFor();
  } },
  { name: 'Comunicazioni', address: ({ home }) => `/t/${home}/comunicazioni`, open: (page) => page.getByRole('link', { name: closedOffice }).waitFor() },
  { name: 'a notice', address: ({ home }) => `/t/${home}/comunicazioni`, open: async (page, t) => {
    await page.getByRole('link', { name: closedOffice }).click();
    await there(page, t('notices:detail.texts'));
  } },
  { name: 'its mails that failed', address: ({ home }) => `/t/${home}/comunicazioni`, open: async (page, t) => {
    await page.getByRole('link', { name: closedOffice }).click();
    await page.getByRole('link', { name: t('notices:detail.seeFailed') }).click();
    await page.getByText(/^550 5\.1\.1/).first().waitFor({ state: 'attached' });
  } },
  { name: 'a notice being written, refused', address: ({ home }) => `/t/${home}/comunicazioni/nuova`, open: async (page, t) => {
    await page.getByText(t('notices:people_other')).first().waitFor();
    await page.getByRole('radio', { name: t.start('notices:compose.later') }).click();
    await press(page, t('notices:compose.reviewLater'));
    await wrong(page);
  } },
  { name: 'Posta in uscita', address: ({ home }) => `/t/${home}/posta-in-uscita`, open: (page, t) => there(page, t('outbox:title')) },

  { name: 'transmission to be turned on or off', who: 'davide', address: ({ vendor }) => `/t/${vendor}/impostazioni`, open: async (page, t) => {
    const [on, off] = ['settings:transmission.turnOn', 'settings:transmission.turnOff'].map((name) => page.getByRole('button', { name: t.start(name) }));
    if (!on || !off) throw new Error('there are two ways');
    await on.or(off).first().click();
    await dialog(page);
  } },
  { name: 'Impostazioni', address: ({ tecnolago }) => `/t/${tecnolago}/impostazioni`, open: (page) => page.getByText('Gestionale Teseo').waitFor() },
  { name: 'a new key', address: ({ home }) => `/t/${home}/impostazioni`, open: opens('settings:keys.new') },
  { name: 'a key to be revoked', address: ({ tecnolago }) => `/t/${tecnolago}/impostazioni`, open: opens('settings:keys.revokeOf') },
  { name: 'a second step to be required', who: 'elena', address: ({ brenta }) => `/t/${brenta}/impostazioni`, open: opens('settings:security.require') },
  { name: 'a partner to be suspended', address: ({ tecnolago }) => `/t/${tecnolago}/impostazioni`, open: opens('words:life.suspend') },
  { name: 'a customer to be moved', who: 'davide', address: ({ brenta }) => `/t/${brenta}/impostazioni`, open: opens('words:life.move') },
  { name: 'an identity provider', who: 'davide', address: ({ vendor }) => `/t/${vendor}/impostazioni`, open: opens('settings:provider.add') },
  { name: 'a company out of sight', who: 'elena', address: ({ home }) => `/t/${home}/anagrafica`, open: (page, t) => there(page, t('app:notFound.problem')) },
];

/** What the demo calls by name. */
export async function findIds() {
  const [home, brenta, montello, tecnolago, vendor, suspended, unverified] = [await idOf('giulia', 'Adige Informatica'), await idOf('giulia', 'Officine Brenta'), await idOf('giulia', 'Arredi Montello'), await idOf('giulia', 'Tecnolago'), await idOf('davide', 'Sestante Software'), await idOf('davide', 'Porto Venere'), await idOf('davide', 'Rheinblick Druck')];
  const first = async (id: string) => {
    const { data } = await ask<{ tenant: Record<'subscriptions' | 'orders' | 'tickets', { nodes: { id: string }[] }> }>(
      'giulia', 'query ($id: ID!) { tenant(id: $id) { subscriptions(filter: { status: [ACTIVE] }) { nodes { id } } orders { nodes { id } } tickets(filter: { state: [OPEN], category: [COMPANY] }) { nodes { id } } } }', { id },
    );
    const idOfFirst = (list: 'subscriptions' | 'orders' | 'tickets') => data?.tenant[list].nodes[0]?.id ?? `no ${list}`;
    return { subscription: idOfFirst('subscriptions'), order: idOfFirst('orders'), ticket: idOfFirst('tickets') };
  };
  const own = await first(home);
  return { home, brenta, montello, tecnolago, vendor, suspended, unverified, ownSubscription: own.subscription, ...(await first(brenta)), parked: await parkedOne(), invoice: await openInvoice(), reissuable: await idOfReissuable(), nameless: (await newCustomer('it-IT', { vatNumber: null })).id };
}

/** One of which something is left to give back. */
async function openInvoice(): Promise<string> {
  const { data } = await ask<{ tenant: { issuedInvoices: { nodes: { id: string; viewerCan: string[] }[] } } }>('davide', 'query ($id: ID!) { tenant(id: $id) { issuedInvoices(filter: { kind: [INVOICE] }) { nodes { id viewerCan } } } }', { id: await idOf('davide', 'Sestante Software') });
  return data?.tenant.issuedInvoices.nodes.find(({ viewerCan }) => viewerCan.includes('INVOICE_CORRECT'))?.id ?? 'no invoice';
}

/** The demo's, whose VAT number was verified after it was issued. */
async function idOfReissuable(): Promise<string> {
  const { data } = await ask<{ tenant: { issuedInvoices: { nodes: { id: string; buyerName: string }[] } } }>('davide', 'query ($id: ID!) { tenant(id: $id) { issuedInvoices(filter: { isReissueProposed: true }) { nodes { id buyerName } } } }', { id: await idOf('davide', 'Sestante Software') });
  return data?.tenant.issuedInvoices.nodes.find(({ buyerName }) => buyerName.startsWith('Havelland'))?.id ?? 'none to be issued anew';
}

/** One that renews by itself, found faulty at its end: nothing in the console brings that about. */
async function parkedOne(): Promise<{ id: string; tenant: string }> {
  const { rows: [found] } = await asOwner(site.databaseUrl, (client) => client.query<{ id: string; tenant: string }>(`
    update subscription s set renews_at = null, parked_at = now(), parked_reason = 'FAULT' from tenant t where t.id = s.tenant_id and t.name like 'Marmi Valpolicella%' and s.auto_renew returning s.id, t.id as tenant`));
  if (!found) throw new Error('the demo has one that renews by itself');
  return found;
}
