import type { OrderFilter, OrderKind, OrderState } from '@/generated/types.ts';
import { anyOf, matching, oneOf } from '@/lib/url-state.ts';

export const orderStates = ['PENDING_PAYMENT', 'ON_ACCOUNT', 'PAID', 'FAILED', 'CANCELLED'] as const satisfies readonly OrderState[];
export const orderKinds = ['NEW', 'UPGRADE', 'RENEWAL', 'TOP_UP', 'CONVERSION'] as const satisfies readonly OrderKind[];

/** In the address, so that a link shows what its sender saw. */
export const orderParams = { stato: anyOf(orderStates), tipo: anyOf(orderKinds), mese: matching(/^\d{4}-(0[1-9]|1[0-2])$/), vista: oneOf(['incassare', 'tutti']) };

type Chosen = { stato: readonly OrderState[]; tipo: readonly OrderKind[]; mese: readonly string[] };

/**
 * No words mean no filter.
 * @param payerId of a company's own list: what a month counts is what it is invoiced for
 */
export function orderFilter({ stato, tipo, mese }: Chosen, payerId?: string): OrderFilter {
  return {
    ...(stato.length > 0 && { state: [...stato] }),
    ...(tipo.length > 0 && { kind: [...tipo] }),
    ...(mese.length > 0 && { settledMonth: [...mese], ...(payerId !== undefined && { invoicedTo: payerId }) }),
  };
}

export const latestFirst = { field: 'PLACED_AT', direction: 'DESC' } as const;
