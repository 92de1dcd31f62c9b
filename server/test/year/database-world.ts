import { pino } from 'pino';
import { openWorkOff } from '../../src/platform/jobs/worker.ts';
import { asOwner } from '../../src/platform/postgres/as-owner.ts';
import { Draft, makeCatalogue, makeCustomer, makePartner, makeUser, makeVendor, saveDraft, type Catalogue } from '../../src/seed/factories.ts';
import { instant } from '@filiera/shared/period';
import { openBackground } from '../../src/work.ts';
import { Buyer, type OrderView } from '../harness/commerce.ts';
import { brokenRules } from '../harness/invariants.ts';
import { createWorld, type World } from '../harness/world.ts';
import { type Sums, type Totals } from './naive-world.ts';
import { adigeTiers, editionCodes, holders, type Action, type Cadence, type Holder, type Raise } from './year-plan.ts';

interface Company { id: string; orders: Buyer }

/** The same year through the product: ordered by its API, renewed by its worker, read back from its database. */
export class DatabaseWorld {
  /** the current one of each, by number */
  private readonly subscriptions: { id: string; holder: Holder }[] = [];
  private readonly comesOn = new Map<string, number>();
  private readonly world: World;
  private readonly background: { work(): Promise<void>; close(): Promise<void> };
  private readonly companies: Map<string, Company>;
  private readonly payers: Map<string, string>;
  private readonly seller: Buyer;
  private readonly catalogue: Catalogue;

  private constructor(world: World, background: DatabaseWorld['background'], companies: Map<string, Company>, payers: Map<string, string>, seller: Buyer, catalogue: Catalogue) {
    [this.world, this.background, this.companies, this.payers, this.seller, this.catalogue] = [world, background, companies, payers, seller, catalogue];
  }

  static async open(raises: readonly Raise[], start: number): Promise<DatabaseWorld> {
    const at = new Date(start * 1000).toISOString();
    const world = await createWorld({ at });
    const draft = new Draft(instant(at));
    const vendor = makeVendor(draft, { profile: { timeZone: 'UTC' } });
    const onTerms = { billing: { paymentTermsDays: 30 } };
    const partner = makePartner(draft, { parent: vendor, name: 'Adige', tiers: adigeTiers, ...onTerms, profile: { timeZone: 'Europe/Rome' } });
    const made = holders.map((holder) => {
      const isPartners = holder.terms.payer === partner.name;
      const company = makeCustomer(draft, {
        parent: partner, name: holder.name, payer: isPartners ? 'PARTNER' : 'CUSTOMER', ...(holder.transferDays === null ? onTerms : {}), profile: { timeZone: holder.zone, country: holder.country, vatStatus: 'VALID', ...(holder.country === 'DE' && { vatNumber: 'DE136695976' }) },
      });
      return { company, orderer: makeUser(draft, { tenant: isPartners ? partner : company, email: `${holder.name}@filiera.example`.toLowerCase() }) };
    });
    const catalogue = makeCatalogue(draft, vendor);
    for (const { edition, cadence, cents: minor, from } of raises) {
      draft.add('price', { id: draft.id(), vendorId: vendor.id, editionId: catalogue.editions[edition].id, editionComponentId: null, cadence, amount: { minor, currency: 'EUR' }, validFrom: new Date(from * 1000) });
    }
    const cashier = makeUser(draft, { tenant: vendor, email: 'cassa@filiera.example' });
    await saveDraft(world.database.ownerUrl, draft);
    const companies = new Map<string, Company>();
    for (const { company, orderer } of made) companies.set(company.name, { id: company.id, orders: new Buyer(await world.as(orderer)) });
    const payers = new Map([[partner.id, partner.name], ...made.map(({ company }) => [company.id, company.name] as const)]);
    const background = await openBackground(world.config, pino({ level: process.env.TEST_LOG ?? 'silent' }), () => world.clock.now);
    // Mails are written, and not rendered a thousand times.
    const { work, close } = openWorkOff({ ...background.parts, tasks: background.parts.tasks.filter(({ name }) => !name.startsWith('deliver_')) });
    const closeBoth = async (): Promise<void> => { await close(); await background.close(); };
    return new DatabaseWorld(world, { work, close: closeBoth }, companies, payers, new Buyer(await world.as(cashier)), catalogue);
  }

  async begin(holder: Holder, edition: string, cadence: Cadence, auto: boolean, now: number): Promise<Sums> {
    this.at(now);
    const { id: tenantId, orders } = this.company(holder);
    const order = await orders.orderNew({ tenantId, editionId: this.editionId(edition), cadence });
    if (order.state === 'PENDING_PAYMENT') await this.seller.recordPayment(order.id, this.today());
    const [made] = await this.world.sql<{ id: string }>('select subscription_id as id from order_line where order_id = $1', [order.id]);
    if (!made) throw new Error('a new subscription has begun');
    await this.world.sql('update subscription set auto_renew = $2 where id = $1', [made.id, auto]);
    this.subscriptions.push({ id: made.id, holder });
    return sumsOf(order);
  }

  async act(action: Action, now: number): Promise<Sums> {
    this.at(now);
    const one = this.subscriptions[action.of];
    if (!one) throw new Error('it acts on what there is');
    const { orders } = this.company(one.holder);
    switch (action.kind) {
      case 'renew': {
        const { cadence } = await orders.subscription(one.id);
        return sumsOf(await orders.orderRenewal(one.id, String(cadence)));
      }
      case 'topUp': return sumsOf(await orders.orderTopUp(one.id, this.quantities(action.added)));
      case 'upgrade': {
        const order = await orders.orderUpgrade({ subscriptionId: one.id, editionId: this.editionId(action.edition), cadence: action.cadence, quantities: this.quantities(action.quantities) });
        one.id = order.resultingSubscription?.id ?? '';
        return sumsOf(order);
      }
    }
  }

  /** Transfers that have come are recorded, and the worker does what is due. */
  async renewDue(now: number): Promise<void> {
    this.at(now);
    for (const [id, comesOn] of this.comesOn) {
      if (comesOn > now) continue;
      this.comesOn.delete(id);
      await this.seller.recordPayment(id, this.today());
    }
    await this.background.work();
    const pending = await this.world.sql<{ id: string; payer: string }>(`select id, payer_id as payer from "order" where state = 'PENDING_PAYMENT'`);
    for (const { id, payer } of pending) {
      const { transferDays } = holders.find(({ name }) => name === this.payers.get(payer)) ?? { transferDays: null };
      if (!this.comesOn.has(id) && transferDays !== null) this.comesOn.set(id, now + transferDays * 86_400);
    }
  }

  async totals(): Promise<Totals> {
    const [found] = await this.world.sql<{ invoiced: [string, number, number][]; balances: [string, number][]; charged: [string, number][]; ends: [string, number][] }>(`select
      (select coalesce(json_agg(json_build_array(payer, net, vat)), '[]') from (select a.payer_id as payer, sum(a.net_minor) as net, sum(a.vat_minor) as vat from "order" o join amounts a on a.id = o.amounts_id where o.settled_at is not null group by 1) x) as invoiced,
      (select coalesce(json_agg(json_build_array(payer_id, amount_minor)), '[]') from balance where amount_minor <> 0) as balances,
      (select coalesce(json_agg(json_build_array(payer, net)), '[]') from (select payer_id as payer, sum(net_minor) as net from charge group by 1) x) as charged,
      (select json_agg(json_build_array(id, extract(epoch from ends_at)::bigint)) from subscription where id = any ($1::uuid[])) as ends`, [this.subscriptions.map(({ id }) => id)]);
    if (!found) throw new Error('a world has its totals');
    const named = (id: string) => this.payers.get(id) ?? id;
    const ends = new Map(found.ends);
    return {
      invoiced: Object.fromEntries(found.invoiced.map(([payer, net, vat]) => [named(payer), { net, vat }])),
      balances: Object.fromEntries(found.balances.map(([payer, amount]) => [named(payer), amount])),
      charged: Object.fromEntries(found.charged.map(([payer, net]) => [named(payer), net])),
      ends: this.subscriptions.map(({ id }) => ends.get(id) ?? 0),
    };
  }

  /** The rules that its rows break: none. */
  broken(): Promise<Record<string, number>> {
    return asOwner(this.world.database.ownerUrl, brokenRules);
  }

  async close(): Promise<void> {
    await this.background.close();
    await this.world.close();
  }

  private at(now: number): void {
    this.world.clock.moveTo(new Date(now * 1000).toISOString());
  }

  private today(): string {
    return this.world.clock.now.toISOString().slice(0, 10);
  }

  private company({ name }: Holder): Company {
    const company = this.companies.get(name);
    if (!company) throw new Error(`there is no ${name}`);
    return company;
  }

  private editionId(code: string): string {
    const known = editionCodes.find((each) => each === code);
    if (!known) throw new Error(`there is no edition ${code}`);
    return this.catalogue.editions[known].id;
  }

  private quantities(units: Record<string, number>): { componentId: string; quantity: number }[] {
    return Object.entries(units).map(([code, quantity]) => ({ componentId: this.catalogue.components[code as keyof Catalogue['components']], quantity }));
  }
}

function sumsOf({ amounts }: OrderView): Sums {
  const minorOf = (name: string): number => Number((amounts?.[name] as { minor?: number } | undefined)?.minor);
  return { net: minorOf('net'), vat: minorOf('vat'), total: minorOf('total'), balanceUsed: minorOf('balanceUsed'), due: minorOf('due') };
}
