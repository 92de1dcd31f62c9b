import { ref } from '@mikro-orm/core';
import { Money, type Currency } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Acting } from '../audit/index.ts';
import { type Order } from '../orders/index.ts';
import { BalanceMovement } from './balance-movement.entity.ts';
import { type BalanceMovementReason } from './payment.enums.ts';

export interface Movement {
  payerId: string;
  reason: BalanceMovementReason;
  /** positive in, negative out */
  minor: number;
  currency: Currency;
  /** of the transfer it comes from */
  receiptId?: string;
}

/** Writes movements of balances that an order causes; the balances follow by trigger (M2). Nothing moves for zero. */
export function moveBalances({ em, now }: Acting, order: Order, movements: readonly Movement[]): void {
  for (const { payerId, reason, minor, currency, receiptId = null } of movements) {
    if (minor === 0) continue;
    em.create(BalanceMovement, { id: newId(now), tenantId: order.tenant.id, payerId, vendorId: order.vendorId, order: ref(order), reason, receiptId, amount: Money.of({ minor, currency }), at: now });
  }
}

/**
 * Orders that look at balances, and all that moves one, go one after the other within a vendor, until they commit: no two spend the same
 * credit. Locked after the subscription and the order, before any balance and the order counter, everywhere.
 */
export async function lockBalances({ em, viewer }: Acting): Promise<void> {
  await queryIn(em, `select pg_advisory_xact_lock(hashtextextended('balances ' || $1, 0))`, [viewer.vendorId]);
}
