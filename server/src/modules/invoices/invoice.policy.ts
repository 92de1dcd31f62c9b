import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type InvoiceKind } from './invoice.enums.ts';

export interface InvoiceFacts extends Subject {
  kind: InvoiceKind;
  /** of what it charged, in minor units */
  leftMinor: number;
  /** `reissue_obstacle` finds none */
  isReissuable: boolean;
  /** `resend_obstacle` finds none */
  isResendable: boolean;
  /** `send_obstacle` finds none */
  isSendable: boolean;
}

/** What may be done with an invoice. Of its two sides alone: whoever was invoiced, and the vendor (M6). */
export const invoicePolicy = new Policy<InvoiceFacts>()
  .allow('invoice:read')
  .allow('invoice:download')
  .allow('invoice:correct', (_viewer, { kind, leftMinor }) => kind === 'INVOICE' && leftMinor > 0)
  .allow('invoice:reissue', (_viewer, { isReissuable }) => isReissuable)
  .allow('invoice:resend', (_viewer, { isResendable }) => isResendable)
  .allow('invoice:send', (_viewer, { isSendable }) => isSendable);
