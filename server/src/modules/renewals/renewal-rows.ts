import { daysLater, instant, toIso } from '@filiera/shared/period';
import { newId } from '../../platform/orm/new-id.ts';
import { type EarningPartner, type ShareRow, shareRows } from '../cashback/index.ts';
import { amountLines, listPriceOf } from '../orders/index.ts';
import { type PricedRenewals } from './price-renewals.ts';

type Row = Record<string, unknown>;

/** What `write_renewals` takes, by kind of row. */
export interface RenewalRows {
  orders: Row[];
  lines: Row[];
  items: Row[];
  details: Row[];
  movements: Row[];
  payments: Row[];
  /** for `write_shares` */
  shares: ShareRow[];
}

/** An order with its id and number. */
export interface NumberedRenewals extends PricedRenewals {
  id: string;
  number: string;
  /** in whose orders it stands: the one company that it is for, of several whoever pays */
  tenantId: string;
}

/** The rows of a batch of orders; ids ascend in the order in which they are read. */
export function renewalRows(orders: readonly NumberedRenewals[], chains: Readonly<Record<string, EarningPartner[]>>, now: Date): RenewalRows {
  const rows: RenewalRows = { orders: [], lines: [], items: [], details: [], movements: [], payments: [], shares: [] };
  for (const order of orders) addRows(rows, order, chains, now);
  return rows;
}

function addRows(rows: RenewalRows, order: NumberedRenewals, chains: Readonly<Record<string, EarningPartner[]>>, now: Date): void {
  const { id: orderId, number, tenantId, payer, lines, priced: { receipt, treatment }, way, expiresAt } = order;
  const { payerId, payerName, vendorId, payerMethod, paymentTermsDays, methodId, methodProvider } = payer;
  const { currency } = receipt.charge;
  const at = instant(now);
  const isAtOnce = way === 'AT_ONCE';
  const isOnAccount = isAtOnce && receipt.due.minor > 0;
  const amountsId = newId(now);
  rows.orders.push({
    id: orderId, number, state: isOnAccount ? 'ON_ACCOUNT' : isAtOnce ? 'PAID' : 'PENDING_PAYMENT', tenant_id: tenantId, vendor_id: vendorId, line_count: lines.length, payer_id: payerId, payer_name: payerName, method: payerMethod,
    expires_at: toIso(expiresAt), settled_at: isAtOnce ? now : null, due_at: isOnAccount ? toIso(daysLater(at, paymentTermsDays)) : null,
    // Nothing is on file to be charged: that is found by whoever tries again, who says so.
    retry_at: way === 'CHARGE' && !methodId ? now : null,
    amounts_id: amountsId, currency, charge: receipt.charge.minor, net: receipt.net.minor, vat_percent: Number(treatment.rate), vat: receipt.vat.minor, vat_reason: treatment.reason, natura: treatment.natura, stamp_duty: receipt.stampDuty.minor,
    total: receipt.total.minor, balance_used: receipt.balanceUsed.minor, due: receipt.due.minor,
  });

  const choices = lines.map(({ choice }) => choice);
  const details = amountLines(choices, order.priced, payerId);
  for (const { position, line, kind, label, quantity, unitPrice, amount, base, percents, volumePercents } of details) {
    rows.details.push({ id: newId(now), tenant_id: tenantId, payer_id: payerId, vendor_id: vendorId, amounts_id: amountsId, position, line, kind, label, quantity, unit_price: unitPrice?.minor ?? null, amount: amount.minor, base: base?.minor ?? null, currency, percents, volume_percents: volumePercents });
  }
  const charged = (position: number) => details.reduce((sum, { line, kind, amount }) => (line === position && kind !== 'CREDIT' ? sum + amount.minor : sum), 0);
  lines.forEach(({ subscription, choice, anchor, productName }, index) => {
    const position = index + 1;
    const lineId = newId(now);
    rows.lines.push({
      id: lineId, order_id: orderId, number, position, tenant_id: subscription.tenantId, payer_id: payerId, payer_name: payerName, vendor_id: vendorId, subscription_id: subscription.id, product_id: subscription.productId, product: productName,
      edition_id: choice.edition.key, edition: choice.edition.name, cadence: choice.cadence, list_price: listPriceOf(choice).minor, currency, reason: subscription.reason, ordered_by_customer: subscription.orderedByCustomer,
      audit_id: newId(now), placed_id: newId(now),
      ...(isAtOnce && {
        status: subscription.status, changes: subscription.scheduled !== null, starts_at: toIso(choice.period.start), ends_at: toIso(choice.period.end), anchor_local: anchor.local, vat: treatment,
        net: charged(position),
        settled_id: newId(now), renewed_id: newId(now), period_id: newId(now), charge_id: newId(now),
      }),
    });
    if (!(choice.edition.wantsSoleAdministrator && subscription.hasOwnAdmin)) {
      rows.shares.push(...shareRows({
        lineId, lines: choice.lines, currency, chargedMinor: charged(position), paidAt: subscription.reason === 'PARTNER_PAYS' ? payer.discountBasisPoints / 100 : 0, chain: chains[subscription.tenantId] ?? [],
      }, () => newId(now)));
    }
    for (const { key, position: place } of choice.edition.components) {
      rows.items.push({ id: newId(now), tenant_id: subscription.tenantId, vendor_id: vendorId, line_id: lineId, component_id: key, quantity: choice.quantities[key] ?? 0, position: place });
    }
  });
  if (receipt.balanceUsed.minor > 0) rows.movements.push({ id: newId(now), tenant_id: tenantId, payer_id: payerId, vendor_id: vendorId, order_id: orderId, used: receipt.balanceUsed.minor, currency });
  if (way === 'CHARGE' && methodId) {
    rows.payments.push({ id: newId(now), payer_id: payerId, vendor_id: vendorId, tenant_id: tenantId, order_id: orderId, method_id: methodId, kind: payerMethod, provider: methodProvider, due: receipt.due.minor, currency, number, return_path: `/t/${tenantId}/ordini/${orderId}` });
  }
}

/** Orders with their ids, the numbers of each vendor's year given out in turn. */
export function numbered(orders: readonly PricedRenewals[], numbers: ReadonlyMap<string, string[]>, now: Date): NumberedRenewals[] {
  const given = new Map<string, number>();
  return orders.map((order) => {
    const { payer, lines } = order;
    const next = given.get(payer.vendorId) ?? 0;
    given.set(payer.vendorId, next + 1);
    const number = numbers.get(payer.vendorId)?.[next];
    if (!number) throw new Error('the counter gives a number for every order');
    const companies = new Set(lines.map(({ subscription }) => subscription.tenantId));
    const [first = payer.payerId, ...others] = companies;
    return { ...order, id: newId(now), number, tenantId: others.length === 0 ? first : payer.payerId };
  });
}

