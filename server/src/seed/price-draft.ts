import type { Quantities } from '@filiera/shared/catalog';
import { priceOf, topUpLines } from '@filiera/shared/catalog';
import type { Money } from '@filiera/shared/money';
import { type Cadence, type Instant, type Period, toIso } from '@filiera/shared/period';
import type { VatTreatment } from '@filiera/shared/vat';
import { type Choice, type InvoicedToReason, type Party, priceOrder, type PricedOrder } from '../modules/orders/index.ts';
import { localDay } from './local-day.ts';
import type { Edition } from './make-catalogue.ts';
import { type Company, tierOf, vendorOf } from './make-company.ts';

/** A charge as `unusedCredit` reads it, with whoever was invoiced. */
export interface Charge {
  readonly id: string;
  readonly span: Period;
  readonly net: Money;
  readonly payerId: string;
  readonly treatment: VatTreatment;
}

export interface DraftedLine {
  readonly tenant: Company;
  /** an upgrade's old one; null for one that is not there yet */
  readonly subscriptionId: string | null;
  readonly edition: Edition;
  readonly cadence: Cadence;
  readonly quantities: Quantities;
  /** an upgrade's: what was paid for the subscription it replaces, and its version */
  readonly charges?: readonly Charge[];
  readonly oldEditionName?: string;
  /** a top-up's: what it adds, for how many months; and the public price of one period with it */
  readonly topUp?: { readonly added: Quantities; readonly months: number; readonly listPrice: Money };
  readonly period: Period;
}

export interface Terms {
  readonly by: Company;
  readonly quotedAt: Instant;
  /** what a payer has left, in cents */
  readonly balanceOf?: (payerId: string) => number;
}

export interface PricedDraft extends PricedOrder {
  readonly payer: Company;
  readonly choices: readonly Choice[];
  readonly parties: readonly Party[];
}

/** The rules that price what is really ordered, put to drafted companies of one payer (P4, P5, P9, M3). */
export function priceDraft(lines: readonly DraftedLine[], { by, quotedAt, balanceOf = () => 0 }: Terms): PricedDraft {
  const [first] = lines;
  if (!first) throw new Error('An order has a line.');
  const { payer } = invoiced(first.tenant, by);
  const parties = [...new Map(lines.map(({ tenant }) => [tenant.id, tenant])).values()].map((tenant) => partyOf(tenant, { by, quotedAt, balanceOf }));
  const choices = lines.map(choiceOf);
  const charges = lines.flatMap(({ subscriptionId, charges: paid = [] }) => paid.map(({ id, span, net, payerId, treatment }) =>
    ({ id, subscriptionId: subscriptionId ?? '', payerId, netMinor: net.minor, currency: net.currency, startsAt: toIso(span.start), endsAt: toIso(span.end), reason: '', vat: treatment })));
  return { payer, choices, parties, ...priceOrder(choices, { parties, charges }, quotedAt) };
}

function choiceOf({ tenant, subscriptionId, edition, cadence, quantities, oldEditionName = edition.name, topUp, period }: DraftedLine): Choice {
  const lines = topUp ? topUpLines(edition.plan, cadence, topUp.added, topUp.months) : priceOf(edition.plan, cadence, quantities);
  if (!lines) throw new Error(`${edition.name} is not sold ${cadence} in these quantities`);
  const components = edition.plan.components.map((component, index) => ({ ...component, code: component.key, position: index + 1 }));
  return { tenantId: tenant.id, subscription: subscriptionId === null ? null : { id: subscriptionId, version: 0, editionName: oldEditionName }, edition: { ...edition.plan, name: edition.name, vendorId: '', productId: '', isWithdrawn: false, wantsSoleAdministrator: false, components }, cadence, quantities, lines, period, ...(topUp && { added: topUp.added, listPrice: topUp.listPrice }) };
}

function partyOf(tenant: Company, { by, quotedAt, balanceOf }: Required<Terms>): Party {
  const { payer, reason } = invoiced(tenant, by);
  const vendor = vendorOf(tenant);
  return {
    tenantId: tenant.id, reason, hasOwnAdmin: false, payerId: payer.id, payerName: payer.name, currency: 'EUR', vendorId: vendor.id, vendorTimeZone: vendor.timeZone, sellerCountry: vendor.country, chargesStampDuty: false,
    discountBasisPoints: reason === 'PARTNER_PAYS' || reason === 'OWN_SUBSCRIPTION' ? tierOf(payer, dayOfPricing(vendor, quotedAt)) : 0,
    payerCountry: payer.country, payerVatNumber: payer.vatNumber, payerVatStatus: payer.vatStatus, payerVatExceptions: [...payer.vatExceptions], payerMethod: 'BANK_TRANSFER', paymentTermsDays: payer.paymentTermsDays, balanceMinor: balanceOf(payer.id),
  };
}

/** Whose tiers hold, by the calendar of its vendor. */
export const dayOfPricing = (vendor: Company, quotedAt: Instant): string => localDay(quotedAt, vendor.timeZone).toString();

/** As `invoiced_parties` decides it. */
export function invoiced(tenant: Company, by: Company): { payer: Company; reason: InvoicedToReason } {
  const above = tenant.parent;
  if (tenant.kind !== 'CUSTOMER') return { payer: tenant, reason: 'OWN_SUBSCRIPTION' };
  if (tenant.payer === 'CUSTOMER' || above?.kind !== 'PARTNER') return { payer: tenant, reason: 'CUSTOMER_PAYS' };
  if (by.id === tenant.id) return { payer: tenant, reason: 'OWN_ORDER' };
  return tenant.access === 'FULL' ? { payer: above, reason: 'PARTNER_PAYS' } : { payer: tenant, reason: 'CUSTOMER_PAYS' };
}
