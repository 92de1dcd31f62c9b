import { z } from 'zod';
import { capCredit, totalCredit, unusedCredit } from '../credit/index.ts';
import { allocate, multiply, percentage, ratio, type Money } from '../money/index.ts';
import { firstPeriod, period, seconds, secondsLeft, toIso } from '../period/index.ts';
import { discountLines, quote } from '../quote/index.ts';
import type { PriceLine } from '../catalog/index.ts';
import { domesticAt, eur, span, utc } from './input.ts';

const line = (unit: Money): PriceLine => ({ kind: 'EDITION', key: 'TEAM', unit, quantity: 1, part: 1, whole: 1 });
const charged = { paid_net_cents: z.number(), change_at: z.string() };

const prorateSeconds = z.object({
  ...charged, new_price_cents: z.number().default(0), vat_percent: z.number().default(22),
}).and(span).transform((vector) => {
  const now = utc(vector.change_at);
  const old = period(vector.start, vector.end);
  const [credit] = unusedCredit([{ span: old, net: eur(vector.paid_net_cents) }], now);
  const receipt = quote({
    currency: 'EUR', payerId: 'payer', treatment: domesticAt(vector.vat_percent), lines: [line(eur(vector.new_price_cents))],
    credits: credit ? [{ amount: credit.amount, payerId: 'payer', treatment: domesticAt(vector.vat_percent) }] : [],
  });
  // vectors name no cadence: the yearly price is the high one
  const fresh = firstPeriod(now, vector.new_price_cents > 20_000 ? 12 : 1, 'UTC').period;
  const [note] = receipt.creditNotes;
  return {
    period_seconds: seconds(old), remaining_seconds: secondsLeft(old, now), credit_cents: credit?.amount.minor,
    credit_vat_cents: note?.vat.minor, credit_gross_cents: note?.total.minor, charge_cents: receipt.charge.minor, net_due_cents: receipt.net.minor,
    new_period_start: toIso(fresh.start), new_period_end: toIso(fresh.end),
  };
});

const resetAnchorChain = z.object({ steps: z.array(z.object({ start: z.string(), price_cents: z.number() })), step_months: z.number() })
  .transform(({ steps, step_months }) => {
    const charges = steps.map(({ start, price_cents }) => ({ span: firstPeriod(utc(start), step_months, 'UTC').period, net: eur(price_cents) }));
    const credits = charges.map(({ span: { start } }, index) => totalCredit(unusedCredit(charges.slice(Math.max(0, index - 1), index), start), 'EUR'));
    const dues = charges.map(({ net }, index) => capCredit(credits[index] ?? eur(0), net).due.minor);
    const value = charges.reduce((used, { span: own, net }, index) => {
      const next = charges[index + 1];
      return used + (next ? multiply(net, ratio(next.span.start - own.start, seconds(own))).minor : net.minor);
    }, 0);
    return { credits_cents: credits.map(({ minor }) => minor), net_due_cents: dues, total_cash_cents: dues.reduce((a, b) => a + b, 0), value_cents: value };
  });

const creditExceedsCharge = z.object({ ...charged, new_price_cents: z.number() }).and(span).transform((vector) => {
  const credit = totalCredit(unusedCredit([{ span: period(vector.start, vector.end), net: eur(vector.paid_net_cents) }], utc(vector.change_at)), 'EUR');
  const { applied, due, left } = capCredit(credit, eur(vector.new_price_cents));
  return { credit_cents: credit.minor, applied_cents: applied.minor, due_cents: due.minor, balance_left_cents: left.minor };
});

const upgradeAfterEarlyRenewal = z.object({
  periods: z.array(z.object({ start: z.string(), end: z.string(), paid_net_cents: z.number() })), change_at: z.string(),
}).transform(({ periods, change_at }) => {
  const charges = periods.map(({ start, end, paid_net_cents }) => ({ span: period(utc(start), utc(end)), net: eur(paid_net_cents) }));
  const credits = unusedCredit(charges, utc(change_at));
  return { credits_cents: credits.map(({ amount }) => amount.minor), total_credit_cents: totalCredit(credits, 'EUR').minor };
});

const discountOrder = z.object({ fees_cents: z.number(), coupon_cents: z.number(), prepaid_cents: z.number(), tax_percent: z.number() })
  .transform(({ fees_cents, coupon_cents, prepaid_cents, tax_percent }) => ({
    filiera_due_cents: quote({
      currency: 'EUR', payerId: 'payer', treatment: domesticAt(tax_percent), lines: [line(eur(fees_cents))], fixedDiscount: eur(coupon_cents), balance: eur(prepaid_cents),
    }).due.minor,
  }));

const discountStack = z.object({ list_cents: z.number(), discounts_percent: z.array(z.number()) }).transform(({ list_cents, discounts_percent }) => ({
  after_each_cents: discounts_percent.map((_, index) =>
    discountLines([line(eur(list_cents))], discounts_percent.slice(0, index + 1), eur(0))[0]?.net.minor),
}));

const rounding = z.object({ base_cents: z.number(), vat_percent: z.number() }).transform(({ base_cents, vat_percent }) => {
  const vat = percentage(eur(base_cents), vat_percent).minor;
  return { half_up_cents: vat, filiera_cents: vat, invoice_plus_credit_note_cents: vat + percentage(eur(-base_cents), vat_percent).minor };
});

const allocation = z.object({ lines_cents: z.array(z.number()), discount_cents: z.number() })
  .transform(({ lines_cents, discount_cents }) => ({ allocated_cents: allocate(eur(discount_cents), lines_cents).map(({ minor }) => minor) }));

export const moneyHandlers = {
  prorate_seconds: prorateSeconds, reset_anchor_chain: resetAnchorChain, credit_exceeds_charge: creditExceedsCharge,
  upgrade_after_early_renewal: upgradeAfterEarlyRenewal, discount_order: discountOrder, discount_stack: discountStack, rounding_mode: rounding,
  rounding_sign: rounding, allocation,
};
