import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { readPdf } from '../../../test/harness/text-of-pdf.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makeSubscription } from '../../seed/factories.ts';

let world: World;
let market: Market;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  market = await makeMarket(world, { customer: { name: 'Łódzkie Zakłady Ωμέγα Жук ß', payer: 'PARTNER' }, partner: { name: 'Consulenze D’Orò' } });
});
afterAll(() => world.close());

async function download(client: Client, path: string, language = 'it'): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
  const response = await fetch(new URL(`/documents/${path}?language=${language}`, world.url), { headers: client.headers });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}
const printed = async (client: Client, path: string, language = 'it') => readPdf((await download(client, path, language)).bytes);

/** An upgrade seven days into the month, ordered by the partner, who pays and has 20 % off. */
async function upgradeQuote() {
  world.clock.moveTo('2026-03-17T14:23:45Z');
  return quoteOf(await market.reseller.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id }));
}

test('a quote says every figure with its formula in words, in the reader\'s language', async () => {
  const quote = await upgradeQuote();
  const { text, title, language } = await printed(market.reseller.client, `quotes/${quote.id}`);
  expect(text).toMatch(/Preventivo [0-9A-F]{4}-[0-9A-F]{4}/);
  const numbers = await world.sql<{ tenant_id: string; vat_number: string }>('select tenant_id, vat_number from company_profile where tenant_id = any ($1)', [[market.vendor.id, market.partner.id, market.customer.id]]);
  const numberOf = (id: string) => numbers.find(({ tenant_id: tenantId }) => tenantId === id)?.vat_number ?? 'none';
  for (const { id } of [market.vendor, market.partner]) expect(text).toContain(`P. IVA IT ${numberOf(id)}`);
  expect(text).toContain('Via Roma 1');
  // Who is not invoiced reads who sells, and of the other the name (M6).
  const { text: shown } = await printed(market.buyer.client, `quotes/${quote.id}`);
  expect(shown).toContain(numberOf(market.vendor.id));
  expect(shown).not.toContain(numberOf(market.partner.id));
  expect(text).toContain('Łódzkie Zakłady Ωμέγα Жук ß');
  expect(text).toContain('Consulenze D’Orò');
  expect(text).toMatch(/23 giorni 18 h 36 min 15 s di 31 giorni/);
  expect(text).toMatch(/2\.054\.175 s ÷ 2\.678\.400 s = /);
  expect(text).toContain('Sconto 20%');
  expect(text).toContain('Somma delle righe, dopo sconti e credito: la base dell’IVA.');
  expect(text).toMatch(/IVA 22%/);
  expect(title).toMatch(/^Preventivo [0-9A-F]{4}-[0-9A-F]{4}, /);
  expect(language).toBe('it');
  expect((await printed(market.reseller.client, `quotes/${quote.id}`, 'en')).text).toMatch(/23 days 18 h 36 min 15 s of 31 days/);
  expect((await printed(market.reseller.client, `quotes/${quote.id}`, 'de')).text).toMatch(/23 Tage 18 h 36 min 15 s von 31 Tagen/);
});

test('what is printed is what was quoted, to the cent, and the same order is the same bytes', async () => {
  const quote = await upgradeQuote();
  const order = await market.reseller.upgrade(quote.id);
  const { due } = quote.amounts as unknown as { due: { minor: number } };
  const first = await download(market.reseller.client, `orders/${order.order?.id}`);
  expect(first.headers.get('content-type')).toBe('application/pdf');
  expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="Ordine-.*\.pdf"/);
  const { text } = await readPdf(first.bytes);
  expect(text).toContain(`Ordine ${order.order?.number}`);
  expect(text).toContain(new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR' }).format(due.minor / 100).normalize('NFKC'));
  expect(text).toContain('Come pagare con bonifico');
  expect(text).toContain('In attesa di pagamento');
  world.clock.moveTo('2026-03-17T16:00:00Z');
  expect(Buffer.from((await download(market.reseller.client, `orders/${order.order?.id}`)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
  // Every font is in the file, so that it looks the same on any machine.
  const raw = Buffer.from(first.bytes).toString('latin1');
  expect(raw.match(/\/FontFile2/g)?.length).toBe(raw.match(/\/FontDescriptor \d/g)?.length);
});

test('whoever is not invoiced reads what is bought and the list price, and no amount', async () => {
  const order = (await market.reseller.upgrade((await upgradeQuote()).id)).order;
  const { text } = await printed(market.buyer.client, `orders/${order?.id}`);
  expect(text).toContain('Prezzo di listino di un periodo, senza IVA');
  expect(text).toContain('Questa va a Consulenze D’Orò');
  for (const hidden of ['Imponibile', 'Sconto', 'IVA 22', 'Saldo', 'Importo', '÷']) expect(text).not.toContain(hidden);
  const { text: ofViewer } = await printed((await market.person(market.partner, 'VIEWER')).client, `orders/${order?.id}`);
  expect(ofViewer).not.toContain('Imponibile');
});

test('an order of others, one that is not there and nobody at all get none', async () => {
  const order = (await market.reseller.upgrade((await upgradeQuote()).id)).order;
  const stranger = await makeMarket(world);
  expect((await download(stranger.buyer.client, `orders/${order?.id}`)).status).toBe(404);
  expect((await download(market.buyer.client, 'orders/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await download(market.buyer.client, 'orders/nonsense')).status).toBe(404);
  expect((await download(world.nobody, `orders/${order?.id}`)).status).toBe(401);
});

test('a long order goes on to more pages, and none of its lines is lost', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Bottega ${String(index + 1).padStart(2, '0')}`);
  const ids: string[] = [];
  const many = await makeMarket(world, {
    more: (draft, { partner }) => names.forEach((name) => {
      const tenant = makeCustomer(draft, { parent: partner, payer: 'PARTNER', name });
      ids.push(makeSubscription(draft, { tenant, startsAt: draft.now }).id);
    }),
  });
  const { id } = quoteOf(await many.reseller.quoteRenewals(ids.map((subscriptionId) => ({ subscriptionId, cadence: 'ANNUAL' }))));
  const { pages, text } = await printed(many.reseller.client, `quotes/${id}`);
  expect(pages).toBeGreaterThan(2);
  for (const name of names) expect(text.split(name).length, name).toBeGreaterThan(3);
  expect(text).toContain(`pagina ${pages} di ${pages}`);
});
