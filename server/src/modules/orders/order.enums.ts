import { type VatReason as ReasonOfTreatment } from '@filiera/shared/vat';
import { describeEnum } from '../../platform/orm/enums.ts';

export const OrderKind = { NEW: 'NEW', UPGRADE: 'UPGRADE', RENEWAL: 'RENEWAL', TOP_UP: 'TOP_UP', CONVERSION: 'CONVERSION' } as const;
export type OrderKind = keyof typeof OrderKind;
describeEnum('OrderKind', OrderKind, 'What is ordered (S3, S4, S7, S12).');

export const OrderState = { PENDING_PAYMENT: 'PENDING_PAYMENT', ON_ACCOUNT: 'ON_ACCOUNT', PAID: 'PAID', FAILED: 'FAILED', CANCELLED: 'CANCELLED' } as const;
export type OrderState = keyof typeof OrderState;
describeEnum('OrderState', OrderState, 'Only a settled order (ON_ACCOUNT, PAID) changes a subscription (S9).');

/** The moves an order may make (S9). */
export const orderMoves = {
  PENDING_PAYMENT: ['PAID', 'FAILED', 'CANCELLED'],
  ON_ACCOUNT: ['PAID'],
  PAID: [],
  FAILED: [],
  CANCELLED: [],
} as const satisfies Record<OrderState, readonly OrderState[]>;

export const OrderStateReason = { LAPSED: 'LAPSED', ABANDONED: 'ABANDONED', BY_USER: 'BY_USER' } as const;
export type OrderStateReason = keyof typeof OrderStateReason;
describeEnum('OrderStateReason', OrderStateReason, 'Why an order was cancelled (S9).');

export const InvoicedToReason = { CUSTOMER_PAYS: 'CUSTOMER_PAYS', PARTNER_PAYS: 'PARTNER_PAYS', OWN_ORDER: 'OWN_ORDER', OWN_SUBSCRIPTION: 'OWN_SUBSCRIPTION' } as const;
export type InvoicedToReason = keyof typeof InvoicedToReason;
describeEnum('InvoicedToReason', InvoicedToReason, 'Why that company is invoiced: the customer pays (P4), the partner pays (P5), the customer ordered by itself (P5), or it is the company\'s own subscription (P9).');

/** Every reason that the rules of `shared` give. */
export const VatReason = {
  DOMESTIC: 'DOMESTIC', SPLIT_PAYMENT: 'SPLIT_PAYMENT', LETTER_OF_INTENT: 'LETTER_OF_INTENT', REVERSE_CHARGE: 'REVERSE_CHARGE', OUTSIDE_EU: 'OUTSIDE_EU',
  NUMBER_UNVERIFIED: 'NUMBER_UNVERIFIED', NUMBER_INVALID: 'NUMBER_INVALID', CHECK_UNAVAILABLE: 'CHECK_UNAVAILABLE', NUMBER_MISSING: 'NUMBER_MISSING',
} as const satisfies Record<ReasonOfTreatment, ReasonOfTreatment>;
export type VatReason = ReasonOfTreatment;
describeEnum('VatReason', VatReason, 'Why this VAT (M3). A number that is unverified, invalid, unchecked or missing gets the seller\'s rate, never a lower one.');

export const InvoiceVatReason = { ...VatReason, EXCLUDED: 'EXCLUDED' } as const;
export type InvoiceVatReason = keyof typeof InvoiceVatReason;
describeEnum('InvoiceVatReason', InvoiceVatReason, 'Why this VAT, on an invoice: as it was priced, or for stamp duty that is charged, which is no part of the taxable amount (EXCLUDED, N1).');

export const AmountLineKind = { EDITION: 'EDITION', COMPONENT: 'COMPONENT', TOP_UP: 'TOP_UP', DISCOUNT: 'DISCOUNT', CREDIT: 'CREDIT' } as const;
export type AmountLineKind = keyof typeof AmountLineKind;
describeEnum('AmountLineKind', AmountLineKind, 'What a line is for.');

export const InvoiceLineKind = { ...AmountLineKind, STAMP_DUTY: 'STAMP_DUTY' } as const;
export type InvoiceLineKind = keyof typeof InvoiceLineKind;
describeEnum('InvoiceLineKind', InvoiceLineKind, 'What a line of an invoice is for: as it was priced, or stamp duty that is charged.');
