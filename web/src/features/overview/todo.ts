import type { OverviewQuery, Todo_orderFragment, Todo_subscriptionFragment, Todo_ticketFragment } from '@/generated/types.ts';

type Tenant = NonNullable<OverviewQuery['tenant']>;

export type Todo =
  | { kind: 'parked' | 'expiring' | 'expired'; id: string; at: string; subscription: Todo_subscriptionFragment }
  | { kind: 'unpaid' | 'toRecord'; id: string; at: string; order: Todo_orderFragment }
  | { kind: 'ticket'; id: string; ticket: Todo_ticketFragment }
  | { kind: 'vatMissing' | 'accountMissing' | 'fiscalMissing'; id: string; tenantId: string };

/** What needs this person, worst first: who waits for an answer, what cannot be renewed by itself, orders, then what ends or has ended, each nearest first, then what has no date. Each order and subscription once; of what is being paid for, the order. */
export function todosOf(tenant: Tenant, now: number): Todo[] {
  const away = ({ at }: { at: string }) => Math.abs(Date.parse(at) - now);
  const ends = [...tenant.ending.nodes, ...tenant.ended.nodes];
  const orders = [...tenant.issuedPending.nodes, ...tenant.ownPending.nodes, ...ends.flatMap(({ pending }) => pending.nodes)].map((order) => {
    const kind = order.method === 'BANK_TRANSFER' && order.viewerCan.includes('ORDER_RECORD_PAYMENT') ? 'toRecord' : 'unpaid';
    return { kind, id: order.id, at: order.expiresAt, order } as const;
  });
  const unpaid = ends
    .filter(({ pending }) => pending.nodes.length === 0)
    .map((subscription) => ({ kind: subscription.status === 'ACTIVE' || subscription.status === 'TRIAL' ? 'expiring' : 'expired', id: subscription.id, at: subscription.endsAt, subscription }) as const);
  const dated = [...orders.toSorted((a, b) => away(a) - away(b)), ...unpaid.toSorted((a, b) => away(a) - away(b))];
  const once = [...new Map(dated.map((todo) => [todo.id, todo])).values()];
  const parked = tenant.parked.nodes.map((subscription) => ({ kind: 'parked', id: subscription.id, at: subscription.endsAt, subscription }) as const);
  const tickets = tenant.waitingTickets.nodes.map((ticket) => ({ kind: 'ticket', id: ticket.id, ticket }) as const);
  const missing = tenant.profile && !tenant.profile.vatNumber ? [{ kind: 'vatMissing', id: tenant.id, tenantId: tenant.id } as const] : [];
  // A vendor's alone to say: without it nobody can pay by transfer.
  const account = tenant.viewerCan.includes('TRANSFER_ACCOUNT_SAVE') && !tenant.billingAccount?.transferAccount ? [{ kind: 'accountMissing', id: `account ${tenant.id}`, tenantId: tenant.id } as const] : [];
  // Before it is said nothing can be sold.
  const fiscal = tenant.viewerCan.includes('FISCAL_SAVE') && tenant.sellerGaps.includes('SETTINGS') ? [{ kind: 'fiscalMissing', id: `fiscal ${tenant.id}`, tenantId: tenant.id } as const] : [];
  const isParked = new Set(parked.map(({ id }) => id));
  return [...fiscal, ...account, ...tickets, ...parked, ...once.filter(({ id }) => !isParked.has(id)), ...missing];
}
