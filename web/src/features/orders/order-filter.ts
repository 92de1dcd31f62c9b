import type { OrderFilter, OrderKind, OrderState } from '@/generated/types.ts';
import { anyOf, oneOf } from '@/lib/url-state.ts';

export const orderStates = ['PENDING_PAYMENT', 'ON_ACCOUNT', 'PAID', 'FAILED', 'CANCELLED'] as const satisfies readonly OrderState[];
export const orderKinds = ['NEW', 'UPGRADE', 'RENEWAL', 'TOP_UP', 'CONVERSION'] as const satisfies readonly OrderKind[];

/** In the address, so that a link shows what its sender saw. */
export const orderParams = { stato: anyOf(orderStates), tipo: anyOf(orderKinds), vista: oneOf(['incassare', 'tutti']) };

/** No words mean no filter. */
export function orderFilter(state: readonly OrderState[], kind: readonly OrderKind[]): OrderFilter {
  return { ...(state.length > 0 && { state: [...state] }), ...(kind.length > 0 && { kind: [...kind] }) };
}

export const latestFirst = { field: 'PLACED_AT', direction: 'DESC' } as const;
