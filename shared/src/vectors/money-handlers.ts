import { z } from 'zod';
import { capCredit, totalCredit, unusedCredit } from '../credit/index.ts';
import { allocate, multiply, percentage, sum, type Money, type Percent } from '../money/index.ts';
import { partitaIvaFault } from '../numbers/index.ts';
import { clawback, marginChain, partnerShare, partnerTerms } from '../partner/index.ts';
import { firstPeriod, period, seconds, secondsLeft, toIso } from '../period/index.ts';
import { discountLines, quote } from '../quote/index.ts';
import type { PriceLine } from '../catalog/index.ts';
import { isRefusedVat, vatTotals, vatTreatment, type VatTreatment } from '../vat/index.ts';
import { eur, span, utc } from './input.ts';

const at = (rate: Percent): VatTreatment => ({ rate, natura: null, reason: 'DOMESTIC', isSplitPayment: false });
const line = (unit: Money): PriceLine => ({ kind: 'EDITION', key: 'TEAM', unit, quantity: 1, part: 1, whole: 1 });
const charged = { paid_net_cents: z.number(), change_at: z.string() };

const prorateSeconds = z.object({
  ...charged, new_price_cents: z.number().default(0), vat_percent: z.number().default(22),
}).and(span).transform((vector) => {
  const now = utc(vector.change_at);
  const old = period(vector.start, vector.end);
  const [credit] = unusedCredit([{ span: old, net: eur(vector.paid_net_cents) }], now);
  const receipt = quote({
    currency: 'EUR', payerId: 'payer', treatment: at(vector.vat_percent), lines: [line(eur(vector.new_price_cents))],
    credits: credit ? [{ amount: credit.amount, payerId: 'payer', treatment: at(vector.vat_percent) }] : [],
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
      return used + (next ? multiply(net, { numerator: BigInt(next.span.start - own.start), denominator: BigInt(seconds(own)) }).minor : net.minor);
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
      currency: 'EUR', payerId: 'payer', treatment: at(tax_percent), lines: [line(eur(fees_cents))], fixedDiscount: eur(coupon_cents), balance: eur(prepaid_cents),
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

const treatment = z.object({
  seller_country: z.string(), buyer_country: z.string(), buyer_vat_status: z.enum(['valid', 'unverified']), net_cents: z.number(),
  seller_vat_percent: z.number().optional(),
}).transform((vector) => {
  const own = vatTreatment({
    sellerCountry: vector.seller_country, payerCountry: vector.buyer_country, domesticRate: vector.seller_vat_percent,
    vatStatus: vector.buyer_vat_status === 'valid' ? 'VERIFIED' : 'UNVERIFIED',
  });
  if (isRefusedVat(own)) throw new Error(own);
  const { vat, total } = vatTotals([{ net: eur(vector.net_cents), treatment: own }], 'EUR');
  return { vat_cents: vat.minor, gross_cents: total.minor, natura: own.natura };
});

const splitPayment = z.object({ net_cents: z.number(), vat_percent: z.number() }).transform(({ net_cents, vat_percent }) => {
  const own = vatTreatment({ sellerCountry: 'IT', payerCountry: 'IT', vatStatus: 'NONE', hasSplitPayment: true, domesticRate: vat_percent });
  if (isRefusedVat(own)) throw new Error(own);
  const { vat, total, payable } = vatTotals([{ net: eur(net_cents), treatment: own }], 'EUR');
  return { vat_cents: vat.minor, document_total_cents: total.minor, payable_cents: payable.minor };
});

const rateSummary = z.object({ lines_cents: z.array(z.number()), vat_percent: z.number() }).transform(({ lines_cents, vat_percent }) => {
  const { net, vat, total } = vatTotals(lines_cents.map((cents) => ({ net: eur(cents), treatment: at(vat_percent) })), 'EUR');
  return { base_cents: net.minor, vat_cents: vat.minor, gross_cents: total.minor };
});

const partitaIva = z.object({ numbers: z.array(z.string()) })
  .transform(({ numbers }) => ({ valid: numbers.map((number) => partitaIvaFault(number) === null) }));

const side = z.enum(['customer', 'partner']).transform((word) => (word === 'customer' ? 'CUSTOMER' : 'PARTNER'));
const payerMode = z.object({ public_cents: z.number(), partner_percent: z.number(), vat_percent: z.number(), payer: side, ordered_by: side })
  .transform(({ public_cents, partner_percent, vat_percent, payer, ordered_by }) => {
    const terms = partnerTerms(eur(public_cents), partner_percent, payer, ordered_by);
    const { vat, total } = vatTotals([{ net: terms.net, treatment: at(vat_percent) }], 'EUR');
    return {
      invoice_to: terms.invoiceTo.toLowerCase(), net_cents: terms.net.minor, vat_cents: vat.minor, gross_cents: total.minor, cashback_cents: terms.cashback.minor,
    };
  });

const chain = z.object({ price_cents: z.number(), cumulative_percent: z.array(z.number()) }).transform(({ price_cents, cumulative_percent }) => {
  const { vendor, shares } = marginChain(eur(price_cents), cumulative_percent.map((percent, party) => ({ party, percent })));
  const [partner, subPartner] = shares;
  return {
    vendor_cents: vendor.minor, partner_cents: partner?.share.minor, sub_partner_cents: subPartner?.share.minor,
    sum_cents: sum([vendor, ...shares.map(({ share }) => share)], 'EUR').minor,
  };
});

const cashbackClawback = z.object({ paid_net_cents: z.number(), partner_percent: z.number(), credit_cents: z.number() })
  .transform(({ paid_net_cents, partner_percent, credit_cents }) => {
    const first = partnerShare(eur(paid_net_cents), partner_percent).minor;
    const back = clawback(eur(paid_net_cents), partner_percent, [], eur(credit_cents)).minor;
    return {
      first_cashback_cents: first, clawback_cents: back, cashback_left_cents: first - back,
      share_of_kept_revenue_cents: partnerShare(eur(paid_net_cents - credit_cents), partner_percent).minor,
    };
  });

export const moneyHandlers = {
  prorate_seconds: prorateSeconds, reset_anchor_chain: resetAnchorChain, credit_exceeds_charge: creditExceedsCharge,
  upgrade_after_early_renewal: upgradeAfterEarlyRenewal, discount_order: discountOrder, discount_stack: discountStack, rounding_mode: rounding,
  rounding_sign: rounding, allocation, vat_treatment: treatment, split_payment: splitPayment, rate_summary: rateSummary, partita_iva: partitaIva,
  payer_mode: payerMode, margin_chain: chain, cashback_clawback: cashbackClawback,
};

