import type { InvoiceFilter, InvoiceKind, InvoiceState } from '@/generated/types.ts';
import { anyOf, matching, text } from '@/lib/url-state.ts';

export const invoiceStates = ['ISSUED', 'OVERDUE', 'PAID', 'CREDITED'] as const satisfies readonly InvoiceState[];
export const invoiceKinds = ['INVOICE', 'CREDIT_NOTE'] as const satisfies readonly InvoiceKind[];

/** What is proposed to the vendor: to issue it anew without VAT. */
export const invoiceProposals = ['riemissione'] as const;

/** In the address, so that a link shows what its sender saw. */
export const invoiceParams = { stato: anyOf(invoiceStates), tipo: anyOf(invoiceKinds), anno: matching(/^20\d{2}$/), proposta: anyOf(invoiceProposals), q: text() };

type Chosen = { stato: readonly InvoiceState[]; tipo: readonly InvoiceKind[]; anno: readonly string[]; proposta: readonly (typeof invoiceProposals)[number][]; q: string };

/** No words mean no filter; of several years, all from the first to the last. */
export function invoiceFilter({ stato, tipo, anno, proposta, q }: Chosen): InvoiceFilter {
  const years = anno.map(Number);
  return {
    ...(stato.length > 0 && { state: [...stato] }),
    ...(tipo.length > 0 && { kind: [...tipo] }),
    ...(years.length > 0 && { issuedFrom: `${Math.min(...years)}-01-01`, issuedBefore: `${Math.max(...years) + 1}-01-01` }),
    ...(proposta.length > 0 && { isReissueProposed: true }),
    ...(q && { number: q }),
  };
}
