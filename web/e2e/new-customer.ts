import { randomInt, randomUUID } from 'node:crypto';
import { partitaIvaFault } from '@filiera/shared/numbers';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ask, idOf, linkTo, password, post, stranger, visit, type PersonName } from './flow.ts';
import { languages, type Locale } from './texts.ts';

/** A company that no other flow has to do with; it pays for itself by transfer, and its administrator is signed in. */
export interface NewCustomer {
  id: string;
  name: string;
  email: string;
  /** as its administrator, in its language */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>;
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** orders an edition of Sestante Docs, for itself unless told; the order awaits its transfer */
  order(code: string, cadence: 'MONTHLY' | 'ANNUAL', tenantId?: string): Promise<Ordered>;
  /** the same, paid: it runs. @returns the subscription's id */
  buy(code: string, cadence: 'MONTHLY' | 'ANNUAL'): Promise<string>;
}

export interface Ordered {
  id: string;
  number: string;
  amounts: { due: { minor: number } };
}

/** A sound number of nobody's. */
export function anyPartitaIva(): string {
  const digits = `${randomInt(1_000_000, 10_000_000)}028`;
  const number = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find((one) => !partitaIvaFault(one));
  if (!number) throw new Error('one check digit is right');
  return number;
}

/** What an Italian company is made of, with a number of its own. */
export const anyCompany = () => ({
  legalName: `Fucina ${randomUUID().slice(0, 8)} S.r.l.`, country: 'IT', vatNumber: anyPartitaIva(), address: { street: 'Via Roma', number: '1', postalCode: '35100', city: 'Padova', province: 'PD', country: 'IT' },
});

/** A customer of Giulia's. @param locale whoever administers it reads in that language @param company what of it is not as usual */
export const newCustomer = (locale: Locale, company: { vatNumber?: null } = {}): Promise<NewCustomer> => newCompany(locale, 'Customer', 'giulia', 'Adige', company);

/** A partner right below the vendor, at the public price. @param locale likewise */
export const newPartner = (locale: Locale): Promise<NewCustomer> => newCompany(locale, 'Partner', 'davide', 'Sestante Software');

async function newCompany(locale: Locale, kind: 'Customer' | 'Partner', maker: PersonName, parent: string, other: { vatNumber?: null } = {}): Promise<NewCustomer> {
  const language = languages[locale];
  const company = { ...anyCompany(), ...other };
  const name = company.legalName;
  const email = `ugo.${randomUUID().slice(0, 8)}@fucina.example`;
  const made = await ask<{ made: { tenant?: { id: string } } }>(maker, `mutation ($input: Create${kind}Input!) { made: create${kind}(input: $input) { ... on Create${kind}Payload { tenant { id } } } }`, { input: { ...company, parentId: await idOf(maker, parent), language } });
  const id = made.data?.made.tenant?.id;
  if (!id) throw new Error(`a company is made: ${JSON.stringify(made)}`);
  await ask(maker, 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }', { input: { tenantId: id, email, firstName: 'Ugo', lastName: 'Fabbri', role: 'ADMIN', language, idempotencyKey: randomUUID() } });
  const token = (await linkTo(id, email, 'accept', maker)).split('/').at(-1);
  const context = await stranger();
  onTestFinished(() => context.close());
  await post(context, 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }', { input: { token, password } });
  return customer(context, { id, name, email, locale });
}

function customer(context: BrowserContext, { id, name, email, locale }: { id: string; name: string; email: string; locale: Locale }): NewCustomer {
  const asking: NewCustomer['ask'] = async (query, variables = {}) => {
    const { data, errors } = await post<never>(context, query, variables);
    if (!data) throw new Error(`${email} asks in vain: ${JSON.stringify(errors)}`);
    return data;
  };
  const order: NewCustomer['order'] = async (code, cadence, tenantId = id) => {
    const { products } = await asking<{ products: { nodes: { code: string; editions: { id: string; code: string }[] }[] } }>('{ products(first: 100) { nodes { code editions { id code } } } }');
    const edition = products.nodes.find((product) => product.code === 'SESTANTE_DOCS')?.editions.find((one) => one.code === code);
    const { quoteSubscription: { quote } } = await asking<{ quoteSubscription: { quote: { id: string } } }>('mutation ($input: QuoteSubscriptionInput!) { quoteSubscription(input: $input) { ... on QuotePayload { quote { id } } } }', { input: { tenantId, editionId: edition?.id, cadence, quantities: [] } });
    const start = async (quoteId: string) => (await asking<{ startSubscription: { order?: Ordered; quote?: { id: string } } }>('mutation ($input: StartSubscriptionInput!) { startSubscription(input: $input) { ... on StartSubscriptionPayload { order { id number amounts { due { minor } } } } ... on UserError { message } ... on QuoteExpired { quote { id } } } }', { input: { quoteId, idempotencyKey: randomUUID() } })).startSubscription;
    const first = await start(quote.id);
    // The register may answer about its number meanwhile: then there is a fresh quote (S8).
    const { order: placed, ...refused } = first.quote ? await start(first.quote.id) : first;
    if (!placed) throw new Error(`${email} orders in vain: ${JSON.stringify(refused)}`);
    return placed;
  };
  return {
    id, name, email, order, ask: asking,
    visit: async (address, options) => visit(address, { locale, storageState: await context.storageState(), ...options }),
    async buy(code, cadence) {
      await recordTransfer(await order(code, cadence));
      const { tenant } = await asking<{ tenant: { subscriptions: { nodes: { id: string }[] } } }>('query ($id: ID!) { tenant(id: $id) { subscriptions(first: 1, filter: { status: [ACTIVE] }) { nodes { id } } } }', { id });
      return tenant.subscriptions.nodes[0]?.id ?? '';
    },
  };
}

/** The vendor records that an order's money has come today, by the calendar of everybody in the demo. */
export async function recordTransfer({ id }: { id: string }): Promise<void> {
  const { data, errors } = await ask<{ recordPayment: { __typename: string } }>('davide', 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }', { input: { orderId: id, valueDate: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' }), idempotencyKey: randomUUID() } });
  if (data?.recordPayment.__typename !== 'RecordPaymentPayload') throw new Error(`a transfer is recorded: ${JSON.stringify(errors ?? data)}`);
}
