import { createHash } from 'node:crypto';
import { money, type Money } from '@filiera/shared/money';
import { instant, period, toDate, type Instant, type Period } from '@filiera/shared/period';
import { exceptionsOn, isRefusedVat, vatTreatment, type VatException, type VatTreatment } from '@filiera/shared/vat';
import { type EntityManager } from '@mikro-orm/postgresql';
import { badInput, notFound } from '../../platform/graphql/errors.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type PaymentMethod } from '../payments/payment.enums.ts';
import { type VatStatus } from '../profiles/index.ts';
import { type InvoicedToReason, type OrderKind } from './order.enums.ts';
import { dayOf } from './value-date.ts';

/** What decides a price besides the catalogue and the choices: some of it out of the viewer's sight, so the database looks it up (`pricing_facts`). */
export interface PricingFacts {
  /** one for each company, by its id */
  parties: Party[];
  /** of the subscriptions that are credited, oldest first */
  charges: ChargeFact[];
}

/** Who is invoiced for a company, and on which terms. */
export interface Party {
  tenantId: string;
  reason: InvoicedToReason;
  discountBasisPoints: number;
  /** a customer with an active administrator of its own: products that want the partner to be the only one have no discount then (P8) */
  hasOwnAdmin: boolean;
  payerId: string;
  payerName: string;
  currency: string;
  vendorId: string;
  vendorTimeZone: string;
  sellerCountry: string;
  /** whether whoever is invoiced pays the stamp duty of its invoices, else the seller does */
  chargesStampDuty: boolean;
  payerCountry: string;
  payerVatNumber: string | null;
  payerVatStatus: VatStatus;
  /** a public body, a declaration of intent: half-open days of the vendor's calendar */
  payerVatExceptions: VatException[];
  payerMethod: PaymentMethod;
  paymentTermsDays: number;
  balanceMinor: number;
}

interface ChargeFact {
  id: string;
  subscriptionId: string;
  payerId: string;
  /** what is left of it, after what was given back so far (M4) */
  netMinor: number;
  currency: string;
  startsAt: string;
  endsAt: string;
  reason: string;
  vat: VatTreatment;
}

/** The companies and subscriptions of an order's lines. */
export interface Concerned {
  tenantId: string;
  subscriptionId: string | null;
}

/** @throws NOT_FOUND for a company that the viewer does not see */
export async function pricingFacts(em: EntityManager, kind: OrderKind, lines: readonly Concerned[]): Promise<PricingFacts> {
  const companies = [...new Set(lines.map(({ tenantId }) => tenantId))];
  const credited = kind === 'UPGRADE' ? lines.flatMap(({ subscriptionId }) => subscriptionId ?? []) : [];
  const [row] = await queryIn<{ facts: PricingFacts }>(em, 'select pricing_facts($1::uuid[], $2::uuid[]) as facts', [companies, credited]);
  if (row?.facts.parties.length !== companies.length) throw notFound();
  return row.facts;
}

/** @throws Error for several: whoever prices has asked before */
export function payerOf({ parties }: PricingFacts): Party {
  const [first, ...others] = parties;
  if (!first || others.some(({ payerId }) => payerId !== first.payerId)) throw new Error('what is ordered together is invoiced to one company');
  return first;
}

export function partyOf({ parties }: PricingFacts, companyId: string): Party {
  const party = parties.find(({ tenantId }) => tenantId === companyId);
  if (!party) throw new Error('somebody is invoiced for every company');
  return party;
}

/** Two are alike as long as subscriptions, payer, balance and VAT status are (S8). List prices are not in it: a quote honours its own. */
export function fingerprintOf(subscriptions: readonly ({ id: string; version: number } | null)[], facts: PricingFacts): string {
  return createHash('sha256').update(JSON.stringify([subscriptions.map((one) => one && [one.id, one.version]), facts])).digest('hex');
}

/** The payer decides the tax (M3), by what holds on that day where the vendor is. A company abroad without a number is taxed like one whose number is unverified, never less. */
export function treatmentOf({ sellerCountry, payerCountry, payerVatNumber, payerVatStatus, payerVatExceptions, vendorTimeZone }: Party, at: Instant): VatTreatment {
  const vatStatus = payerVatNumber ? ({ VALID: 'VERIFIED', UNVERIFIED: 'UNVERIFIED', INVALID: 'INVALID', UNAVAILABLE: 'UNAVAILABLE' } as const)[payerVatStatus] : 'NONE';
  const day = dayOf(toDate(at), vendorTimeZone);
  const treatment = vatTreatment({ sellerCountry, payerCountry, vatStatus, day, ...exceptionsOn(payerVatExceptions, day) });
  if (isRefusedVat(treatment)) throw badInput('Consumers abroad are not served.');
  return treatment;
}

export interface PaidCharge {
  id: string;
  span: Period;
  net: Money;
  payerId: string;
  treatment: VatTreatment;
}

/** The charges of one subscription as the rules of credit read them, oldest first. */
export function chargesOf({ charges }: PricingFacts, subscription: string | undefined): PaidCharge[] {
  return charges.filter(({ subscriptionId }) => subscriptionId === subscription).map(({ id, startsAt, endsAt, netMinor, currency, payerId, vat }) =>
    ({ id, span: period(instant(startsAt), instant(endsAt)), net: money(netMinor, currency), payerId, treatment: vat }));
}
