import { describeEnum } from '../../platform/orm/enums.ts';

export const InvoiceKind = { INVOICE: 'INVOICE', CREDIT_NOTE: 'CREDIT_NOTE' } as const;
export type InvoiceKind = keyof typeof InvoiceKind;
describeEnum('InvoiceKind', InvoiceKind, 'An invoice (TD01), or a note that gives back of one or more (TD04), whose amounts are positive too (M4).');

export const InvoiceState = { ISSUED: 'ISSUED', PAID: 'PAID', OVERDUE: 'OVERDUE', CREDITED: 'CREDITED' } as const;
export type InvoiceState = keyof typeof InvoiceState;
describeEnum('InvoiceState', InvoiceState, 'CREDITED when nothing is owed of it and all that it charged was given back; else PAID, or OVERDUE from the day after it was due, or ISSUED. Worked out, never stored.');
