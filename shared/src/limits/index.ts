/**
 * The most characters a field may have. What is printed on an invoice is no longer than FatturaPA 1.2.3 lets it be, so that no profile can
 * be saved that later cannot be invoiced.
 */
export const maxLength = {
  legalName: 80,
  tradeName: 80,
  legalForm: 60,
  personName: 60,
  jobTitle: 80,
  street: 60,
  streetNumber: 8,
  postalCode: 12,
  city: 60,
  province: 60,
  vatNumber: 28,
  taxCode: 28,
  email: 254,
  phone: 40,
  website: 200,
  purchaseOrderReference: 20,
  keyName: 80,
  password: 256,
  note: 2000,
  noticeSubject: 150,
  noticeText: 10_000,
  ticketSubject: 120,
  ticketText: 5000,
  /** why money of a statement is for no order */
  dismissal: 500,
  /** as long as a cause of FatturaPA */
  creditNoteReason: 200,
  /** as FatturaPA has them */
  invoiceNumber: 20,
  vatExceptionReference: 100,
  fileName: 150,
  clientId: 200,
  clientSecret: 500,
  buttonLabel: 40,
  catalogCode: 40,
  catalogName: 60,
  catalogUnit: 10,
} as const;

/** A file of a ticket. */
export const maxAttachmentBytes = 5 * 1024 * 1024;
export const maxAttachments = 10;

/** Fewest characters of a new password; an old one is only compared. */
export const minPasswordLength = 12;

/** What lets a person in once without its authenticator: how many there are, and what they are made of (no I, L, O and U). */
export const recoveryCodeCount = 10;
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Languages the console and the mails speak. */
export const languages = ['it', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

export const defaultTimeZone = 'Europe/Rome';

/** Nodes of one page of a list (G2). */
export const maxPageSize = 100;

/** How deep the tree of companies goes, its root counted (T1). */
export const maxTenantDepth = 8;

/** A file of customers: how many rows, and how large. */
export const maxImportRows = 50_000;
export const maxImportBytes = 20 * 1024 * 1024;
/** How long a checked file can be applied, and how long the rows of one that is over are kept (C6). */
export const importApplicableDays = 7;
export const importKeptDays = 30;

/** People who are given a licence at once (S11). */
export const maxMembersAtOnce = 500;
