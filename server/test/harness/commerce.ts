import { randomUUID } from 'node:crypto';
import { type Instant, instant } from '@filiera/shared/period';
import { makeCatalogue, makeCustomer, makePartner, makeSubscription, makeUser, makeVendor, type Catalogue, type Company, type Draft, type Person, type Subscription } from '../../src/seed/factories.ts';
import { type Client, type World } from './world.ts';

const amounts = `amounts { charge { minor currency } credit { minor } net { minor } vatPercent vat { minor } vatReason natura stampDutyMinor total { minor } creditLeft { minor } balanceUsed { minor } due { minor }
  lines { position line kind label quantity unitPrice { minor } amount { minor } base { minor } remainingSeconds spanSeconds months ofMonths percents } }`;
const lineFields = `position tenant { id } subscription { id } cadence startsAt endsAt invoicedToReason listPrice { minor } edition { code } items { quantity component { code } }`;
const quote = `quote { id kind expiresAt invoicedToName lines { ${lineFields} } ${amounts} }`;
const orderFields = `id number kind state stateReason placedAt expiresAt settledAt dueAt valueDate invoicedToName placedByName placedByTenantName method
  viewerCan tenant { id } payer { id } payments { id kind state failureReason actionUrl amount { minor } method { last4 } } lines { ${lineFields} resultingSubscription { id } } ${amounts}`;
const subscription = `subscription { id status endsAt startsAt cadence version viewerCan listPrice { minor } edition { code } components { quantity component { code } }
  periods(first: 50) { nodes { startsAt endsAt order { id } } } history(first: 50, orderBy: { field: AT, direction: ASC }) { nodes { kind actorName actorTenantName order { number } } } replaces { id } replacedBy { id } }`;
const life = `subscription { id status isTrial autoRenew parkedAt parkedReason cancelAtEnd atEnd endsAt startsAt cadence viewerCan edition { code } components { quantity component { code } } scheduledChange { edition { code } cadence paidFrom scheduledByName items { quantity component { code } } } history(first: 50, orderBy: { field: AT, direction: ASC }) { nodes { kind fromStatus toStatus reason actorName } } }`;
const subscriptionList = subscription.replace('subscription {', 'subscriptions {');
const refusal = `... on UserError { __typename code message path } ... on NotAnUpgrade { issues { path code message } } ... on NotRenewable { issues { path code message } } ... on CannotTopUp { issues { path code message } } ... on SeveralPayers { groups { invoicedToName subscriptions { id } } } ... on InvalidInput { issues { path code message } }
  ... on OtherSubscriptionStatus { subscription { id status } } ... on TransferDiffers { fit dueMinor receivedMinor order { id state } } ... on OrderPending { order { id number } } ... on OrderNotPending { order { id state stateReason } } ... on QuoteExpired { ${quote} }`;

/** The mutations that decide about a subscription's life, with what they may refuse. */
const lives = {
  setAutoRenewal: ['OtherSubscriptionStatus'], cancelSubscription: ['OtherSubscriptionStatus', 'OrderPending'], withdrawCancellation: ['OtherSubscriptionStatus'],
  retryRenewal: ['OtherSubscriptionStatus'], scheduleChange: ['OtherSubscriptionStatus', 'OrderPending', 'InvalidInput'], cancelScheduledChange: ['OtherSubscriptionStatus', 'OrderPending'], startTrial: [],
} as const satisfies Record<string, readonly string[]>;

const documents = {
  previewChange: `mutation ($input: PreviewChangeInput!) { previewChange(input: $input) { __typename ... on PreviewChangePayload { appliesAt endsAt listPrice { minor } invoicedToName amounts { lines { kind label quantity unitPrice { minor } amount { minor } base { minor } percents } net { minor } vatPercent vatReason vat { minor } total { minor } payable { minor } } } ${only('OtherSubscriptionStatus', 'InvalidInput')} } }`,
  quoteConversion: `mutation ($input: QuoteConversionInput!) { quoteConversion(input: $input) { __typename ... on QuotePayload { ${quote} } ${only('InvalidInput', 'OrderPending')} } }`,
  convertTrial: `mutation ($input: ConvertTrialInput!) { convertTrial(input: $input) { __typename ... on ConvertTrialPayload { order { ${orderFields} } ${subscription} } ${only('InvalidInput', 'OrderPending', 'QuoteExpired')} } }`,
  quoteUpgrade: `mutation ($input: QuoteUpgradeInput!) { quoteUpgrade(input: $input) { __typename ... on QuotePayload { ${quote} } ${without('TransferDiffers', 'CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderNotPending', 'QuoteExpired')} } }`,
  quoteRenewals: `mutation ($input: QuoteRenewalsInput!) { quoteRenewals(input: $input) { __typename ... on QuotePayload { ${quote} } ${without('TransferDiffers', 'CannotTopUp', 'OrderNotPending', 'QuoteExpired', 'NotAnUpgrade', 'InvalidInput')} } }`,
  upgradeSubscription: `mutation ($input: UpgradeSubscriptionInput!) { upgradeSubscription(input: $input) { __typename ... on UpgradeSubscriptionPayload { order { ${orderFields} } ${subscription} } ${without('TransferDiffers', 'CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderNotPending', 'InvalidInput')} } }`,
  renewSubscriptions: `mutation ($input: RenewSubscriptionsInput!) { renewSubscriptions(input: $input) { __typename ... on RenewSubscriptionsPayload { order { ${orderFields} } ${subscriptionList} } ${without('TransferDiffers', 'CannotTopUp', 'OrderNotPending', 'InvalidInput', 'NotAnUpgrade')} } }`,
  quoteSubscription: `mutation ($input: QuoteSubscriptionInput!) { quoteSubscription(input: $input) { __typename ... on QuotePayload { ${quote} } ${without('TransferDiffers', 'CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderNotPending', 'OrderPending', 'QuoteExpired', 'NotAnUpgrade')} } }`,
  startSubscription: `mutation ($input: StartSubscriptionInput!) { startSubscription(input: $input) { __typename ... on StartSubscriptionPayload { order { ${orderFields} } ${subscription} } ${without('TransferDiffers', 'CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderNotPending', 'OrderPending', 'NotAnUpgrade')} } }`,
  quoteTopUp: `mutation ($input: QuoteTopUpInput!) { quoteTopUp(input: $input) { __typename ... on QuotePayload { ${quote} } ${without('TransferDiffers', 'NotRenewable', 'SeveralPayers', 'OrderNotPending', 'QuoteExpired', 'NotAnUpgrade')} } }`,
  topUpSubscription: `mutation ($input: TopUpSubscriptionInput!) { topUpSubscription(input: $input) { __typename ... on TopUpSubscriptionPayload { order { ${orderFields} } ${subscription} } ${without('TransferDiffers', 'NotRenewable', 'SeveralPayers', 'OrderNotPending', 'NotAnUpgrade')} } }`,
  payOrder: `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename ... on PayOrderPayload { order { ${orderFields} } } ${without('TransferDiffers', 'CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderPending', 'InvalidInput', 'NotAnUpgrade', 'QuoteExpired')} } }`,
  cancelOrder: `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on CancelOrderPayload { order { ${orderFields} } } ${without('TransferDiffers', 'CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderPending', 'InvalidInput', 'NotAnUpgrade', 'QuoteExpired')} } }`,
  recordPayment: `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename ... on RecordPaymentPayload { order { ${orderFields} } ${subscriptionList} } ${without('CannotTopUp', 'NotRenewable', 'SeveralPayers', 'OrderPending', 'NotAnUpgrade', 'QuoteExpired')} } }`,
};

/** Of the refusals, what every one says and these. */
function only(...types: string[]): string {
  return refusal.split(/(?=\.\.\. on )/).filter((part) => ['UserError', ...types].some((type) => part.startsWith(`... on ${type} `))).join('');
}

/** The refusals that a union may hold. */
function without(...types: string[]): string {
  return refusal.split(/(?=\.\.\. on )/).filter((part) => ![...types, 'OtherSubscriptionStatus'].some((type) => part.startsWith(`... on ${type} `))).join('');
}

export interface AmountsView {
  [name: string]: unknown;
  lines: Record<string, unknown>[];
}
/** What a line says is said of the whole where it is the only one. */
export interface LineView {
  position: number;
  subscription: { id: string } | null;
  resultingSubscription?: { id: string } | null;
  [name: string]: unknown;
}
export interface QuoteView {
  id: string;
  lines: LineView[];
  amounts: AmountsView | null;
  [name: string]: unknown;
}
export interface PaymentView {
  id: string;
  kind: string;
  state: string;
  failureReason: string | null;
  actionUrl: string | null;
  amount: { minor: number };
}
export interface OrderView extends QuoteView {
  number: string;
  state: string;
  viewerCan: string[];
  payments: PaymentView[];
  resultingSubscription: { id: string } | null;
}
export interface SubscriptionView {
  id: string;
  endsAt: string;
  viewerCan: string[];
  periods: { nodes: { startsAt: string; endsAt: string }[] };
  history: { nodes: { kind: string; actorName: string; actorTenantName: string }[] };
  [name: string]: unknown;
}
export interface LifeView {
  status: string;
  viewerCan: string[];
  scheduledChange: { edition: { code: string }; items: { quantity: number; component: { code: string } }[]; [name: string]: unknown } | null;
  components: { quantity: number; component: { code: string } }[];
  history: { nodes: { kind: string; fromStatus: string | null; toStatus: string | null; reason: string | null; actorName: string }[] };
  [name: string]: unknown;
}
/** Any answer of a commerce mutation: a payload's parts or a refusal's. */
export interface Outcome {
  __typename: string;
  code?: string;
  message?: string;
  path?: string[] | null;
  issues?: { path: string[]; code: string; message: string }[];
  quote?: QuoteView;
  order?: OrderView;
  subscription?: SubscriptionView | null;
  subscriptions?: SubscriptionView[];
  groups?: { invoicedToName: string; subscriptions: { id: string }[] }[];
}

/** One with a single line reads as if it had none. */
function flat<View extends QuoteView>(view: View): View {
  const [line, ...others] = view.lines;
  return line && others.length === 0 ? { ...line, ...view } : view;
}

function flatOutcome({ quote: quoted, order, subscriptions, ...rest }: Outcome): Outcome {
  return {
    ...rest, ...(quoted && { quote: flat(quoted) }), ...(order && { order: order.lines ? flat(order) : order }), ...(subscriptions && { subscriptions, ...(subscriptions.length === 1 ? { subscription: subscriptions[0] ?? null } : {}) }),
  };
}

export type PayBy = 'CARD' | 'PAYPAL' | 'BANK_TRANSFER';

/** What somebody may do with subscriptions and orders, in the words of the tests. */
export class Buyer {
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  quoteUpgrade(input: { subscriptionId: string; editionId: string; cadence?: string; quantities?: { componentId: string; quantity: number }[] }): Promise<Outcome> {
    return this.#send('quoteUpgrade', { cadence: 'MONTHLY', quantities: [], ...input });
  }

  quoteRenewal(subscriptionId: string, cadence = 'MONTHLY'): Promise<Outcome> {
    return this.quoteRenewals([{ subscriptionId, cadence }]);
  }

  quoteRenewals(renewals: { subscriptionId: string; cadence?: string }[]): Promise<Outcome> {
    return this.#send('quoteRenewals', { renewals: renewals.map((renewal) => ({ cadence: 'MONTHLY', ...renewal })) });
  }

  quoteSubscription(input: { tenantId: string; editionId: string; cadence?: string; quantities?: { componentId: string; quantity: number }[] }): Promise<Outcome> {
    return this.#send('quoteSubscription', { cadence: 'MONTHLY', quantities: [], ...input });
  }

  start(quoteId: string, idempotencyKey: string = randomUUID()): Promise<Outcome> {
    return this.#send('startSubscription', { quoteId, idempotencyKey });
  }

  quoteTopUp(subscriptionId: string, quantities: { componentId: string; quantity: number }[]): Promise<Outcome> {
    return this.#send('quoteTopUp', { subscriptionId, quantities });
  }

  topUp(quoteId: string, idempotencyKey: string = randomUUID()): Promise<Outcome> {
    return this.#send('topUpSubscription', { quoteId, idempotencyKey });
  }

  upgrade(quoteId: string, idempotencyKey: string = randomUUID(), method?: PayBy): Promise<Outcome> {
    return this.#send('upgradeSubscription', { quoteId, idempotencyKey, method });
  }

  renew(quoteId: string, idempotencyKey: string = randomUUID(), method?: PayBy): Promise<Outcome> {
    return this.#send('renewSubscriptions', { quoteId, idempotencyKey, method });
  }

  pay(orderId: string, method: PayBy, idempotencyKey: string = randomUUID()): Promise<Outcome> {
    return this.#send('payOrder', { orderId, method, idempotencyKey });
  }

  live(mutation: keyof typeof lives, input: object): Promise<Outcome> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    return this.client.get<Outcome>(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on ${type}Payload { ${life} } ${only(...lives[mutation])} } }`, { input });
  }

  previewChange(input: { subscriptionId: string; editionId: string; cadence?: string; quantities?: { componentId: string; quantity: number }[] }): Promise<Outcome> {
    return this.#send('previewChange', { cadence: 'MONTHLY', quantities: [], ...input });
  }

  startTrial(tenantId: string, editionId: string, idempotencyKey: string = randomUUID()): Promise<Outcome> {
    return this.live('startTrial', { tenantId, editionId, idempotencyKey });
  }

  quoteConversion(input: { subscriptionId: string; editionId: string; cadence?: string; quantities?: { componentId: string; quantity: number }[] }): Promise<Outcome> {
    return this.#send('quoteConversion', { cadence: 'MONTHLY', quantities: [], ...input });
  }

  convert(quoteId: string, idempotencyKey: string = randomUUID()): Promise<Outcome> {
    return this.#send('convertTrial', { quoteId, idempotencyKey });
  }

  /** How a subscription stands, with what is scheduled and its moves. */
  async lifeOf(id: string): Promise<LifeView> {
    return this.client.get(`query ($id: ID!) { ${life.replace('subscription {', 'subscription(id: $id) {')} }`, { id });
  }

  cancel(orderId: string): Promise<Outcome> {
    return this.#send('cancelOrder', { orderId });
  }

  recordPayment(orderId: string, valueDate: string, idempotencyKey: string = randomUUID(), received: { amountMinor?: number; toBalance?: boolean } = {}): Promise<Outcome> {
    return this.#send('recordPayment', { orderId, valueDate, idempotencyKey, ...received });
  }

  /** Quoted and ordered at once, one month of renewal unless told. */
  async orderRenewal(subscriptionId: string, cadence = 'MONTHLY'): Promise<OrderView> {
    return orderOf(await this.renew(quoteOf(await this.quoteRenewal(subscriptionId, cadence)).id));
  }

  async orderUpgrade(input: Parameters<Buyer['quoteUpgrade']>[0]): Promise<OrderView> {
    return orderOf(await this.upgrade(quoteOf(await this.quoteUpgrade(input)).id));
  }

  async orderNew(input: Parameters<Buyer['quoteSubscription']>[0]): Promise<OrderView> {
    return orderOf(await this.start(quoteOf(await this.quoteSubscription(input)).id));
  }

  async orderTopUp(...[subscriptionId, quantities]: Parameters<Buyer['quoteTopUp']>): Promise<OrderView> {
    return orderOf(await this.topUp(quoteOf(await this.quoteTopUp(subscriptionId, quantities)).id));
  }

  async order(id: string): Promise<OrderView> {
    return flat(await this.client.get<OrderView>(`query ($id: ID!) { order(id: $id) { ${orderFields} } }`, { id }));
  }

  async subscription(id: string): Promise<SubscriptionView> {
    return this.client.get(`query ($id: ID!) { ${subscription.replace('subscription {', 'subscription(id: $id) {')} }`, { id });
  }

  async #send(mutation: keyof typeof documents, input: object): Promise<Outcome> {
    return flatOutcome(await this.client.get<Outcome>(documents[mutation], { input }));
  }
}

export function quoteOf({ quote: found, ...rest }: Outcome): QuoteView {
  if (!found || rest.__typename !== 'QuotePayload') throw new Error(`no quote, but ${JSON.stringify(rest)}`);
  return found;
}

export function orderOf({ order, ...rest }: Outcome): OrderView {
  if (!order || !rest.__typename.endsWith('Payload')) throw new Error(`no order, but ${JSON.stringify({ ...rest, order })}`);
  return order;
}

export interface Market {
  vendor: Company;
  partner: Company;
  customer: Company;
  catalogue: Catalogue;
  docs: Subscription;
  /** administrators of each */
  seller: Buyer;
  reseller: Buyer;
  buyer: Buyer;
  /** somebody else, with whatever role */
  person(company: Company, role?: Person['role']): Promise<Buyer>;
}

interface MarketOverrides {
  vendor?: Parameters<typeof makeVendor>[1];
  customer?: Parameters<typeof makeCustomer>[1];
  partner?: Parameters<typeof makePartner>[1];
  docs?: Omit<NonNullable<Parameters<typeof makeSubscription>[1]>, 'startsAt' | 'tenant'> & { startsAt?: string };
  more?(draft: Draft, market: { vendor: Company; partner: Company; customer: Company; docs: Subscription }): void;
}

/** Many markets stand in one world. */
const unique = (): string => randomUUID();

/** A vendor, its partner with 20 % off, the partner's customer in UTC, and a month of TEAM paid from the clock's instant on. */
export async function makeMarket(world: World, { vendor: ofVendor = {}, customer: ofCustomer = {}, partner: ofPartner = {}, docs: ofDocs = {}, more }: MarketOverrides = {}): Promise<Market> {
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: unique(), ...ofVendor, profile: { timeZone: 'UTC', ...ofVendor.profile } });
  const partner = makePartner(draft, { parent: vendor, ...ofPartner });
  const customer = makeCustomer(draft, { parent: partner, ...ofCustomer, profile: { timeZone: 'UTC', ...ofCustomer.profile } });
  const { startsAt = world.clock.now.toISOString(), ...rest } = ofDocs;
  const docs = makeSubscription(draft, { tenant: customer, startsAt: instant(startsAt) satisfies Instant, ...rest });
  const people = [vendor, partner, customer].map((tenant) => makeUser(draft, { tenant, email: `${unique()}@filiera.example` }));
  more?.(draft, { vendor, partner, customer, docs });
  const catalogue = makeCatalogue(draft, vendor);
  await world.save(draft);
  const [seller, reseller, buyer] = await Promise.all(people.map(async (person) => new Buyer(await world.as(person))));
  if (!seller || !reseller || !buyer) throw new Error('three sign in');
  const person: Market['person'] = async (tenant, role = 'ADMIN') => {
    const later = world.draft();
    const user = makeUser(later, { tenant, role, email: `${unique()}@filiera.example` });
    await world.save(later);
    return new Buyer(await world.as(user));
  };
  return { vendor, partner, customer, catalogue, docs, seller, reseller, buyer, person };
}
