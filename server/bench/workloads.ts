import { randomUUID } from 'node:crypto';
import { type Request } from 'autocannon';
import type pg from 'pg';
import { type Peer } from './peers.ts';
import { type Question, type World } from './world.ts';

/** One thing that people do, as it is asked of Filiera and of the limits. */
export interface Workload {
  name: string;
  what: string;
  questions: (world: World) => Question[];
  /** the least share of a limit's cost that Filiera may come to, by CPU per request */
  targets?: { unguarded: number; guarded: number };
  /** how a server is asked; made anew for each run */
  ask: (peer: Peer, question: Question) => Pick<Request, 'method' | 'path' | 'body' | 'setupRequest' | 'onResponse'>;
}

const isFiliera = (peer: Peer): boolean => peer.name === 'Filiera';
const graphql = (query: string, variables: object) => ({ method: 'POST' as const, path: '/graphql', body: JSON.stringify({ query, variables }) });

export const children = /* GraphQL */ `query Children($id: ID!) {
  tenant(id: $id) {
    id name
    children(first: 50) {
      nodes {
        id name kind status
        contacts(first: 10) { nodes { id firstName lastName email types } }
        subscriptions(first: 10, filter: { status: [ACTIVE] }) {
          nodes { id cadence status endsAt listPrice { minor currency } edition { name } components { quantity component { code } } }
        }
      }
    }
  }
}`;

export const descendants = /* GraphQL */ `query Descendants($id: ID!, $after: String) {
  tenant(id: $id) {
    descendants(first: 50, after: $after) { nodes { id name kind status createdAt } pageInfo { hasNextPage endCursor } }
  }
}`;

export const subscription = /* GraphQL */ `query Subscription($id: ID!) {
  subscription(id: $id) {
    id status cadence startsAt endsAt autoRenew listPrice { minor currency }
    tenant { id name } product { name } edition { code name }
    components { quantity component { code } }
    orders(first: 20) {
      nodes {
        id number kind state placedAt placedByName settledAt
        lines { startsAt endsAt listPrice { minor currency } edition { name } items { quantity component { code } } }
      }
    }
  }
}`;

const updateContact = /* GraphQL */ `mutation UpdateContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    ... on UpdateContactPayload { contact { id firstName lastName email phone jobTitle types version } }
    ... on UserError { code message path }
  }
}`;

interface StoredContact {
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  types: string[];
  version: number;
}

/** What the contacts asked about hold: a save sends the whole contact and the version that was read. */
const contacts = new Map<string, StoredContact>();

/** Reads them from the database, after somebody else may have changed them there. */
export async function readContacts(owner: pg.Client, questions: readonly Question[]): Promise<void> {
  const { rows } = await owner.query<StoredContact & { id: string }>('select id, first_name as "firstName", last_name as "lastName", email, phone, types, version from contact where id = any($1)', [questions.map(({ id }) => id)]);
  for (const { id, ...stored } of rows) contacts.set(id, stored);
}

function changeContact(peer: Peer, { id }: Question) {
  const request = (): Pick<Request, 'method' | 'path' | 'body'> => {
    const { firstName, lastName, email, phone, types, version } = contacts.get(id) as StoredContact;
    const wanted = { contactId: id, version, firstName, lastName, email, phone, types, jobTitle: `Buyer ${version % 7}` };
    return isFiliera(peer) ? graphql(updateContact, { input: { ...wanted, idempotencyKey: randomUUID() } }) : { method: 'POST', path: '/contact', body: JSON.stringify(wanted) };
  };
  return {
    ...request(),
    setupRequest: (before: Request) => ({ ...before, ...request() }),
    onResponse: (_status: number, body: string) => {
      const saved = (JSON.parse(body) as { data: { updateContact: { contact?: StoredContact } } }).data.updateContact.contact;
      if (!saved) throw new Error(`${peer.name} did not save: ${body}`);
      contacts.set(id, saved);
    },
  };
}

export const workloads: Workload[] = [
  {
    name: 'W1', what: 'page of 50 children with contacts, active subscriptions and components', targets: { unguarded: 0.65, guarded: 0.85 },
    questions: (world) => world.questions.children,
    ask: (peer, { id }) => (isFiliera(peer) ? graphql(children, { id }) : { method: 'GET', path: `/children/${id}` }),
  },
  {
    name: 'W2', what: 'page of 50 descendants by name from a cursor', targets: { unguarded: 0.6, guarded: 0.8 },
    questions: (world) => world.questions.descendants,
    ask: (peer, { id, after }) => (isFiliera(peer) ? graphql(descendants, { id, after }) : { method: 'GET', path: `/descendants/${id}/${after}` }),
  },
  {
    name: 'W3', what: 'a subscription with its orders', targets: { unguarded: 0.45, guarded: 0.7 },
    questions: (world) => world.questions.subscriptions,
    ask: (peer, { id }) => (isFiliera(peer) ? graphql(subscription, { id }) : { method: 'GET', path: `/subscription/${id}` }),
  },
  { name: 'W4', what: 'a contact changed', questions: (world) => world.questions.contacts, ask: changeContact },
];
