import { type Instant, toDate } from '@filiera/shared/period';
import type { PayoutState } from '../modules/cashback/cashback.enums.ts';
import type { Draft, Row } from './draft.ts';
import { type Company, vendorOf } from './make-company.ts';

interface PayoutOverrides {
  tenant: Company;
  state?: PayoutState;
  netMinor?: number;
  invoiceNumber?: string;
  requestedAt?: Instant;
  requestedByName?: string;
  decidedAt?: Instant;
  decidedByName?: string;
}

/** Cashback that a partner has asked for, by its own invoice of that day; what is set aside follows as it is saved. */
export function makePayout(draft: Draft, { tenant, state = 'REQUESTED', netMinor = 1000, invoiceNumber = `${draft.next()}/2026`, requestedAt = draft.now, requestedByName = 'Ufficio contabilità', decidedAt, decidedByName }: PayoutOverrides): { id: string } {
  const id = draft.id();
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  const vatMinor = Math.round(netMinor * 0.22);
  const decidedOn = decidedAt && toDate(decidedAt).toISOString().slice(0, 10);
  draft.add('cashback_payout', {
    id, tenantId: tenant.id, vendorId: vendorOf(tenant).id, state, net: eur(netMinor), vat: eur(vatMinor), total: eur(netMinor + vatMinor), invoiceNumber, invoiceDate: toDate(requestedAt).toISOString().slice(0, 10), holder: tenant.name, iban: 'IT60X0542811101000000123456', bic: null,
    isNewAccount: true, requestedAt: toDate(requestedAt), requestedByName, decidedAt: decidedAt ? toDate(decidedAt) : null, decidedByName: decidedByName ?? null, reason: null, paidOn: state === 'PAID' ? decidedOn : null,
  } satisfies Row);
  return { id };
}
