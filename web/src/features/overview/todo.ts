import type { OverviewQuery, Todo_orderFragment, Todo_subscriptionFragment, Todo_ticketFragment } from '@/generated/types.ts';

type Tenant = NonNullable<OverviewQuery['tenant']>;

export type Todo =
  | { kind: 'parked' | 'expiring' | 'expired'; id: string; at: string; subscription: Todo_subscriptionFragment }
  | { kind: 'unpaid' | 'toRecord'; id: string; at: string; order: Todo_orderFragment }
  | { kind: 'ticket'; id: string; ticket: Todo_ticketFragment }
  | { kind: 'vatMissing' | 'accountMissing'; id: string; tenantId: string };

/** What needs this person, worst first: who waits for an answer, what cannot be renewed by itself, what is due by when, then what has no date. Each order and subscription once. */
export function todosOf(tenant: Tenant, soon: string): Todo[] {
  const clients = tenant.clients.nodes;
  const subscriptions = [...tenant.ownExpiring.nodes, ...clients.flatMap(({ ending }) => ending.nodes)];
  const orders = [...tenant.issuedPending.nodes, ...tenant.ownPending.nodes, ...clients.flatMap(({ pending }) => pending.nodes)];
  const dated = [
    ...subscriptions
      .filter(({ endsAt, autoRenew, status }) => endsAt < soon && (!autoRenew || status !== 'ACTIVE'))
      .map((subscription) => ({ kind: subscription.status === 'ACTIVE' ? 'expiring' : 'expired', id: subscription.id, at: subscription.endsAt, subscription }) as const),
    ...orders.map((order) => {
      const kind = order.method === 'BANK_TRANSFER' && order.viewerCan.includes('ORDER_RECORD_PAYMENT') ? 'toRecord' : 'unpaid';
      return { kind, id: order.id, at: order.expiresAt, order } as const;
    }),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const once = [...new Map(dated.map((todo) => [todo.id, todo])).values()];
  const parked = tenant.parked.nodes.map((subscription) => ({ kind: 'parked', id: subscription.id, at: subscription.endsAt, subscription }) as const);
  const tickets = tenant.waitingTickets.nodes.map((ticket) => ({ kind: 'ticket', id: ticket.id, ticket }) as const);
  const missing = tenant.profile && !tenant.profile.vatNumber ? [{ kind: 'vatMissing', id: tenant.id, tenantId: tenant.id } as const] : [];
  // A vendor's alone to say: without it nobody can pay by transfer.
  const account = tenant.viewerCan.includes('TRANSFER_ACCOUNT_SAVE') && !tenant.billingAccount?.transferAccount ? [{ kind: 'accountMissing', id: `account ${tenant.id}`, tenantId: tenant.id } as const] : [];
  return [...account, ...tickets, ...parked, ...once, ...missing];
}
