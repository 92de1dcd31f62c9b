import contactsByType from './examples/contacts-by-type.graphql?raw';
import createApiKey from './examples/create-api-key.graphql?raw';
import drillDown from './examples/drill-down.graphql?raw';
import quoteRenewals from './examples/quote-renewals.graphql?raw';
import quoteUpgrade from './examples/quote-upgrade.graphql?raw';
import renewSubscriptions from './examples/renew-subscriptions.graphql?raw';
import upgradeSubscription from './examples/upgrade-subscription.graphql?raw';
import type { Edition, Who } from './who.ts';

const dayMs = 86_400_000;

/** Operations to begin with, one tab each, with the reader's own ids: all run as they stand but the two that order, which wait for the id of a quote. */
export function examples(who: Who, now: Date, newKey: () => string) {
  const subscriptions = companiesByAmounts(who).flatMap((company) => company.subscriptions.nodes);
  const subscription = subscriptions.find(({ edition }) => nextEdition(edition)) ?? subscriptions[0];
  const subscriptionId = subscription?.id ?? '';
  const editionId = (subscription && nextEdition(subscription.edition))?.id ?? '';
  const confirm = () => ({ quoteId: '', idempotencyKey: newKey() });
  const expiresAt = new Date(now.getTime() + 365 * dayMs).toISOString();
  return [
    tab(drillDown, { tenantId: who.home.id }),
    tab(contactsByType, { tenantId: who.home.id }),
    tab(quoteUpgrade, { input: { subscriptionId, editionId, cadence: 'MONTHLY', quantities: [] } }),
    tab(upgradeSubscription, { input: confirm() }),
    tab(quoteRenewals, { input: { renewals: [{ subscriptionId, cadence: 'MONTHLY' }] } }),
    tab(renewSubscriptions, { input: confirm() }),
    tab(createApiKey, { input: { tenantId: who.home.id, name: 'ERP', role: 'VIEWER', scopes: ['SUBSCRIPTIONS_READ', 'CATALOG_READ'], expiresAt } }),
  ];
}

/** Those first of which the reader sees the amounts: a vendor of all, a partner of whoever it pays for and of itself (M6). */
function companiesByAmounts({ home }: Who) {
  const isOpen = ({ payer }: { payer: string }) => home.kind === 'VENDOR' || payer === 'PARTNER';
  const { nodes } = home.children;
  return [...nodes.filter(isOpen), home, ...nodes.filter((child) => !isOpen(child))];
}

const nextEdition = ({ rank, product }: Edition) => product.editions.filter((edition) => edition.rank > rank).sort((a, b) => a.rank - b.rank)[0];

const tab = (query: string, variables: object) => ({ query, variables: JSON.stringify(variables, null, 2) });
