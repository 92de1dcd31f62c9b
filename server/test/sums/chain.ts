import { randomUUID } from 'node:crypto';
import { makeCatalogue, makeCustomer, makePartner, makeUser, makeVendor, type Catalogue, type Company } from '../../src/seed/factories.ts';
import { sestanteDocs, type ComponentCode, type EditionCode } from '../../src/seed/sestante-docs.ts';
import { Buyer, type OrderView, type Outcome } from '../harness/commerce.ts';
import { type Shop } from '../harness/shop.ts';
import { type Random } from '../reading/random.ts';

/** What may happen, in the order in which one makes another possible. */
export const deeds = ['new', 'topUp', 'upgrade', 'renew', 'note', 'transfer', 'cancel', 'payer', 'givenBack', 'spend', 'spendOnAccount', 'refuse', 'payout', 'approve', 'paid'] as const;
export type Deed = (typeof deeds)[number];
const codes = ['USERS', 'STORAGE', 'DOMAINS', 'MAILBOXES'] as const satisfies readonly ComponentCode[];
const editions = ['TEAM', 'BUSINESS', 'ENTERPRISE'] as const satisfies readonly EditionCode[];

/** 2 unless told */
const weights: Partial<Record<Deed, number>> = { new: 6, upgrade: 3, transfer: 5, payout: 4, approve: 4, paid: 4, cancel: 1, payer: 1 };

interface Awaited { id: string; dueMinor: number; payerId: string; state: 'PENDING_PAYMENT' | 'ON_ACCOUNT' }

/** A vendor with one chain of partners below it, of any depth up to four and any tiers that a chain may have, and customers who pay in every way; what happens to them is drawn, and done by the API. */
export class Chain {
  readonly vendor: Company;
  /** the uppermost first */
  readonly partners: readonly Company[];
  readonly customers: readonly Company[];
  /** what their transfers came to, by payer, in cents */
  readonly arrived = new Map<string, number>();
  /** what partners were told that they spent of their cashback, in cents */
  readonly spent = new Map<string, number>();
  /** what the vendor's bank has transferred to partners, net and VAT of their invoices, in cents */
  readonly paidOut = new Map<string, number>();
  readonly done: Partial<Record<Deed, number>> = {};
  private readonly shop: Shop;
  private readonly random: Random;
  private readonly catalogue: Catalogue;
  private readonly people: ReadonlyMap<string, Buyer>;
  /** those whose card or account is charged */
  private readonly charged: ReadonlySet<string>;

  private constructor(shop: Shop, random: Random, { vendor, partners, customers, catalogue, people, charged }: Drawn) {
    [this.shop, this.random, this.vendor, this.partners, this.customers, this.catalogue, this.people, this.charged] = [shop, random, vendor, partners, customers, catalogue, people, charged];
  }

  static async open(shop: Shop, random: Random): Promise<Chain> {
    const { world } = shop;
    const draft = world.draft();
    const vendor = makeVendor(draft, { slug: randomUUID(), profile: { timeZone: 'UTC' }, fiscal: { series: random.pick([null, 'A']), chargesStampDuty: true } });
    const terms = (chance = 0.4) => ({ billing: { paymentTermsDays: random.chance(chance) ? 30 : 0 } });
    const partners: Company[] = [];
    for (let depth = 1 + random.int(4), tier = 1 + random.int(4500); depth > 0; depth -= 1, tier = random.int(tier + 1)) {
      partners.push(makePartner(draft, { parent: partners.at(-1) ?? vendor, discountBasisPoints: tier, ...terms(0.6) }));
    }
    const countries = [{ country: 'IT' }, { country: 'IT' }, { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'VALID' }, { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'UNVERIFIED' }, { country: 'US' }] as const;
    const customers = Array.from({ length: 3 }, (_, nth) => makeCustomer(draft, {
      parent: random.pick(partners), payer: nth === 0 ? 'PARTNER' : random.pick(['PARTNER', 'CUSTOMER'] as const), profile: { timeZone: random.pick(['UTC', 'Europe/Rome', 'America/New_York']), ...random.pick(countries) }, ...terms(),
    }));
    const catalogue = makeCatalogue(draft, vendor);
    for (const [code, steps] of [['USERS', [12, 20, 60]], ['STORAGE', [150, 1000]]] as const) {
      for (const fromQuantity of steps) if (random.chance(0.7)) draft.add('volume_discount', { id: draft.id(), vendorId: vendor.id, componentId: catalogue.components[code], fromQuantity, basisPoints: 1 + random.int(3000) });
    }
    const users = [vendor, ...partners, ...customers].map((tenant) => makeUser(draft, { tenant, email: `${randomUUID()}@filiera.example` }));
    await world.save(draft);
    const people = new Map<string, Buyer>();
    for (const user of users) people.set(user.company.id, new Buyer(await world.as(user)));
    const leaving = [...customers, ...partners].filter((_, nth) => nth === 1 || random.chance(0.4));
    for (const company of leaving) await shop.leave(company, company === customers[1] ? 'CARD' : random.pick(['CARD', 'PAYPAL'] as const), 'good');
    return new Chain(shop, random, { vendor, partners, customers, catalogue, people, charged: new Set(leaving.map(({ id }) => id)) });
  }

  of(company: Company): Buyer {
    const buyer = this.people.get(company.id);
    if (!buyer) throw new Error(`nobody is of ${company.name}`);
    return buyer;
  }

  /** One thing that happens, if it can now; money that is charged at once has come when it returns. */
  async step(): Promise<void> {
    if (!(this.random.chance(0.5) && (await this.tryWhatIsNew()))) {
      for (let tries = 0; tries < 9; tries += 1) if (await this.try(this.random.weighted(deeds, (one) => weights[one] ?? 2))) break;
    }
    await this.shop.work();
  }

  /** What has not happened yet, if it can: the last first, for others come before it. */
  private async tryWhatIsNew(): Promise<boolean> {
    for (const deed of deeds.toReversed().filter((one) => !this.done[one])) if (await this.try(deed)) return true;
    return false;
  }

  private async try(deed: Deed): Promise<boolean> {
    const isDone = await this.do(deed);
    if (isDone) this.done[deed] = (this.done[deed] ?? 0) + 1;
    return isDone;
  }

  private async do(deed: Deed): Promise<boolean> {
    switch (deed) {
      case 'new': return isOrdered(await this.confirmed((buyer, tenantId) => buyer.quoteSubscription({ tenantId, ...this.choice(0, {}) }), (buyer, id) => buyer.start(id)));
      case 'note': return this.giveBack();
      case 'transfer': return this.receive();
      case 'cancel': return this.cancel();
      case 'payer': return this.switchPayer();
      case 'givenBack': return this.giveBackAtProvider();
      case 'spend': return this.spend('PENDING_PAYMENT');
      case 'spendOnAccount': return this.spend('ON_ACCOUNT');
      case 'payout': return this.payOut();
      case 'approve': return this.decide('approvePayout', ['REQUESTED']);
      case 'refuse': return this.decide('refusePayout', ['REQUESTED', 'APPROVED'], { reason: 'Manca la firma' });
      case 'paid': return this.payApproved();
      default: return this.change(deed);
    }
  }

  /** Something of a subscription that runs, by its company or by a partner above. */
  private async change(deed: 'topUp' | 'upgrade' | 'renew'): Promise<boolean> {
    const running = await this.shop.world.sql<{ id: string; company: string; edition: string; cadence: string; units: Record<string, number> }>(`
      select s.id, s.tenant_id as company, e.code as edition, s.cadence, (select json_object_agg(c.code, x.quantity) from subscription_component x join component c on c.id = x.component_id where x.subscription_id = s.id) as units
      from subscription s join edition e on e.id = s.edition_id where s.vendor_id = $1 and s.status = 'ACTIVE' order by s.id`, [this.vendor.id]);
    if (running.length === 0) return false;
    const one = this.random.pick(running);
    const { id: subscriptionId } = one;
    const company = this.companyOf(one.company);
    switch (deed) {
      case 'renew': return isOrdered(await this.confirmed((buyer) => buyer.quoteRenewal(subscriptionId, this.random.pick(['MONTHLY', 'ANNUAL'])), (buyer, id) => buyer.renew(id), company));
      case 'topUp': {
        const code = this.random.pick(codes);
        const added = [{ componentId: this.catalogue.components[code], quantity: sestanteDocs.editions[one.edition as EditionCode].limits[code].step * (1 + this.random.int(4)) }];
        return isOrdered(await this.confirmed((buyer) => buyer.quoteTopUp(subscriptionId, added), (buyer, id) => buyer.topUp(id), company));
      }
      case 'upgrade': {
        const asked = { subscriptionId, ...this.choice(editions.indexOf(one.edition as EditionCode), one.units), ...(one.cadence === 'ANNUAL' && { cadence: 'ANNUAL' }) };
        return isOrdered(await this.confirmed((buyer) => buyer.quoteUpgrade(asked), (buyer, id) => buyer.upgrade(id), company));
      }
    }
  }

  /** Quoted and ordered by somebody who may; a refusal is an answer too. */
  private async confirmed(quote: (buyer: Buyer, tenantId: string) => Promise<Outcome>, confirm: (buyer: Buyer, quoteId: string) => Promise<Outcome>, company = this.random.pick([...this.customers, ...this.partners])): Promise<OrderView | undefined> {
    const above = this.above(company);
    const buyer = this.of(this.random.pick([company, ...above]));
    const { quote: found, __typename: answer } = await quote(buyer, company.id);
    if (!found || answer !== 'QuotePayload') return undefined;
    const { order } = await confirm(buyer, found.id);
    return order;
  }

  /** The vendor gives back of a line of an invoice: all that is left of it, or a part. */
  private async giveBack(): Promise<boolean> {
    const invoices = await this.shop.world.sql<{ id: string }>(`select id from invoice where vendor_id = $1 and kind = 'INVOICE' and credited_minor < charge_minor order by sequence`, [this.vendor.id]);
    if (invoices.length === 0) return false;
    const { client } = this.of(this.vendor);
    const { id: invoiceId } = this.random.pick(invoices);
    const { lines } = await client.get<{ lines: { line: number; leftMinor: number | null }[] }>('query ($id: ID!) { invoice(id: $id) { lines { line leftMinor } } }', { id: invoiceId });
    const left = new Map(lines.flatMap(({ line, leftMinor }) => (leftMinor !== null && leftMinor > 0 ? [[line, leftMinor]] : [])));
    const given = [...left].map(([line, minor]) => ({ line, amountMinor: this.random.chance(0.3) ? minor : 1 + this.random.int(minor) }));
    if (given.length === 0) return false;
    const input = { invoiceId, lines: given, reason: 'Disservizio', idempotencyKey: randomUUID() };
    const { __typename: answer } = await client.get<{ __typename: string }>('mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename } }', { input });
    if (answer !== 'IssueCreditNotePayload') throw new Error(`what is left of a line is given back, but ${answer}`);
    return true;
  }

  /** A transfer for an order that awaits one: exact, more, or a part of it. */
  private async receive(): Promise<boolean> {
    const awaited = await this.awaited();
    if (awaited.length === 0) return false;
    const { id, dueMinor, payerId } = this.random.pick(awaited);
    if (dueMinor === 0) return false;
    const amountMinor = this.random.pick([dueMinor, dueMinor, dueMinor + this.random.int(5000), 1 + this.random.int(dueMinor)]);
    const { __typename: answer } = await this.of(this.vendor).recordPayment(id, this.today(), randomUUID(), { amountMinor, toBalance: true });
    if (answer !== 'RecordPaymentPayload') throw new Error(`a transfer is recorded, but ${answer}`);
    add(this.arrived, payerId, amountMinor);
    return true;
  }

  private async cancel(): Promise<boolean> {
    const [one] = (await this.awaited()).filter(() => this.random.chance(0.5));
    if (!one) return false;
    const payer = this.companyOf(one.payerId);
    return (await this.of(payer).cancel(one.id)).__typename === 'CancelOrderPayload';
  }

  /** A partner pays an order of its own, or the invoice of one on account, with what it earned, all of it or as much as there is; if it has none that waits, it buys something. */
  private async spend(state: Awaited['state']): Promise<boolean> {
    const earning = await this.earning();
    const partner = this.partners.find(({ id, paymentTermsDays }) => earning.has(id) && (state === 'ON_ACCOUNT' ? paymentTermsDays > 0 : paymentTermsDays === 0 && !this.charged.has(id)));
    if (!partner) return false;
    const one = (await this.awaited()).find((order) => order.payerId === partner.id && order.state === state) ?? (await this.of(partner).orderNew({ tenantId: partner.id, ...this.choice(0, {}) }));
    if (one.state !== state) return false;
    const input = { orderId: one.id, idempotencyKey: randomUUID() };
    const { cashback } = await this.of(partner).client.get<{ cashback?: { balance: { minor: number } } }>('mutation ($input: SpendCashbackInput!) { spendCashback(input: $input) { ... on SpendCashbackPayload { cashback { balance { minor } } } } }', { input });
    if (!cashback) return false;
    add(this.spent, partner.id, (earning.get(partner.id) ?? 0) - cashback.balance.minor);
    return true;
  }

  /** A partner asks for a part of what it earned. */
  private async payOut(): Promise<boolean> {
    const [one] = await this.earning();
    if (!one) return false;
    const [partnerId, minor] = one;
    const netMinor = 1 + this.random.int(minor);
    const input = {
      tenantId: partnerId, invoiceNumber: randomUUID().slice(0, 8), invoiceDate: this.today(), netMinor, vatMinor: this.random.int(Math.floor(netMinor / 5) + 1), holder: 'Partner', iban: 'IT60X0542811101000000123456', bic: null, idempotencyKey: randomUUID(),
    };
    const { payout, ...refusal } = await this.of(this.companyOf(partnerId)).client.get<{ payout?: { id: string } }>('mutation ($input: RequestPayoutInput!) { requestPayout(input: $input) { __typename ... on RequestPayoutPayload { payout { id } } ... on InvalidInput { issues { path code } } } }', { input });
    if (!payout) throw new Error(`what was earned is paid out, but ${JSON.stringify(refusal)}`);
    // Now and then at once, before it is approved.
    if (this.random.chance(0.3)) await this.try('refuse');
    return true;
  }

  /** The vendor's bank has made one that was approved, on a day from the one it was asked for to today; none before that is taken for an answer. */
  private async payApproved(): Promise<boolean> {
    const [one] = await this.payouts(['APPROVED']);
    if (!one) return false;
    const { id, partnerId, totalMinor, askedOn } = one;
    const days = Math.round((Date.parse(this.today()) - Date.parse(askedOn)) / 86_400_000);
    const dayAfter = (count: number): string => new Date(Date.parse(askedOn) + count * 86_400_000).toISOString().slice(0, 10);
    const confirm = (paidOn: string) => this.of(this.vendor).client.get<{ __typename: string }>('mutation ($input: ConfirmPayoutInput!) { confirmPayout(input: $input) { __typename } }', { input: { payoutId: id, paidOn } });
    const early = await confirm(dayAfter(-1));
    const { __typename: answer } = await confirm(dayAfter(this.random.int(days + 1)));
    if (early.__typename !== 'InvalidInput' || answer !== 'ConfirmPayoutPayload') throw new Error(`a payout is paid once it was asked for, but ${early.__typename} and ${answer}`);
    add(this.paidOut, partnerId, totalMinor);
    return true;
  }

  /** What the vendor says of a payout that stands so. */
  private async decide(mutation: 'approvePayout' | 'refusePayout', states: readonly string[], more: object = {}): Promise<boolean> {
    const payouts = await this.payouts(states);
    if (payouts.length === 0) return false;
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { __typename: answer } = await this.of(this.vendor).client.get<{ __typename: string }>(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename } }`, { input: { payoutId: this.random.pick(payouts).id, ...more } });
    if (answer !== `${type}Payload`) throw new Error(`the vendor decides about a payout, but ${answer}`);
    return true;
  }

  private payouts(states: readonly string[]): Promise<{ id: string; partnerId: string; totalMinor: number; askedOn: string }[]> {
    return this.shop.world.sql(`select id, tenant_id as "partnerId", total_minor::integer as "totalMinor", to_char(requested_at at time zone 'UTC', 'YYYY-MM-DD') as "askedOn" from cashback_payout where vendor_id = $1 and state = any ($2) order by requested_at, id`, [this.vendor.id, states]);
  }

  /** As everybody here counts days: the vendor is in UTC. */
  private today(): string {
    return this.shop.world.clock.now.toISOString().slice(0, 10);
  }

  /** Partners that have something on their account, in cents. */
  private async earning(): Promise<Map<string, number>> {
    const rows = await this.shop.world.sql<{ id: string; minor: number }>('select tenant_id as id, balance_minor::integer as minor from cashback_account where vendor_id = $1 and balance_minor > 0 order by tenant_id', [this.vendor.id]);
    return new Map(rows.map(({ id, minor }) => [id, minor]));
  }

  private async switchPayer(): Promise<boolean> {
    const customer = this.random.pick(this.customers);
    const input = { tenantId: customer.id, payer: this.random.pick(['CUSTOMER', 'PARTNER']), idempotencyKey: randomUUID() };
    await this.of(customer).client.get('mutation ($input: ChoosePayerInput!) { choosePayer(input: $input) { __typename } }', { input });
    return true;
  }

  /** Whoever runs the till gives money back there: the order stays as it is. */
  private async giveBackAtProvider(): Promise<boolean> {
    const paid = await this.shop.world.sql<{ id: string; ref: string; minor: number }>(`select id, provider_ref as ref, amount_minor::integer as minor from payment where vendor_id = $1 and state = 'SUCCEEDED' and kind = 'CARD' and refunded_minor = 0 order by id`, [this.vendor.id]);
    if (paid.length === 0) return false;
    const { id, ref, minor } = this.random.pick(paid);
    const intent = this.shop.till.emulator.world.state.intents[ref];
    if (!intent) throw new Error('the till knows what it took');
    Object.assign(intent, { refunded: 1 + this.random.int(minor) });
    await fetch(new URL(`/payments/${id}/back`, this.shop.world.url), { redirect: 'manual' });
    await this.shop.world.sql('select graphile_worker.add_job($1, json_build_object($2::text, $3::text))', ['collect_payment', 'paymentId', id]);
    return true;
  }

  private awaited(): Promise<Awaited[]> {
    return this.shop.world.sql<{ id: string; dueMinor: number; payerId: string; state: Awaited['state'] }>(`select o.id, o.state, o.payer_id as "payerId", (a.due_minor)::integer as "dueMinor" from "order" o join amounts a on a.id = o.amounts_id where o.vendor_id = $1 and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') order by o.number`, [this.vendor.id]);
  }

  /** An edition at or above a rank, with at least so many of each; sometimes for a year. */
  private choice(rank: number, have: Record<string, number>): { editionId: string; cadence: string; quantities: { componentId: string; quantity: number }[] } {
    const code = editions[Math.min(2, rank + this.random.int(2))] ?? 'ENTERPRISE';
    const quantities = codes.map((component) => {
      const { included, step, maximum } = sestanteDocs.editions[code].limits[component];
      const least = included + step * Math.ceil(Math.max(0, (have[component] ?? 0) - included) / step);
      const wanted = least + step * this.random.int(component === 'USERS' ? 12 : 3);
      return { componentId: this.catalogue.components[component], quantity: maximum === null ? wanted : Math.max(least, Math.min(wanted, maximum)) };
    });
    return { editionId: this.catalogue.editions[code].id, cadence: this.random.chance(0.3) ? 'ANNUAL' : 'MONTHLY', quantities };
  }

  private companyOf(id: string): Company {
    const company = [...this.customers, ...this.partners].find((one) => one.id === id);
    if (!company) throw new Error('only those of the chain buy');
    return company;
  }

  private above({ parent }: Company): Company[] {
    return parent && parent.kind === 'PARTNER' ? [parent, ...this.above(parent)] : [];
  }
}

interface Drawn { vendor: Company; partners: readonly Company[]; customers: readonly Company[]; catalogue: Catalogue; people: ReadonlyMap<string, Buyer>; charged: ReadonlySet<string> }

const add = (sums: Map<string, number>, id: string, minor: number): void => { sums.set(id, (sums.get(id) ?? 0) + minor); };
const isOrdered = (order: OrderView | undefined): boolean => order !== undefined;
