import { listPrice, priceOf, type Quantities } from '@filiera/shared/catalog';
import { unusedCredit } from '@filiera/shared/credit';
import { money, type Money, sum } from '@filiera/shared/money';
import type { Cadence, Instant, Period } from '@filiera/shared/period';
import { type CreditSource, quote, type Receipt } from '@filiera/shared/quote';
import { isRefusedVat, vatTreatment, type VatTreatment } from '@filiera/shared/vat';
import type { Edition } from './make-catalogue.ts';
import { type Company, vendorOf } from './make-company.ts';

/** A charge as `unusedCredit` reads it, with whoever was invoiced and the edition it was for. */
export interface Charge {
  readonly span: Period;
  readonly net: Money;
  readonly payerId: string;
  readonly treatment: VatTreatment;
  readonly editionName: string;
}

export interface Credit extends CreditSource {
  readonly charge: Charge;
  readonly secondsLeft: number;
  readonly spanSeconds: number;
}

export interface Sale {
  readonly tenant: Company;
  readonly edition: Edition;
  readonly cadence: Cadence;
  readonly quantities: Quantities;
  readonly isOrderedByCustomer: boolean;
  readonly quotedAt: Instant;
  /** an upgrade's: what was paid for the subscription it replaces */
  readonly charges?: readonly Charge[];
  /** what a payer has left, in cents */
  readonly balanceOf?: (payerId: string) => number;
}

export interface PricedSale {
  readonly payer: Company;
  readonly reason: 'CUSTOMER_PAYS' | 'PARTNER_PAYS' | 'OWN_ORDER' | 'OWN_SUBSCRIPTION';
  readonly discountBasisPoints: number;
  readonly treatment: VatTreatment;
  readonly listPrice: Money;
  readonly receipt: Receipt<Credit>;
}

/** The pure rules of `shared` put to a drafted company: who pays and why, at which price and VAT (P4, P5, P9, M3). */
export function priceSale({ tenant, edition, cadence, quantities, isOrderedByCustomer, quotedAt, charges = [], balanceOf = () => 0 }: Sale): PricedSale {
  const { payer, reason } = invoiced(tenant, isOrderedByCustomer);
  const discountBasisPoints = reason === 'PARTNER_PAYS' || reason === 'OWN_SUBSCRIPTION' ? payer.discountBasisPoints : 0;
  const treatment = vatTreatment({ sellerCountry: vendorOf(tenant).country, payerCountry: payer.country, vatStatus: payer.vatNumber ? vatStatus[payer.vatStatus] : 'NONE' });
  if (isRefusedVat(treatment)) throw new Error(`${payer.name} cannot be sold to: ${treatment}`);
  const lines = priceOf(edition.plan, cadence, quantities);
  if (!lines) throw new Error(`${edition.name} is not sold ${cadence} in these quantities`);

  const credits = unusedCredit(charges, quotedAt).map((credit) => ({ ...credit, payerId: credit.charge.payerId, treatment: credit.charge.treatment }));
  const percentsOff = discountBasisPoints ? [String(discountBasisPoints / 100)] : [];
  const receipt = quote<Credit>({ currency: 'EUR', payerId: payer.id, treatment, lines, percentsOff, credits, balance: money(balanceOf(payer.id), 'EUR') });
  return { payer, reason, discountBasisPoints, treatment, listPrice: sum(lines.map(listPrice), 'EUR'), receipt };
}

const vatStatus = { VALID: 'VERIFIED', UNVERIFIED: 'UNVERIFIED', INVALID: 'INVALID' } as const;

/** As `pricing_facts` decides it. */
export function invoiced(tenant: Company, isOrderedByCustomer: boolean): Pick<PricedSale, 'payer' | 'reason'> {
  const above = tenant.parent;
  if (tenant.kind !== 'CUSTOMER') return { payer: tenant, reason: 'OWN_SUBSCRIPTION' };
  if (tenant.payer === 'CUSTOMER' || above?.kind !== 'PARTNER') return { payer: tenant, reason: 'CUSTOMER_PAYS' };
  if (isOrderedByCustomer) return { payer: tenant, reason: 'OWN_ORDER' };
  return tenant.access === 'FULL' ? { payer: above, reason: 'PARTNER_PAYS' } : { payer: tenant, reason: 'CUSTOMER_PAYS' };
}
