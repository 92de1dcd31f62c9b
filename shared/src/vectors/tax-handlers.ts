import { z } from 'zod';
import { sum } from '../money/index.ts';
import { partitaIvaFault } from '../numbers/index.ts';
import { clawback, marginChain, partnerShare, partnerTerms } from '../partner/index.ts';
import { isRefusedVat, vatTotals, vatTreatment } from '../vat/index.ts';
import { domesticAt, eur } from './input.ts';

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
  const { net, vat, total } = vatTotals(lines_cents.map((cents) => ({ net: eur(cents), treatment: domesticAt(vat_percent) })), 'EUR');
  return { base_cents: net.minor, vat_cents: vat.minor, gross_cents: total.minor };
});

const partitaIva = z.object({ numbers: z.array(z.string()) })
  .transform(({ numbers }) => ({ valid: numbers.map((number) => partitaIvaFault(number) === null) }));

const side = z.enum(['customer', 'partner']).transform((word) => (word === 'customer' ? 'CUSTOMER' : 'PARTNER'));
const payerMode = z.object({ public_cents: z.number(), partner_percent: z.number(), vat_percent: z.number(), payer: side, ordered_by: side })
  .transform(({ public_cents, partner_percent, vat_percent, payer, ordered_by }) => {
    const terms = partnerTerms(eur(public_cents), partner_percent, payer, ordered_by);
    const { vat, total } = vatTotals([{ net: terms.net, treatment: domesticAt(vat_percent) }], 'EUR');
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
    const share = partnerShare(eur(paid_net_cents), partner_percent);
    const first = share.minor;
    const back = clawback(eur(paid_net_cents), share, [], eur(credit_cents)).minor;
    return {
      first_cashback_cents: first, clawback_cents: back, cashback_left_cents: first - back,
      share_of_kept_revenue_cents: partnerShare(eur(paid_net_cents - credit_cents), partner_percent).minor,
    };
  });

export const taxHandlers = {
  vat_treatment: treatment, split_payment: splitPayment, rate_summary: rateSummary, partita_iva: partitaIva,
  payer_mode: payerMode, margin_chain: chain, cashback_clawback: cashbackClawback,
};
