import { randomUUID } from 'node:crypto';
import { makeCatalogue, makeCustomer, makePartner, makeUser, makeVendor, type Catalogue, type Company } from '../../src/seed/factories.ts';
import { sestanteDocs, type ComponentCode, type EditionCode } from '../../src/seed/sestante-docs.ts';
import { Buyer, type OrderView, type Outcome } from '../harness/commerce.ts';
import { type Shop } from '../harness/shop.ts';
import { type Random } from '../reading/random.ts';

export type Deed = 'new' | 'topUp' | 'upgrade' | 'renew' | 'note' | 'transfer' | 'cancel' | 'payer' | 'givenBack' | 'spend' | 'payout';
const codes = ['USERS', 'STORAGE', 'DOMAINS', 'MAILBOXES'] as const satisfies readonly ComponentCode[];
const editions = ['TEAM', 'BUSINESS', 'ENTERPRISE'] as const satisfies readonly EditionCode[];

/** 2 unless told, and four times as much until it has happened */
const weights: Partial<Record<Deed, number>> = { upgrade: 4, note: 4, transfer: 4, payout: 4, cancel: 1, payer: 1 };

interface Awaited { id: string; dueMinor: number; payerId: string }

/** A vendor with one chain of partners below it, of any depth up to four and any tiers that a chain may have, and customers who pay in every way; what happens to them is drawn, and done by the API. */
export class Chain {
  readonly vendor: Company;
  /** the uppermost first */
  readonly partners: readonly Company[];
  readonly customers: readonly Company[];
  /** what their transfers came to, by payer, in cents */
  readonly arrived = new Map<string, number>();
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
    const vendor = makeVendor(draft, { slug: randomUUID(), profile: { timeZone: 'UTC' }, fiscal: { series: random.pick([null, 'A']) } });
    const terms = () => ({ billing: { paymentTermsDays: random.chance(0.4) ? 30 : 0 } });
    const partners: Company[] = [];
    for (let depth = 1 + random.int(4), tier = 1 + random.int(4500); depth > 0; depth -= 1, tier = random.int(tier + 1)) {
      partners.push(makePartner(draft, { parent: partners.at(-1) ?? vendor, discountBasisPoints: tier, ...terms() }));
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
    const leaving = [...customers, ...partners].filter((_, nth) => nth === 1 || random.chance(0.3));
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
    for (let tries = 0; tries < 9; tries += 1) {
      const deed = this.random.weighted(['new', 'topUp', 'upgrade', 'renew', 'note', 'transfer', 'cancel', 'payer', 'givenBack', 'spend', 'payout'] as const, (one) => (weights[one] ?? 2) * (this.done[one] ? 1 : 4));
      if (!(await this.try(deed))) continue;
      this.done[deed] = (this.done[deed] ?? 0) + 1;
      break;
    }
    await this.shop.work();
  }

  private async try(deed: Deed): Promise<boolean> {
    switch (deed) {
      case 'new': return isOrdered(await this.confirmed((buyer, tenantId) => buyer.quoteSubscription({ tenantId, ...this.choice(0, {}) }), (buyer, id) => buyer.start(id)));
      case 'note': return this.giveBack();
      case 'transfer': return this.receive();
      case 'cancel': return this.cancel();
      case 'payer': return this.switchPayer();
      case 'givenBack': return this.giveBackAtProvider();
      case 'spend': return this.spend();
      case 'payout': return this.payOut();
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
    const { __typename: answer } = await this.of(this.vendor).recordPayment(id, this.shop.world.clock.now.toISOString().slice(0, 10), randomUUID(), { amountMinor, toBalance: true });
    if (answer !== 'RecordPaymentPayload') throw new Error(`a transfer is recorded, but ${answer}`);
    this.arrived.set(payerId, (this.arrived.get(payerId) ?? 0) + amountMinor);
    return true;
  }

  private async cancel(): Promise<boolean> {
    const [one] = (await this.awaited()).filter(() => this.random.chance(0.5));
    if (!one) return false;
    const payer = this.companyOf(one.payerId);
    return (await this.of(payer).cancel(one.id)).__typename === 'CancelOrderPayload';
  }

  /** A partner that pays by transfer pays an order of its own with what it earned, all of it or as much as there is; if it has none that waits, it buys something. */
  private async spend(): Promise<boolean> {
    const earning = await this.earning();
    const partner = this.partners.find(({ id }) => earning.has(id) && !this.charged.has(id));
    if (!partner) return false;
    const one = (await this.awaited()).find(({ payerId }) => payerId === partner.id) ?? (await this.of(partner).orderNew({ tenantId: partner.id, ...this.choice(0, {}) }));
    const input = { orderId: one.id, idempotencyKey: randomUUID() };
    const { __typename: answer } = await this.of(partner).client.get<{ __typename: string }>('mutation ($input: SpendCashbackInput!) { spendCashback(input: $input) { __typename } }', { input });
    return answer === 'SpendCashbackPayload';
  }

  /** A partner asks for a part of what it earned, and the vendor says yes, no, or nothing yet. */
  private async payOut(): Promise<boolean> {
    const [one] = await this.earning();
    if (!one) return false;
    const [partnerId, minor] = one;
    const input = {
      tenantId: partnerId, invoiceNumber: randomUUID().slice(0, 8), invoiceDate: this.shop.world.clock.now.toISOString().slice(0, 10), netMinor: 1 + this.random.int(minor), vatMinor: 0, holder: 'Partner', iban: 'IT60X0542811101000000123456', bic: null, idempotencyKey: randomUUID(),
    };
    const { payout, ...refusal } = await this.of(this.companyOf(partnerId)).client.get<{ payout?: { id: string } }>('mutation ($input: RequestPayoutInput!) { requestPayout(input: $input) { __typename ... on RequestPayoutPayload { payout { id } } ... on InvalidInput { issues { path code } } } }', { input });
    if (!payout) throw new Error(`what was earned is paid out, but ${JSON.stringify(refusal)}`);
    if (this.random.chance(0.4)) {
      await this.of(this.vendor).client.get('mutation ($input: RefusePayoutInput!) { refusePayout(input: $input) { __typename } }', { input: { payoutId: payout.id, reason: 'Manca la firma' } });
    }
    return true;
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
    return this.shop.world.sql<{ id: string; dueMinor: number; payerId: string }>(`select o.id, o.payer_id as "payerId", (a.due_minor)::integer as "dueMinor" from "order" o join amounts a on a.id = o.amounts_id where o.vendor_id = $1 and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') order by o.number`, [this.vendor.id]);
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

const isOrdered = (order: OrderView | undefined): boolean => order !== undefined;
