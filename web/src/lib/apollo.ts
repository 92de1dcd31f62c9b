import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type FieldPolicy, type Reference } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import i18next from 'i18next';
import { from, mergeMap, throwError } from 'rxjs';
import { possibleTypes } from '@/generated/possible-types.ts';
import { errorCode, wantsEnrolment } from './error-code.ts';
import { followServer } from './format/clock.ts';
import { sessionRenewed } from './session.ts';

/**
 * @param hasPage whether somebody is at work: then what was sent after the session's end waits until they have signed in again
 * @param onEnrolment told when nothing is answered before a second step of signing in is set up
 */
export function createClient(hasPage: () => boolean, onEnrolment: () => void): ApolloClient {
  const language = new SetContextLink(({ headers }) => ({
    headers: { ...headers, 'accept-language': i18next.language, 'apollo-require-preflight': 'true' },
  }));
  const signedOut = new ErrorLink(({ error, operation, forward }) => {
    if (wantsEnrolment(error) && hasPage()) onEnrolment();
    if (errorCode(error) !== 'UNAUTHENTICATED' || !hasPage()) return;
    return from(sessionRenewed()).pipe(mergeMap((isRenewed) => (isRenewed ? forward(operation) : throwError(() => error))));
  });
  return new ApolloClient({
    link: ApolloLink.from([signedOut, language, new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: timed })]),
    cache: createCache(),
  });
}

/** Each answer brings the server's clock. */
async function timed(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  followServer(response.headers.get('date'));
  return response;
}

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          tenant: known('Tenant'), subscription: known('Subscription'), order: known('Order'), bankStatement: known('BankStatement'), quote: known('Quote'), ticket: known('Ticket'), mail: known('Mail'), notice: known('Notice'), products: keysetPages(),
        },
      },
      Tenant: {
        fields: {
          children: keysetPages(), descendants: keysetPages(), contacts: keysetPages(), users: keysetPages(), subscriptions: keysetPages(),
          orders: keysetPages(), issuedOrders: keysetPages(), apiKeys: keysetPages(), auditLog: keysetPages(), tickets: keysetPages(), imports: keysetPages(), mails: keysetPages(), sentMails: keysetPages(), notices: keysetPages(), bankStatements: keysetPages(),
        },
      },
      Notice: { fields: { mails: keysetPages() } },
      Import: { fields: { rows: keysetPages() } },
      BankStatement: { fields: { entries: keysetPages() } },
      Ticket: { fields: { messages: keysetPages() } },
      Subscription: { fields: { periods: keysetPages(), orders: keysetPages(), history: keysetPages() } },
      Address: { merge: true },
      BillingAddress: { merge: true },
    },
  });
}

/** What another query already brought is shown at once: `tenant(id)` is the tenant in the cache. */
function known(type: string): FieldPolicy<Reference> {
  return {
    read: (existing, { args, toReference }) => existing ?? toReference({ __typename: type, id: args?.['id'] }),
  };
}

type Page = { nodes?: readonly unknown[]; edges?: readonly unknown[]; pageInfo?: { endCursor?: string | null } };

/** One list per filter, order and page size; the page after its last cursor is appended, any other first page starts it anew. */
function keysetPages(): FieldPolicy<Page> {
  return {
    keyArgs: ['filter', 'orderBy', 'first'],
    merge(existing, incoming, { args }) {
      const continues = existing && args?.['after'] && existing.pageInfo?.endCursor === args['after'];
      if (!continues) return { ...existing, ...incoming };
      return {
        ...existing,
        ...incoming,
        ...(incoming.nodes && { nodes: [...(existing.nodes ?? []), ...incoming.nodes] }),
        ...(incoming.edges && { edges: [...(existing.edges ?? []), ...incoming.edges] }),
      };
    },
  };
}
