import type { InvoiceFilter, InvoiceKind, InvoiceState, TransmissionState } from '@/generated/types.ts';
import { anyOf, matching, text } from '@/lib/url-state.ts';

export const invoiceStates = ['ISSUED', 'OVERDUE', 'PAID', 'CREDITED'] as const satisfies readonly InvoiceState[];
export const invoiceKinds = ['INVOICE', 'CREDIT_NOTE'] as const satisfies readonly InvoiceKind[];

/** What is proposed to the vendor: to issue it anew without VAT. */
export const invoiceProposals = ['riemissione'] as const;

/** Of the exchange system: where the last file stands, what needs somebody first. */
export const transmissionStates = ['REJECTED', 'REFUSED', 'WAITING', 'SENT', 'NOT_DELIVERED', 'DELIVERED', 'ACCEPTED', 'EXPIRED'] as const satisfies readonly TransmissionState[];

/** In the address, so that a link shows what its sender saw. */
export const invoiceParams = { stato: anyOf(invoiceStates), tipo: anyOf(invoiceKinds), anno: matching(/^20\d{2}$/), proposta: anyOf(invoiceProposals), sdi: anyOf(transmissionStates), q: text() };

type Chosen = { stato: readonly InvoiceState[]; tipo: readonly InvoiceKind[]; anno: readonly string[]; proposta: readonly (typeof invoiceProposals)[number][]; sdi: readonly TransmissionState[]; q: string };

/** No words mean no filter; of several years, all from the first to the last. */
export function invoiceFilter({ stato, tipo, anno, proposta, sdi, q }: Chosen): InvoiceFilter {
  const years = anno.map(Number);
  return {
    ...(stato.length > 0 && { state: [...stato] }),
    ...(tipo.length > 0 && { kind: [...tipo] }),
    ...(years.length > 0 && { issuedFrom: `${Math.min(...years)}-01-01`, issuedBefore: `${Math.max(...years) + 1}-01-01` }),
    ...(proposta.length > 0 && { isReissueProposed: true }),
    ...(sdi.length > 0 && { transmissionState: [...sdi] }),
    ...(q && { number: q }),
  };
}
