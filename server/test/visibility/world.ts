import { randomUUID } from 'node:crypto';
import { daysLater, later } from '@filiera/shared/period';
import { makeContact, makeCustomer, makePartner, makePendingOrder, makeRenewal, makeSubscription, makeTopUp, makeUpgrade, makeUser, makeVendor, type Company, type Draft, type Person, type Subscription } from '../../src/seed/factories.ts';
import { Buyer } from '../harness/commerce.ts';
import { type World } from '../harness/world.ts';
import { type Random } from '../reading/random.ts';

export const companiesInAll = 200;

/** Those who stand in one line, and which of their people look. */
export const rolesOf = {
  vendor: ['ADMIN', 'VIEWER'], partner: ['ADMIN', 'TECHNICAL'], 'sub-partner': ['ADMIN', 'BILLING', 'VIEWER'], 'customer, paid for': ['ADMIN', 'BILLING'], 'customer, paying': ['ADMIN', 'BILLING', 'TECHNICAL', 'VIEWER'],
} as const;

/** Who looks, by what they are. */
export type Cast = Record<string, Person>;

/**
 * Two vendors and their trees, two hundred companies in all: partners up to three deep, both payers, FULL and LIMITED access on customers and on a partner, subscriptions of as many sizes as there are
 * companies, ordered from above and from within, settled, awaited and upgraded with credit. No two pay the same by design, so that an amount tells whose it is.
 */
export async function peopleWorld(world: World, random: Random): Promise<Cast> {
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Sestante', slug: 'sestante' });
  const other = makeVendor(draft, { name: 'Altrove', slug: 'altrove' });
  const cast: Cast = {};
  const top = ['Adige', 'Brenta', 'Cordevole', 'Dese'].map((name, nth) => makePartner(draft, { parent: vendor, name: `${name} S.r.l.`, discountBasisPoints: 2737 - 211 * nth }));
  const second = top.flatMap((parent, nth) => ['Nord', 'Sud'].map((part, place) => makePartner(draft, { parent, name: `${parent.name} ${part}`, discountBasisPoints: 1613 - 97 * nth - 41 * place })));
  const third = second.slice(0, 4).map((parent, nth) => makePartner(draft, { parent, name: `${parent.name} Agenzia`, discountBasisPoints: 871 - 53 * nth }));
  const away = makePartner(draft, { parent: other, name: 'Foglia S.r.l.', discountBasisPoints: 1999 });
  const partners = [...top, ...second, ...third, away];
  const customers: Company[] = [];
  const sold = new Map<string, Subscription>();
  for (let nth = 0; partners.length + customers.length + 2 < companiesInAll; nth += 1) {
    const parent = nth < partners.length * 2 ? partners[nth % partners.length] ?? vendor : random.pick(random.chance(0.05) ? [vendor] : partners);
    const payer = parent.kind === 'PARTNER' && (nth < partners.length || random.chance(0.5)) ? 'PARTNER' as const : 'CUSTOMER' as const;
    const customer = makeCustomer(draft, { parent, name: `Cliente ${String(nth).padStart(3, '0')} di ${parent.name}`, payer, billing: { paymentTermsDays: random.chance(0.3) ? 30 : 0 } });
    customers.push(customer);
    makeContact(draft, { tenant: customer, types: ['BILLING'], email: `conti-${nth}@cliente.example` });
    makeContact(draft, { user: makeUser(draft, { tenant: customer, password: null, email: `capo-${nth}@cliente.example` }), types: ['TECHNICAL'] });
    sold.set(customer.id, sell(draft, random, customer, nth));
  }
  for (const [nth, partner] of partners.entries()) {
    makeContact(draft, { user: makeUser(draft, { tenant: partner, password: null, email: `capo-${nth}@partner.example` }), types: ['BILLING'] });
    if (nth % 3 === 0) makeSubscription(draft, { tenant: partner, quantities: { USERS: 25, MAILBOXES: 10 * (nth + 1) > 50 ? 50 : 10 * (nth + 1) } });
  }

  const below = (partner: Company | undefined, payer: string): Company => {
    const found = customers.find(({ parent, payer: pays }) => parent === partner && pays === payer);
    if (!found) throw new Error(`${partner?.name ?? 'nobody'} has a customer of each payer`);
    return found;
  };
  const [adige, brenta] = top;
  const [adigeNorth] = second;
  const [agency] = third;
  const main = { vendor, partner: adige, 'sub-partner': adigeNorth, 'customer, paid for': below(adigeNorth, 'PARTNER'), 'customer, paying': below(adigeNorth, 'CUSTOMER') };
  for (const [what, roles] of Object.entries(rolesOf)) for (const role of roles) cast[`${what} ${role}`] = makeUser(draft, { tenant: main[what as keyof typeof main] ?? vendor, role, password: null });
  const alone = (what: string, tenant: Company | undefined): void => { if (tenant) cast[`${what} ADMIN`] = makeUser(draft, { tenant, password: null }); };
  alone('partner of the agency', agency);
  alone('customer of the agency, paid for', below(agency, 'PARTNER'));
  alone('partner beside', brenta);
  alone('customer beside', below(brenta, 'PARTNER'));
  alone('other vendor', other);
  alone('partner elsewhere', away);
  alone('customer elsewhere', below(away, 'PARTNER'));
  // Who hides: some customers, one partner with all below it, after everything was bought.
  const hidden = random.some(customers, 0.12).filter((customer) => !Object.values(cast).some(({ company }) => company === customer));
  for (const one of [...hidden, third[1], second[5]]) Object.assign(draft.rowsOf('tenant').find(({ id }) => id === one?.id) ?? {}, { access: 'LIMITED', payer: 'CUSTOMER' });
  alone('customer that hides', hidden[0]);
  alone('partner that hides', third[1]);
  await world.save(draft);
  await live(world, cast, customers.filter(({ id }) => sold.has(id) && !hidden.some((one) => one.id === id)), sold);
  return cast;
}

/** Bought in a size of its own, and something more of it. */
function sell(draft: Draft, random: Random, tenant: Company, nth: number): Subscription {
  const above = tenant.parent && tenant.parent.kind === 'PARTNER' ? tenant.parent : tenant;
  const by = (company: Company) => ({ name: 'Anna', company });
  const first = makeSubscription(draft, {
    tenant, by: by(nth % 7 === 0 ? tenant : above), startsAt: daysLater(draft.now, -26 + (nth % 20)), autoRenew: nth % 3 === 0, quantities: { USERS: 10 + (nth % 16), STORAGE: 100 + 50 * (nth % 9), DOMAINS: 1 + (nth % 3), MAILBOXES: 10 + 10 * (nth % 5) },
  });
  switch (nth % 6) {
    case 0: return makeUpgrade(draft, first, { by: by(above), edition: 'BUSINESS', quantities: { USERS: 25 + nth }, settledAt: later(draft.now, -7200 - nth) });
    case 1: makeRenewal(draft, first, { by: by(above), settledAt: later(draft.now, -3 * 86_400 - nth) }); return first;
    case 2: makePendingOrder(draft, first, { by: by(above) }); return first;
    case 3: makeTopUp(draft, first, { STORAGE: 50 }, { by: by(random.pick([above, tenant])), settledAt: later(draft.now, -2 * 86_400 - nth) }); return first;
    default: return first;
  }
}

/** What only the product itself writes: notes by hand, changes of mind, links, letters of renewals and reminders. */
async function live(world: World, cast: Cast, customers: readonly Company[], sold: ReadonlyMap<string, Subscription>): Promise<void> {
  const [seller, reseller] = await Promise.all(['vendor ADMIN', 'sub-partner ADMIN'].map(async (who) => new Buyer(await world.as(cast[who] ?? { id: '' }))));
  if (!seller || !reseller) throw new Error('both sign in');
  const invoices = await world.sql<{ id: string; left: number }>(`select i.id, (l.amount_minor)::integer as left from invoice i join invoice_line l on l.invoice_id = i.id and l.position = 1 join tenant t on t.id = i.vendor_id where t.slug = 'sestante' and i.kind = 'INVOICE' and i.credited_minor = 0 and i.order_id not in (select order_id from order_line where position > 1) order by i.sequence`);
  for (const [nth, { id: invoiceId, left }] of invoices.filter((_, place) => place % 15 === 0).entries()) {
    await seller.client.get('mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename } }', { input: { invoiceId, lines: [{ line: 1, amountMinor: Math.max(1, Math.floor(left / 9) + nth) }], reason: 'Disservizio', idempotencyKey: randomUUID() } });
  }
  const own = customers.filter(({ parent }) => parent?.id === cast['sub-partner ADMIN']?.company.id);
  for (const { id } of own) {
    const { quote } = await reseller.quoteRenewal(sold.get(id)?.id ?? '');
    if (quote) await reseller.client.get('mutation ($input: SendQuoteInput!) { sendQuote(input: $input) { __typename } }', { input: { quoteId: quote.id, idempotencyKey: randomUUID() } });
  }
  for (const { id } of (await world.sql<{ id: string }>(`select id from "order" where state = 'PENDING_PAYMENT' and tenant_id = any ($1)`, [own.map(({ id: of }) => of)]))) {
    await reseller.client.get('mutation ($input: SendOrderInput!) { sendOrder(input: $input) { __typename } }', { input: { orderId: id, idempotencyKey: randomUUID() } });
  }
  await seller.recordPayment((await world.sql<{ id: string }>(`select o.id from "order" o join tenant t on t.id = o.vendor_id where t.slug = 'sestante' and o.state = 'PENDING_PAYMENT' order by o.number limit 1`))[0]?.id ?? '', world.clock.now.toISOString().slice(0, 10), randomUUID(), { amountMinor: 77, toBalance: true });
  // One that goes to the bank, one that is refused and asked for again, one that waits.
  for (const [nth, who] of ['sub-partner ADMIN', 'partner ADMIN', 'partner beside ADMIN'].entries()) {
    const { client } = new Buyer(await world.as(cast[who] ?? { id: '' }));
    const ask = (place: number) => client.get<{ payout: { id: string } }>('mutation ($input: RequestPayoutInput!) { requestPayout(input: $input) { ... on RequestPayoutPayload { payout { id } } } }', { input: {
      tenantId: cast[who]?.company.id, invoiceNumber: `P/${nth}/${place}`, invoiceDate: world.clock.now.toISOString().slice(0, 10), netMinor: 137 + 29 * nth + place, vatMinor: 31 + 7 * nth, holder: who, iban: 'IT60X0542811101000000123456', idempotencyKey: randomUUID(),
    } });
    const { payout: { id: payoutId } } = await ask(0);
    if (nth === 0) await seller.client.get('mutation ($input: ApprovePayoutInput!) { approvePayout(input: $input) { __typename } }', { input: { payoutId } });
    if (nth === 1) {
      await seller.client.get('mutation ($input: RefusePayoutInput!) { refusePayout(input: $input) { __typename } }', { input: { payoutId, reason: 'Manca la firma' } });
      await ask(1);
    }
  }
  for (const days of [0, 3, 9]) {
    world.clock.moveTo(new Date(world.clock.now.getTime() + days * 86_400_000).toISOString());
    await world.work();
  }
}
