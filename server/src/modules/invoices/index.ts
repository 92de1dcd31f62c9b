export { Invoice } from './invoice.entity.ts';
export { InvoiceCounter } from './invoice-counter.entity.ts';
export { InvoiceFile } from './invoice-file.entity.ts';
export { InvoiceLine } from './invoice-line.entity.ts';
export { InvoiceVat } from './invoice-vat.entity.ts';
export { invoiceRoutes } from './invoice-routes.ts';
export { remindOfUnpaid } from './remind-of-unpaid.ts';
export { issueInvoices } from './issue-invoices.ts';
