import contactsByType from './examples/contacts-by-type.graphql?raw';
import createApiKey from './examples/create-api-key.graphql?raw';
import drillDown from './examples/drill-down.graphql?raw';
import earlyRenewal from './examples/early-renewal.graphql?raw';
import upgradeWithQuote from './examples/upgrade-with-quote.graphql?raw';
import type { Edition, Who } from './who.ts';

const dayMs = 86_400_000;

/** Five operations to begin with, one tab each, with the reader's own ids so that every first one runs as it stands. */
export function examples(who: Who, now: Date, newKey: () => string) {
  const subscriptions = [...who.home.children.nodes, who.home].flatMap((company) => company.subscriptions.nodes);
  const subscription = subscriptions.find(({ edition }) => nextEdition(edition)) ?? subscriptions[0];
  const subscriptionId = subscription?.id ?? '';
  const editionId = (subscription && nextEdition(subscription.edition))?.id ?? '';
  const confirm = () => ({ quoteId: '', idempotencyKey: newKey() });
  const expiresAt = new Date(now.getTime() + 365 * dayMs).toISOString();
  return [
    tab(drillDown, { tenantId: who.home.id }),
    tab(contactsByType, { tenantId: who.home.id }),
    tab(upgradeWithQuote, { quote: { subscriptionId, editionId, cadence: 'MONTHLY', quantities: [] }, confirm: confirm() }),
    tab(earlyRenewal, { quote: { subscriptionId, cadence: 'MONTHLY' }, confirm: confirm() }),
    tab(createApiKey, { input: { tenantId: who.home.id, name: 'ERP', role: 'VIEWER', scopes: ['SUBSCRIPTIONS_READ', 'CATALOG_READ'], expiresAt } }),
  ];
}

const nextEdition = ({ rank, product }: Edition) => product.editions.filter((edition) => edition.rank > rank).sort((a, b) => a.rank - b.rank)[0];

const tab = (query: string, variables: object) => ({ query, variables: JSON.stringify(variables, null, 2) });
