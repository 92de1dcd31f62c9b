import { createHash } from 'node:crypto';
import { money, type Money } from '@filiera/shared/money';
import { instant, period, type Period } from '@filiera/shared/period';
import { isRefusedVat, vatTreatment, type VatTreatment } from '@filiera/shared/vat';
import { type EntityManager } from '@mikro-orm/postgresql';
import { badInput, notFound } from '../../platform/graphql/errors.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type PaymentMethod } from '../payments/payment.enums.ts';
import { type VatStatus } from '../profiles/index.ts';
import { type InvoicedToReason } from './order.enums.ts';

/** What decides a price besides the catalogue and the choice: some of it out of the viewer's sight, so the database looks it up (`pricing_facts`). */
export interface PricingFacts {
  payerId: string;
  payerName: string;
  reason: InvoicedToReason;
  currency: string;
  vendorId: string;
  vendorTimeZone: string;
  sellerCountry: string;
  payerCountry: string;
  payerVatNumber: string | null;
  payerVatStatus: VatStatus;
  payerMethod: PaymentMethod;
  paymentTermsDays: number;
  discountBasisPoints: number;
  balanceMinor: number;
  charges: ChargeFact[];
}

interface ChargeFact {
  id: string;
  payerId: string;
  netMinor: number;
  currency: string;
  startsAt: string;
  endsAt: string;
  reason: string;
  vat: VatTreatment;
}

/** @throws NOT_FOUND for a subscription that the viewer does not see */
export async function pricingFacts(em: EntityManager, subscriptionId: string): Promise<PricingFacts> {
  const [row] = await queryIn<{ facts: PricingFacts | null }>(em, 'select pricing_facts($1) as facts', [subscriptionId]);
  if (!row?.facts) throw notFound();
  return row.facts;
}

/** Two are alike as long as subscription, payer, balance and VAT status are (S8). List prices are not in it: a quote honours its own. */
export function fingerprintOf(subscription: { id: string; version: number }, facts: PricingFacts): string {
  return createHash('sha256').update(JSON.stringify([subscription.id, subscription.version, facts])).digest('hex');
}

/** The payer decides the tax (M3). A company abroad without a number is taxed like one whose number is unverified, never less. */
export function treatmentOf({ sellerCountry, payerCountry, payerVatNumber, payerVatStatus }: PricingFacts): VatTreatment {
  const vatStatus = payerVatNumber ? ({ VALID: 'VERIFIED', UNVERIFIED: 'UNVERIFIED', INVALID: 'INVALID' } as const)[payerVatStatus] : 'NONE';
  const treatment = vatTreatment({ sellerCountry, payerCountry, vatStatus });
  if (isRefusedVat(treatment)) throw badInput('Consumers abroad are not served.');
  return treatment;
}

export interface PaidCharge {
  span: Period;
  net: Money;
  payerId: string;
  treatment: VatTreatment;
}

/** The charges as the rules of credit read them, oldest first. */
export function chargesOf({ charges }: PricingFacts): PaidCharge[] {
  return charges.map(({ startsAt, endsAt, netMinor, currency, payerId, vat }) =>
    ({ span: period(instant(startsAt), instant(endsAt)), net: money(netMinor, currency), payerId, treatment: vat }));
}
