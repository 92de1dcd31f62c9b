/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which price is accepted. */
export type AcceptDocumentInput = {
  /** The id of the quote that was shown: it opens nothing by itself, and no other price is accepted. Ordered once, however often it is accepted (S13). */
  quoteId: string;
  /** From the link. */
  token: string;
};

/** The link's token and the password to sign in with from now on. */
export type AcceptInvitationInput = {
  /** At least 12 characters. */
  password: string;
  /** From the link. */
  token: string;
};

/** What a viewer may do with an object, as `viewerCan` tells (G4). */
export type Action =
  | 'ACCESS_CHOOSE'
  | 'ACCESS_READ'
  | 'AMOUNTS_READ'
  | 'API_KEY_CREATE'
  | 'API_KEY_READ'
  | 'API_KEY_REVOKE'
  | 'API_KEY_ROTATE'
  | 'AUDIT_READ'
  | 'BALANCE_READ'
  | 'BILLING_ACCOUNT_READ'
  | 'BILLING_ACCOUNT_UPDATE'
  | 'CASHBACK_PAY_OUT'
  | 'CASHBACK_READ'
  | 'CASHBACK_REQUEST_PAY_OUT'
  | 'CASHBACK_SPEND'
  | 'CATALOG_READ'
  | 'CATALOG_UPDATE'
  | 'CONTACT_ADD'
  | 'CONTACT_READ'
  | 'CONTACT_REMOVE'
  | 'CONTACT_UPDATE'
  | 'EMAIL_CHANGE_CANCEL'
  | 'EMAIL_CHANGE_RESEND'
  | 'FISCAL_READ'
  | 'FISCAL_SAVE'
  | 'IDENTITY_PROVIDER_READ'
  | 'IDENTITY_PROVIDER_SAVE'
  | 'INVOICE_CORRECT'
  | 'INVOICE_DOWNLOAD'
  | 'INVOICE_READ'
  | 'INVOICE_REISSUE'
  | 'INVOICE_RESEND'
  | 'INVOICE_SEND'
  | 'LICENCE_ASSIGN'
  | 'LICENCE_CHECK'
  | 'LICENCE_READ'
  | 'LICENCE_REMOVE'
  | 'LICENCE_RESEND_INVITATION'
  | 'LICENCE_SWAP'
  | 'MAIL_READ'
  | 'MAIL_RETRY'
  | 'NOTICE_PUBLISH'
  | 'NOTICE_READ'
  | 'ORDER_CANCEL'
  | 'ORDER_PAY'
  | 'ORDER_PLACE'
  | 'ORDER_PLACE_FOR_NEW_CUSTOMER'
  | 'ORDER_READ'
  | 'ORDER_RECORD_PAYMENT'
  | 'PAYER_CHOOSE'
  | 'PAYER_PROPOSE'
  | 'PAYMENT_METHOD_CHANGE'
  | 'PAYMENT_TERMS_GRANT'
  | 'PROFILE_PROPOSE_LOCKED'
  | 'PROFILE_READ'
  | 'PROFILE_UPDATE'
  | 'SUBSCRIPTION_BUY'
  | 'SUBSCRIPTION_CANCEL'
  | 'SUBSCRIPTION_CONVERT'
  | 'SUBSCRIPTION_READ'
  | 'SUBSCRIPTION_RENEW'
  | 'SUBSCRIPTION_RETRY_RENEWAL'
  | 'SUBSCRIPTION_SCHEDULE_CHANGE'
  | 'SUBSCRIPTION_SET_AUTO_RENEWAL'
  | 'SUBSCRIPTION_START_TRIAL'
  | 'SUBSCRIPTION_TOP_UP'
  | 'SUBSCRIPTION_UPGRADE'
  | 'TENANT_CLOSE'
  | 'TENANT_CONFIRM_MOVE'
  | 'TENANT_CREATE'
  | 'TENANT_DEACTIVATE_PARTNER'
  | 'TENANT_IMPORT'
  | 'TENANT_MOVE'
  | 'TENANT_READ'
  | 'TENANT_RENAME'
  | 'TENANT_REQUIRE_TWO_FACTOR'
  | 'TENANT_RESTORE'
  | 'TENANT_RESUME'
  | 'TENANT_SET_ACCOUNT_MANAGER'
  | 'TENANT_SUSPEND'
  | 'TICKET_APPROVE'
  | 'TICKET_CANCEL'
  | 'TICKET_CLOSE'
  | 'TICKET_OPEN'
  | 'TICKET_READ'
  | 'TICKET_REFUSE'
  | 'TICKET_REPLY'
  | 'TICKET_SET_PRIORITY'
  | 'TIER_READ'
  | 'TIER_SET'
  | 'TRANSFER_ACCOUNT_SAVE'
  | 'USER_CHANGE_EMAIL'
  | 'USER_CHANGE_ROLE'
  | 'USER_CONSENT_TO_EMAIL'
  | 'USER_DISABLE'
  | 'USER_ENABLE'
  | 'USER_INVITE'
  | 'USER_READ'
  | 'USER_REMOVE'
  | 'USER_RESEND_INVITATION'
  | 'USER_RESET_TWO_FACTOR'
  | 'USER_REVOKE_INVITATION'
  | 'VAT_EXCEPTION_RECORD'
  | 'VAT_NUMBER_VERIFY'
  | 'WEBHOOK_CREATE'
  | 'WEBHOOK_READ'
  | 'WEBHOOK_REMOVE'
  | 'WEBHOOK_REPLAY'
  | 'WEBHOOK_UPDATE';

/** The link of an invitation to a licence. */
export type ActivateLicenceInput = {
  /** From the link. */
  token: string;
};

/** A new contact, made from a user or from nothing (C1). */
export type AddContactInput = {
  /** Business e-mail; needed where it is made from nothing, else the user's. */
  email?: string | null | undefined;
  /** First name; needed where it is made from nothing, else the user's. */
  firstName?: string | null | undefined;
  /** Job title. */
  jobTitle?: string | null | undefined;
  /** What it is written to in; left out, its user's language, else its company's (C5). */
  language?: Language | null | undefined;
  /** Last name; needed where it is made from nothing, else the user's. */
  lastName?: string | null | undefined;
  /** As dialled in the company's country, or with the international prefix. */
  phone?: string | null | undefined;
  /** The company. */
  tenantId: string;
  /** One or more; they add up. */
  types: Array<ContactType>;
  /** Made from this user of the company. */
  userId?: string | null | undefined;
};

/** How many more of a component. */
export type AddedQuantityInput = {
  /** The component; it has a unit price. */
  componentId: string;
  /** How many are added to those there. */
  quantity: number;
};

/** A postal address. */
export type AddressInput = {
  /** Town. */
  city: string;
  /** ISO 3166-1, two letters. */
  country: string;
  /** House number. */
  number?: string | null | undefined;
  /** In the form of its country (A3). */
  postalCode: string;
  /** Two letters in Italy, where it must be there. */
  province?: string | null | undefined;
  /** Street or square. */
  street: string;
};

/** What a line is for. */
export type AmountLineKind =
  | 'COMPONENT'
  | 'CREDIT'
  | 'DISCOUNT'
  | 'EDITION'
  | 'TOP_UP';

/** What an API key may touch, beside its role (T2, G5). Writing includes reading. */
export type ApiScope =
  | 'API_KEYS_READ'
  | 'AUDIT_READ'
  | 'BILLING_READ'
  | 'BILLING_WRITE'
  | 'CATALOG_READ'
  | 'CONTACTS_READ'
  | 'CONTACTS_WRITE'
  | 'INVOICES_READ'
  | 'INVOICES_WRITE'
  | 'LICENCES_CHECK'
  | 'LICENCES_READ'
  | 'LICENCES_WRITE'
  | 'ORDERS_READ'
  | 'ORDERS_WRITE'
  | 'PARTNERS_READ'
  | 'PARTNERS_WRITE'
  | 'PROFILE_READ'
  | 'PROFILE_WRITE'
  | 'SUBSCRIPTIONS_READ'
  | 'SUBSCRIPTIONS_WRITE'
  | 'TENANTS_READ'
  | 'TENANTS_WRITE'
  | 'TICKETS_READ'
  | 'TICKETS_WRITE'
  | 'USERS_READ';

/** Which checked file to apply. */
export type ApplyImportInput = {
  /** The import. */
  importId: string;
  /** Whether to go on without the customers that have a wrong row. */
  withoutWrong?: boolean;
};

/** Which payout is approved. */
export type ApprovePayoutInput = {
  /** The payout. */
  payoutId: string;
};

/** Which request is approved. */
export type ApproveTicketInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Which ticket. */
  ticketId: string;
};

/** Who is given licences of a subscription. */
export type AssignLicencesInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The language they are written to in; the company's unless told. */
  language?: Language | null | undefined;
  /** One or more people, 500 at most; all of them are given one, or nobody. */
  members: Array<MemberInput>;
  /** The subscription. */
  subscriptionId: string;
};

/** Which order money is for. */
export type AssignStatementEntryInput = {
  /** The entry of a statement. */
  entryId: string;
  /** Of the sender's making, 8 to 200 characters: under one key it is assigned once (S13). */
  idempotencyKey: string;
  /** The order that it pays. */
  orderId: string;
  /** That what does not fit goes to the balance of whoever pays: asked for by TransferDiffers. Also for an order that no longer awaits money. */
  toBalance?: boolean | null | undefined;
};

/** What a partner pays less than the public price, and from when. */
export type AssignTierInput = {
  /** Off the public price, in hundredths of a percent. */
  basisPoints: number;
  /** First day on which it holds, by the vendor's calendar: today or later, and none that has a tier of its own. */
  from: string;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The company. */
  tenantId: string;
};

/** What happens at the end of what is paid, as things stand: it renews by itself (S5); it expires, after reminders, and licences work seven days longer (S6); it was cancelled for then; the trial is over (S12). */
export type AtEnd =
  | 'EXPIRES'
  | 'IS_CANCELLED'
  | 'RENEWS'
  | 'TRIAL_ENDS';

/** Whose concern a change is: BILLING and TECHNICAL roles read their own area (T2). */
export type AuditArea =
  | 'ACCESS'
  | 'BILLING'
  | 'COMPANY'
  | 'CONTACTS'
  | 'TECHNICAL';

/** Narrows a list of AuditEntry; what is left out does not narrow. */
export type AuditEntryFilter = {
  /** One of these actions, as resource:verb. */
  action?: Array<string> | null | undefined;
  /** By whoever has this in the name; case does not matter. */
  actorName?: string | null | undefined;
  /** Of one of these areas. */
  area?: Array<AuditArea> | null | undefined;
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Whether by somebody of another company: a partner or the vendor (T7). */
  fromAbove?: boolean | null | undefined;
  /** Before this instant. */
  to?: string | null | undefined;
};

/** Why a balance moved: USED when an order takes from it, RETURNED when that order is cancelled; when one settles, CREDIT_LEFT for what it gives back and CREDIT_USED for what it takes of that itself; RECEIVED for a transfer, or what of it no order took, and APPLIED when the rest of an order has come; CREDIT_NOTE for what a note made by hand gives back, and, negative, for what of it pays the invoice that is still owed (M2, M4, S9). */
export type BalanceMovementReason =
  | 'APPLIED'
  | 'CREDIT_LEFT'
  | 'CREDIT_NOTE'
  | 'CREDIT_USED'
  | 'RECEIVED'
  | 'RETURNED'
  | 'USED';

/** What stands in the way of a deactivation (T6). */
export type BlockerCode =
  | 'ACTIVE_SUBSCRIPTIONS'
  | 'BALANCE'
  | 'CASHBACK'
  | 'CHILDREN_SUBSCRIPTIONS'
  | 'OPEN_CHILDREN'
  | 'PARTNER_FEATURES'
  | 'PENDING_ORDERS'
  | 'UNPAID_INVOICES';

/** How long a period is (S1). */
export type Cadence =
  | 'ANNUAL'
  | 'MONTHLY';

/** Which change is no longer wanted. */
export type CancelEmailChangeInput = {
  /** The change. */
  emailChangeId: string;
};

/** Which file not to apply. */
export type CancelImportInput = {
  /** The import. */
  importId: string;
};

/** Which notice is not to leave. */
export type CancelNoticeInput = {
  /** The notice. */
  noticeId: string;
};

/** Which order is no longer wanted. */
export type CancelOrderInput = {
  /** The order. */
  orderId: string;
};

/** Whose scheduled change is called off. */
export type CancelScheduledChangeInput = {
  /** The subscription. */
  subscriptionId: string;
};

/** Which subscription is not to go on. */
export type CancelSubscriptionInput = {
  /** The subscription. */
  subscriptionId: string;
};

/** Which ticket is no longer wanted. */
export type CancelTicketInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Which ticket. */
  ticketId: string;
};

/** Why an order may be what money is for: it was searched for; what is due is the amount; money for its payer came from the same account before; the sender is called like its payer. */
export type CandidateReason =
  | 'ACCOUNT'
  | 'AMOUNT'
  | 'PAYER'
  | 'SEARCH';

/** Narrows a list of CashbackEntry; what is left out does not narrow. */
export type CashbackEntryFilter = {
  /** For one of these reasons. */
  kind?: Array<CashbackEntryKind> | null | undefined;
  /** Of this month, `2026-11`, by the calendar of the vendor's zone. */
  month?: string | null | undefined;
};

/** Why cashback moved (P10): earned of a sale; taken back by a credit of it; spent on an order of one's own; set aside for a payout, and given back by one that is not made. PAID_OUT is on the vendor's accounts alone. */
export type CashbackEntryKind =
  | 'ACCRUAL'
  | 'CLAWBACK'
  | 'PAID_OUT'
  | 'PAYOUT'
  | 'PAYOUT_RETURNED'
  | 'SPENT';

/** Narrows a list of CashbackPayout; what is left out does not narrow. */
export type CashbackPayoutFilter = {
  /** In one of these states. */
  state?: Array<PayoutState> | null | undefined;
};

/** What one wants to sign in with. */
export type ChangeOwnEmailInput = {
  /** The new address. */
  email: string;
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** That it is oneself. */
  proof?: OwnProofInput | null | undefined;
};

/** The password of now and the one to come. */
export type ChangePasswordInput = {
  /** What one signs in with now. */
  currentPassword: string;
  /** The same key gets the first answer again (S13). */
  idempotencyKey: string;
  /** At least 12 characters, and none of those that everybody tries. */
  newPassword: string;
};

/** What a person may do from now on. */
export type ChangeUserRoleInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** What it may do (T2). */
  role: Role;
  /** The person. */
  userId: string;
};

/** What the partners above a company see from now on. */
export type ChooseAccessInput = {
  /** Everything, or name, contacts and subscriptions without amounts; who is invoiced is then the company itself (P6). */
  access: PartnerAccess;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The company. */
  tenantId: string;
};

/** Who is invoiced for a customer from its next order or renewal on. */
export type ChoosePayerInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The customer itself, or the partner directly above it. */
  payer: Payer;
  /** The company. */
  tenantId: string;
};

/** Which ticket is answered. */
export type CloseTicketInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Which ticket. */
  ticketId: string;
};

/** The second step of signing in. */
export type CompleteSignInInput = {
  /** What the first step answered. */
  challenge: string;
  /** The six digits of now, or a recovery code. */
  code: string;
};

/** Something that is counted in a product. */
export type ComponentInput = {
  /** Stable name for programs, capitals: USERS. */
  code: string;
  /** Of one that is there; left out, it is new. */
  componentId?: string | null | undefined;
  /** It is what a licence is given for; one of a product at most (S11). */
  isLicence?: boolean;
  /** Name. */
  name: LocalizedTextInput;
  /** GB, or empty for things that are counted. */
  unit?: string;
  /** None, or in steps. */
  volumeDiscounts: Array<VolumeDiscountInput>;
};

/** Unit prices of a component of the edition. */
export type ComponentPricesInput = {
  /** For a year, in minor units; null: by the annual discount, where the product has one, else as it was. */
  annual?: number | null | undefined;
  /** The component. */
  componentId: string;
  /** For a month, in minor units; null: as it was. */
  monthly?: number | null | undefined;
};

/** The link that was sent to the new address. */
export type ConfirmEmailInput = {
  /** From the link. */
  token: string;
};

/** What the partners above see from now on. */
export type ConfirmMoveInput = {
  /** Everything, or name, contacts and subscriptions without amounts (P6). */
  access: PartnerAccess;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The company. */
  tenantId: string;
};

/** Which payout the bank has made, and when. */
export type ConfirmPayoutInput = {
  /** The day on which it was made, where the vendor is: not in the future, and not before it was asked for. */
  paidOn: string;
  /** The payout. */
  payoutId: string;
};

/** The proof that the authenticator has the secret. */
export type ConfirmTwoFactorInput = {
  /** The six digits that it shows now. */
  code: string;
};

/** The link that was sent to the old address. */
export type ConsentByLinkInput = {
  /** From the link. */
  token: string;
};

/** Which change one agrees to. */
export type ConsentToEmailInput = {
  /** The change. */
  emailChangeId: string;
};

/** Narrows a list of Contact; what is left out does not narrow. */
export type ContactFilter = {
  /** With at least one of these types. */
  types?: Array<ContactType> | null | undefined;
};

/** What a contact is told about; types add up (C1). */
export type ContactType =
  | 'BILLING'
  | 'BUSINESS'
  | 'TECHNICAL';

/** Which price is accepted. */
export type ConvertTrialInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is ordered once (S13). */
  idempotencyKey: string;
  /** How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1). */
  method?: PaymentMethod | null | undefined;
  /** The quote of the conversion. */
  quoteId: string;
};

/** A new API key; it never gets more than its maker has (G5). */
export type CreateApiKeyInput = {
  /** When it stops; within a year. */
  expiresAt: string;
  /** What it is for. */
  name: string;
  /** What it may do at most. */
  role: Role;
  /** What it may touch. */
  scopes: Array<ApiScope>;
  /** The company it acts for. */
  tenantId: string;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Registered office. */
  address: AddressInput;
  /** Makes it though a company that the viewer sees has the same VAT number. */
  allowsSameVatNumber?: boolean;
  /** ISO 3166-1, two letters. */
  country: string;
  /** The language it is written to in; Italian unless told. */
  language?: Language | null | undefined;
  /** The name on invoices. */
  legalName: string;
  /** The company it is to stand below. */
  parentId: string;
  /** Codice fiscale (A3). */
  taxCode?: string | null | undefined;
  /** IANA name; Europe/Rome unless told. */
  timeZone?: string | null | undefined;
  /** With or without its prefix; checked by format and check digit (A3). */
  vatNumber?: string | null | undefined;
};

/** A new partner. */
export type CreatePartnerInput = {
  /** Registered office. */
  address: AddressInput;
  /** Makes it though a company that the viewer sees has the same VAT number. */
  allowsSameVatNumber?: boolean;
  /** ISO 3166-1, two letters. */
  country: string;
  /** The language it is written to in; Italian unless told. */
  language?: Language | null | undefined;
  /** The name on invoices. */
  legalName: string;
  /** The company it is to stand below. */
  parentId: string;
  /** Codice fiscale (A3). */
  taxCode?: string | null | undefined;
  /** IANA name; Europe/Rome unless told. */
  timeZone?: string | null | undefined;
  /** With or without its prefix; checked by format and check digit (A3). */
  vatNumber?: string | null | undefined;
};

/** What is given back of one line of the order. */
export type CreditNoteLineInput = {
  /** Net of VAT, in minor units of what was charged; at most `leftMinor`. */
  amountMinor: number;
  /** The line of the order, by position; each once. */
  line: number;
};

/** ISO 4217; one per vendor, fixed at its first order (T1). */
export type Currency =
  | 'CHF'
  | 'EUR'
  | 'GBP'
  | 'USD';

/** Becoming a customer, or closing for good (T6). */
export type Deactivation =
  | 'ACCOUNT'
  | 'PARTNER';

/** Whose proposal is refused. */
export type DeclinePayerProposalInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The company. */
  tenantId: string;
};

/** That it is oneself who turns it off. */
export type DisableTwoFactorInput = {
  /** The six digits of now, or a recovery code. */
  code: string;
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** What one signs in with; left out by who never had a password. */
  password?: string | null | undefined;
};

/** Who may not come in for now. */
export type DisableUserInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The person. */
  userId: string;
};

/** Money that is for no order. */
export type DismissStatementEntryInput = {
  /** The entry of a statement. */
  entryId: string;
  /** What it is instead, 500 characters at most. */
  reason: string;
};

/** A version of a product. */
export type EditionInput = {
  /** Stable name for programs, capitals: TEAM. */
  code: string;
  /** Of one that is there; left out, it is new. */
  editionId?: string | null | undefined;
  /** One for each component of the product. */
  limits: Array<LimitInput>;
  /** Name. */
  name: string;
};

/** How far a change of e-mail is; one at a time is pending for a person. */
export type EmailChangeState =
  | 'CANCELLED'
  | 'DONE'
  | 'PENDING'
  | 'REFUSED';

/** Who may come in again. */
export type EnableUserInput = {
  /** The person. */
  userId: string;
};

/** Which exception ends, and when. */
export type EndVatExceptionInput = {
  /** First day on which it no longer holds: earlier than so far. Its first day for one that never held. */
  until: string;
  /** The exception. */
  vatExceptionId: string;
};

/** How money fits what is due (S9): exactly, or the rest of it; less; more; of an order that awaits none; of no order that it names. */
export type EntryFit =
  | 'MATCHED'
  | 'NOT_AWAITED'
  | 'OVER'
  | 'PARTIAL'
  | 'UNKNOWN';

/** Whether it was recorded, or set aside because it is for no order. Neither is undone. */
export type EntryState =
  | 'DISMISSED'
  | 'OPEN'
  | 'RECORDED';

/** Which money, and what its order is looked for by. */
export type FindOrdersForEntryInput = {
  /** The entry of a statement. */
  entryId: string;
  /** A number of an order or a part of it, a company, or an amount; left out, the orders it is most likely for. */
  text?: string | null | undefined;
};

/** Regime of an Italian seller, as FatturaPA calls it: RF01 the ordinary one, RF17 VAT when it is paid. */
export type FiscalRegime =
  | 'RF01'
  | 'RF17';

/** How long a company has to pay. */
export type GrantPaymentTermsInput = {
  /** Days from the invoice, a year at most; 0 is paid in advance. */
  days: number;
  /** The company. */
  tenantId: string;
};

/** Why a file cannot be read. */
export type ImportFailure =
  | 'EMPTY'
  | 'INTERNAL'
  | 'MALFORMED'
  | 'MISSING_COLUMNS'
  | 'NOT_CSV'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_ROWS';

/** What becomes of a row: its customer is new; is there already and stays as it is; the row is wrong; another row of the same customer is wrong. */
export type ImportOutcome =
  | 'KNOWN'
  | 'LEFT_OUT'
  | 'NEW'
  | 'WRONG';

/** How far an import is: received, checked line by line, then applied as a whole or not at all; EXPIRED when nobody applied it in time. */
export type ImportState =
  | 'APPLIED'
  | 'APPLYING'
  | 'CANCELLED'
  | 'CHECKED'
  | 'CHECKING'
  | 'EXPIRED'
  | 'FAILED'
  | 'RECEIVING';

/** A link's token. */
export type InspectLinkInput = {
  /** From the link. */
  token: string;
};

/** Who is invited, and to do what. */
export type InviteUserInput = {
  /** Where the invitation goes; what the person signs in with from then on. */
  email: string;
  /** First name. */
  firstName: string;
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The language it is written to in. */
  language: Language;
  /** Last name. */
  lastName: string;
  /** What it may do (T2). */
  role: Role;
  /** The company. */
  tenantId: string;
};

/** Somebody of the new customer who is invited to the console. */
export type InvitedPersonInput = {
  /** Where the invitation goes. */
  email: string;
  /** First name. */
  firstName: string;
  /** The language the person is written to in. */
  language: Language;
  /** Last name. */
  lastName: string;
  /** What the person may do there (T2). */
  role: Role;
};

/** Narrows a list of Invoice; what is left out does not narrow. */
export type InvoiceFilter = {
  /** Invoiced to this company. */
  invoicedTo?: string | null | undefined;
  /** Whether to be given back and issued anew without VAT, `INVOICE_REISSUE` in `viewerCan`; for those of the vendor who may (M3). */
  isReissueProposed?: boolean | null | undefined;
  /** Issued before this day. */
  issuedBefore?: string | null | undefined;
  /** Issued on this day or later. */
  issuedFrom?: string | null | undefined;
  /** Invoices, or credit notes. */
  kind?: Array<InvoiceKind> | null | undefined;
  /** With this in its number. */
  number?: string | null | undefined;
  /** In one of these states. */
  state?: Array<InvoiceState> | null | undefined;
  /** Whose last transmission is in one of these states. */
  transmissionState?: Array<TransmissionState> | null | undefined;
};

/** An invoice (TD01), or a note that gives back of one or more (TD04), whose amounts are positive too (M4). */
export type InvoiceKind =
  | 'CREDIT_NOTE'
  | 'INVOICE';

/** What a line of an invoice is for: as it was priced, or stamp duty that is charged. */
export type InvoiceLineKind =
  | 'COMPONENT'
  | 'CREDIT'
  | 'DISCOUNT'
  | 'EDITION'
  | 'STAMP_DUTY'
  | 'TOP_UP';

/** CREDITED when nothing is owed of it and all that it charged was given back; else PAID, or OVERDUE from the day after it was due, or ISSUED. Worked out, never stored. */
export type InvoiceState =
  | 'CREDITED'
  | 'ISSUED'
  | 'OVERDUE'
  | 'PAID';

/** Why this VAT, on an invoice: as it was priced, or for stamp duty that is charged, which is no part of the taxable amount (EXCLUDED, N1). */
export type InvoiceVatReason =
  | 'CHECK_UNAVAILABLE'
  | 'DOMESTIC'
  | 'EXCLUDED'
  | 'LETTER_OF_INTENT'
  | 'NUMBER_INVALID'
  | 'NUMBER_MISSING'
  | 'NUMBER_UNVERIFIED'
  | 'OUTSIDE_EU'
  | 'REVERSE_CHARGE'
  | 'SPLIT_PAYMENT';

/** Why that company is invoiced: the customer pays (P4), the partner pays (P5), the customer ordered by itself (P5), or it is the company's own subscription (P9). */
export type InvoicedToReason =
  | 'CUSTOMER_PAYS'
  | 'OWN_ORDER'
  | 'OWN_SUBSCRIPTION'
  | 'PARTNER_PAYS';

/** What is given back of an invoice, and why. */
export type IssueCreditNoteInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is issued once (S13). */
  idempotencyKey: string;
  /** The invoice. */
  invoiceId: string;
  /** At least one. */
  lines: Array<CreditNoteLineInput>;
  /** Why: it stands on the note. */
  reason: string;
};

/** A language that Filiera speaks. */
export type Language =
  | 'de'
  | 'en'
  | 'it';

/** Narrows a list of Licence; what is left out does not narrow. */
export type LicenceFilter = {
  /** Activated ones only, or only those whose invitation was not followed yet. */
  isActivated?: boolean | null | undefined;
  /** With this in address or name; case does not matter. */
  text?: string | null | undefined;
};

/** What an edition has of one component. */
export type LimitInput = {
  /** Of the component. */
  componentCode: string;
  /** Covered by the edition's price. */
  included: number;
  /** The most that can be had; null is unlimited. */
  maximum?: number | null | undefined;
  /** The least that can be had. */
  minimum: number;
  /** Bought in steps of. */
  step: number;
};

/** What a link in a mail is for. */
export type LinkKind =
  | 'EMAIL_CHANGE'
  | 'EMAIL_CONSENT'
  | 'EMAIL_REFUSAL'
  | 'INVITATION'
  | 'LICENCE'
  | 'PASSWORD_RESET';

/** A text in the languages of Filiera. */
export type LocalizedTextInput = {
  /** German. */
  de: string;
  /** English. */
  en: string;
  /** Italian. */
  it: string;
};

/** Narrows a list of Mail; what is left out does not narrow. */
export type MailFilter = {
  /** Of one of these areas. */
  area?: Array<AuditArea> | null | undefined;
  /** In one of these states. */
  state?: Array<MailState> | null | undefined;
  /** To an address that has this in it; case does not matter. */
  toAddress?: string | null | undefined;
};

/** How far a mail is: FAILED is for good, the other side will not have it. */
export type MailState =
  | 'FAILED'
  | 'QUEUED'
  | 'SENDING'
  | 'SENT';

/** Which ticket the viewer has read. */
export type MarkTicketReadInput = {
  /** Which ticket. */
  ticketId: string;
};

/** A person. */
export type MemberInput = {
  /** Where the invitation goes; who has the licence from now on. */
  email: string;
  /** Name of the person, if known. */
  name?: string | null | undefined;
};

/** Of a company of the Italian register: SU one shareholder, SM several. */
export type Membership =
  | 'SM'
  | 'SU';

/** What a provider of payments keeps for a company (P1). */
export type MethodOnFileKind =
  | 'CARD'
  | 'PAYPAL';

/** Whether a vendor SOLD it to its whole tree, or a company was invoiced for it and SPENT it. */
export type MonthTotalKind =
  | 'SOLD'
  | 'SPENT';

/** Why a subscription moved from one state to another. */
export type MoveReason =
  | 'BOUGHT'
  | 'CANCELLATION'
  | 'CONVERSION'
  | 'NINETY_DAYS'
  | 'NOT_RENEWED'
  | 'PAYMENT_REFUSED'
  | 'RENEWAL'
  | 'REPLACED'
  | 'RETRIES_OVER'
  | 'TRIAL'
  | 'TRIAL_OVER'
  | 'UPGRADE';

/** Which company goes under which other one. */
export type MoveTenantInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The partner it is to stand below; the vendor itself, for none. */
  parentId: string;
  /** The company. */
  tenantId: string;
};

/** How far a notice is: SENT once no mail of it is under way any more. */
export type NoticeState =
  | 'CANCELLED'
  | 'SCHEDULED'
  | 'SENDING'
  | 'SENT';

/** One text in the three languages; each reader gets theirs. */
export type NoticeTextInput = {
  /** German. */
  de: string;
  /** English. */
  en: string;
  /** Italian. */
  it: string;
};

/** What a notice is about, and so which contacts read it: BILLING, TECHNICAL or BUSINESS (C5). */
export type NoticeTopic =
  | 'COMPANY'
  | 'TECHNICAL'
  | 'USAGE_REPORTS';

/** A link's token. */
export type OpenDocumentInput = {
  /** From the link. */
  token: string;
};

/** A question to those who look after a company. */
export type OpenTicketInput = {
  /** Files that were uploaded for it, to `/attachments`. */
  attachmentIds?: Array<string> | null | undefined;
  /** What it is about. */
  category: TicketCategory;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** How soon an answer is needed. */
  priority?: TicketPriority;
  /** In one line. */
  subject: string;
  /** Whose ticket it is. */
  tenantId: string;
  /** The words. */
  text: string;
};

/** Which end of a list comes first. */
export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** Narrows a list of Order; what is left out does not narrow. */
export type OrderFilter = {
  /** Invoiced to this company. */
  invoicedTo?: string | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<OrderKind> | null | undefined;
  /** That took effect in one of these months, `2026-11`, by the calendar of the vendor's zone: those that the totals of a month count. */
  settledMonth?: Array<string> | null | undefined;
  /** In one of these states. */
  state?: Array<OrderState> | null | undefined;
};

/** What is ordered (S3, S4, S7, S12). */
export type OrderKind =
  | 'CONVERSION'
  | 'NEW'
  | 'RENEWAL'
  | 'TOP_UP'
  | 'UPGRADE';

/** A sort order; PLACED_AT DESC unless told. The id breaks ties. */
export type OrderOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** The column. */
  field: OrderOrderField;
};

/** What OrderOrder sorts by. */
export type OrderOrderField =
  | 'NUMBER'
  | 'PLACED_AT';

/** Only a settled order (ON_ACCOUNT, PAID) changes a subscription (S9). */
export type OrderState =
  | 'CANCELLED'
  | 'FAILED'
  | 'ON_ACCOUNT'
  | 'PAID'
  | 'PENDING_PAYMENT';

/** Why an order was cancelled (S9). */
export type OrderStateReason =
  | 'ABANDONED'
  | 'BY_USER'
  | 'LAPSED';

/** That it is oneself, for a change that whoever took a session would want: everything one signs in with. Who has no password, and comes by a provider, has signed in within the last ten minutes. */
export type OwnProofInput = {
  /** The six digits of now, or a recovery code; left out by who has no second factor. */
  code?: string | null | undefined;
  /** What one signs in with; left out by who never had a password. */
  password?: string | null | undefined;
};

/** Why a subscription could not be renewed by itself (S5): it is not sold any more by the month or year at these quantities; it had ended 90 days before; what is known of it cannot be priced or written. */
export type ParkedReason =
  | 'BUYER_NOT_READY'
  | 'FAULT'
  | 'NOT_SOLD'
  | 'TOO_LATE';

/** What the partners above see: everything, or name, contacts and subscriptions without amounts (P6). */
export type PartnerAccess =
  | 'FULL'
  | 'LIMITED';

/** How an order that awaits its money is to be paid. */
export type PayOrderInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is tried once (S13). */
  idempotencyKey: string;
  /** By the card or the PayPal account on file; by transfer where that is how the company pays anyway (P1). */
  method: PaymentMethod;
  /** The order. */
  orderId: string;
};

/** Who is invoiced for a customer's orders: itself or its direct parent (P3). */
export type Payer =
  | 'CUSTOMER'
  | 'PARTNER';

/** How a company pays (P1). */
export type PaymentMethod =
  | 'BANK_TRANSFER'
  | 'CARD'
  | 'PAYPAL';

/** How a try to collect stands: under way, waiting for its payer to agree, taken, refused or given up, given back whole. */
export type PaymentState =
  | 'FAILED'
  | 'PROCESSING'
  | 'REFUNDED'
  | 'REQUIRES_ACTION'
  | 'SUCCEEDED';

/** How far a payout is: asked for, approved by the vendor and to be transferred, transferred, or refused and given back (P10). */
export type PayoutState =
  | 'APPROVED'
  | 'PAID'
  | 'REFUSED'
  | 'REQUESTED';

/** A new customer, and which price is accepted. */
export type PlaceSaleInput = {
  /** Registered office. */
  address: AddressInput;
  /** Makes it though a company that the viewer sees has the same VAT number. */
  allowsSameVatNumber?: boolean;
  /** ISO 3166-1, two letters. */
  country: string;
  /** Of the sender's making, 8 to 200 characters: under one key it is placed once (S13). */
  idempotencyKey: string;
  /** The language it is written to in; Italian unless told. */
  language?: Language | null | undefined;
  /** The name on invoices. */
  legalName: string;
  /** How it is paid; left out, as the partner does (P1). */
  method?: PaymentMethod | null | undefined;
  /** Who is invited; nobody has to be: the partner is its administrator and takes no licence for it. */
  person?: InvitedPersonInput | null | undefined;
  /** The quote of the sale. */
  quoteId: string;
  /** Codice fiscale (A3). */
  taxCode?: string | null | undefined;
  /** IANA name; Europe/Rome unless told. */
  timeZone?: string | null | undefined;
  /** With or without its prefix; checked by format and check digit (A3). */
  vatNumber?: string | null | undefined;
};

/** What approving a ticket does (A2, P1, T6). */
export type PreparedChangeKind =
  | 'CLOSE_ACCOUNT'
  | 'DEACTIVATE_PARTNER'
  | 'PAYMENT_METHOD'
  | 'PROFILE_FIELD';

/** What the subscription is to become at the end of what is paid. */
export type PreviewChangeInput = {
  /** By the month or by the year. */
  cadence: Cadence;
  /** An edition of its product, a lower one too. */
  editionId: string;
  /** Totals; a component left out keeps what was bought of it, as far as the edition lets it, else it has what the edition includes. */
  quantities: Array<QuantityInput>;
  /** The subscription. */
  subscriptionId: string;
};

/** A notice as far as it is written in one language. */
export type PreviewNoticeInput = {
  /** The reader's language. */
  language: Language;
  /** Its subject in that language. */
  subject: string;
  /** Who would publish it. */
  tenantId: string;
  /** What it says in that language; an empty line separates paragraphs. */
  text: string;
  /** What it is about. */
  topic: NoticeTopic;
};

/** Who should be invoiced for a customer, and why. */
export type ProposePayerInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Why, for the customer. */
  note?: string | null | undefined;
  /** Another than now. */
  payer: Payer;
  /** The company. */
  tenantId: string;
};

/** Locked fields of an Anagrafica as they are to be (A2); what is left out or null stays. A new country comes with its numbers. */
export type ProposeProfileChangeInput = {
  /** ISO 3166-1, two letters. */
  country?: string | null | undefined;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The name on invoices. */
  legalName?: string | null | undefined;
  /** Codice fiscale (A3). */
  taxCode?: string | null | undefined;
  /** The company. */
  tenantId: string;
  /** Why, for whoever approves. */
  text: string;
  /** Checked by format and check digit (A3). */
  vatNumber?: string | null | undefined;
};

/** News for the contacts of one type in a company and all below it. */
export type PublishNoticeInput = {
  /** When it is to leave; at once if left out or past. */
  dueAt?: string | null | undefined;
  /** Of the sender's making, 8 to 200 characters: under one key it is published once (S13). */
  idempotencyKey: string;
  /** Its subject. */
  subject: NoticeTextInput;
  /** Who publishes it. */
  tenantId: string;
  /** What it says; an empty line separates paragraphs. */
  text: NoticeTextInput;
  /** What it is about, and so who reads it. */
  topic: NoticeTopic;
};

/** A total quantity of a component, what the edition includes counted. */
export type QuantityInput = {
  /** The component. */
  componentId: string;
  /** How many in all. */
  quantity: number;
};

/** What a trial is to become. */
export type QuoteConversionInput = {
  /** By the month or by the year. */
  cadence: Cadence;
  /** An edition of its product. */
  editionId: string;
  /** Totals; a component left out has what the edition includes. */
  quantities: Array<QuantityInput>;
  /** The trial. */
  subscriptionId: string;
};

/** What is to be renewed, with one order. */
export type QuoteRenewalsInput = {
  /** At least one, at most 100; all of one payer. */
  renewals: Array<RenewalInput>;
};

/** What a partner sells to a customer who is still to come. */
export type QuoteSaleInput = {
  /** One month or twelve. */
  cadence: Cadence;
  /** The edition of the product. */
  editionId: string;
  /** The partner: it sells, and pays at its price. */
  partnerId: string;
  /** Totals; a component left out has what the edition includes. */
  quantities: Array<QuantityInput>;
};

/** What a company is to have. */
export type QuoteSubscriptionInput = {
  /** By the month or by the year. */
  cadence: Cadence;
  /** The edition of the product. */
  editionId: string;
  /** Totals; a component left out has what the edition includes. */
  quantities: Array<QuantityInput>;
  /** Who will use it; the product is installed there (P6). */
  tenantId: string;
};

/** What a subscription is to have more of. */
export type QuoteTopUpInput = {
  /** At least one; each component once. */
  quantities: Array<AddedQuantityInput>;
  /** The subscription. */
  subscriptionId: string;
};

/** What the subscription is to become. */
export type QuoteUpgradeInput = {
  /** By the month or by the year. */
  cadence: Cadence;
  /** The edition, the same or a higher one. */
  editionId: string;
  /** Totals; a component left out keeps the greater of what it has and what the edition includes. */
  quantities: Array<QuantityInput>;
  /** The subscription. */
  subscriptionId: string;
};

/** The money of an order arrived. */
export type RecordPaymentInput = {
  /** What arrived, in minor units of the order's currency; left out, exactly what is due. */
  amountMinor?: number | null | undefined;
  /** Of the sender's making, 8 to 200 characters: under one key it is recorded once (S13). */
  idempotencyKey: string;
  /** The order. */
  orderId: string;
  /** That what does not fit goes to the balance of whoever pays: asked for by TransferDiffers. Also for money of an order that no longer awaits any. */
  toBalance?: boolean | null | undefined;
  /** Value date of the bank transfer: not in the future, not before the order. */
  valueDate: string;
};

/** Which entries of a statement are recorded. */
export type RecordStatementInput = {
  /** Its entries that name an order, at most 500: what fits settles it; of the others the vendor agrees that their money goes to the balance of whoever pays (S9). */
  entryIds: Array<string>;
  /** Of the sender's making, 8 to 200 characters: under one key it is recorded once (S13). */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** How a company is taxed unlike others, from when and until when. */
export type RecordVatExceptionInput = {
  /** First day on which it holds. */
  from: string;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Which. */
  kind: VatExceptionKind;
  /** Of a declaration of intent its number, 17 digits, a dash and 6 more; of a public body what it is known by. */
  reference: string;
  /** Of a declaration: when the Agenzia received it. */
  referenceDay?: string | null | undefined;
  /** The company. */
  tenantId: string;
  /** First day on which it no longer holds; a declaration has one, at the latest the first of the next year. */
  until?: string | null | undefined;
};

/** The link that was sent to the old address. */
export type RefuseEmailChangeInput = {
  /** From the link. */
  token: string;
};

/** Which payout is not made, and why. */
export type RefusePayoutInput = {
  /** The payout, asked for or approved: a bank may have sent it back. */
  payoutId: string;
  /** Why: the partner reads it. */
  reason: string;
};

/** Which request is refused, and why. */
export type RefuseTicketInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Why, for whoever asked. */
  text: string;
  /** Which ticket. */
  ticketId: string;
};

/** What is issued anew. */
export type ReissueInvoiceInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is done once (S13). */
  idempotencyKey: string;
  /** The invoice whose VAT was owed to a number that nobody had verified. */
  invoiceId: string;
};

/** Which contact, as it was read. */
export type RemoveContactInput = {
  /** The contact. */
  contactId: string;
  /** The version that was read (A4). */
  version: number;
};

/** Whose licence is taken away. */
export type RemoveLicenceInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The licence. */
  licenceId: string;
};

/** What is not to be kept any longer. */
export type RemovePaymentMethodInput = {
  /** The method on file. */
  paymentMethodId: string;
};

/** Who comes in no more. */
export type RemoveUserInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The person. */
  userId: string;
};

/** The name a company goes by; the name on its invoices is the Anagrafica's. */
export type RenameTenantInput = {
  /** Its new name. */
  name: string;
  /** The company. */
  tenantId: string;
  /** The version that was read (A4). */
  version: number;
};

/** That it is oneself who wants new ones. */
export type RenewRecoveryCodesInput = {
  /** The six digits of now, or a recovery code. */
  code: string;
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** What one signs in with; left out by who never had a password. */
  password?: string | null | undefined;
};

/** Which price is accepted. */
export type RenewSubscriptionsInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is ordered once (S13). */
  idempotencyKey: string;
  /** How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1). */
  method?: PaymentMethod | null | undefined;
  /** The quote of the renewals. */
  quoteId: string;
};

/** One of the subscriptions to be renewed, and for how long. */
export type RenewalInput = {
  /** One month or one year more. */
  cadence: Cadence;
  /** The subscription; each once. */
  subscriptionId: string;
};

/** An answer, from either side. */
export type ReplyToTicketInput = {
  /** Files that were uploaded for it, to `/attachments`. */
  attachmentIds?: Array<string> | null | undefined;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The words. */
  text: string;
  /** Which ticket. */
  ticketId: string;
};

/** Which deactivation, and why (T6). */
export type RequestDeactivationInput = {
  /** Of the partner's features, or of the whole account. */
  deactivation: Deactivation;
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The company. */
  tenantId: string;
  /** Why, for whoever approves. */
  text: string;
};

/** Whose password was forgotten. */
export type RequestPasswordResetInput = {
  /** The address the person signs in with. */
  email: string;
  /** The vendor's name in its address; may be left out where there is only one (T8). */
  vendor?: string | null | undefined;
};

/** A payment method that is not one's own to switch to (P1). */
export type RequestPaymentMethodInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** BANK_TRANSFER; card and PayPal need no request. */
  method: PaymentMethod;
  /** The company. */
  tenantId: string;
  /** Why, for whoever approves. */
  text: string;
};

/** The partner's own invoice for its cashback, and where it is to go. */
export type RequestPayoutInput = {
  /** BIC of its bank. */
  bic?: string | null | undefined;
  /** Whose account it is, as its bank knows them. */
  holder: string;
  /** IBAN; spaces are taken out (A3). */
  iban: string;
  /** Of the sender's making, 8 to 200 characters: under one key it is asked for once (S13). */
  idempotencyKey: string;
  /** Its date, not in the future. */
  invoiceDate: string;
  /** Number of its invoice, at most 20 characters. */
  invoiceNumber: string;
  /** Its base: what leaves the account, in minor units. */
  netMinor: number;
  /** The partner. */
  tenantId: string;
  /** Its VAT, which is transferred besides; 0 for none. */
  vatMinor: number;
};

/** Which change to write about once more. */
export type ResendEmailChangeInput = {
  /** The change. */
  emailChangeId: string;
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
};

/** Whom to write to once more. */
export type ResendInvitationInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The person. */
  userId: string;
};

/** What is sent again, and where it is to be delivered now: the whole of it. The invoice stays as it was issued. */
export type ResendInvoiceInput = {
  /** Address, where the invoice has a wrong one; null for that of the invoice. */
  address?: AddressInput | null | undefined;
  /** Of the sender's making, 8 to 200 characters: under one key it is done once (S13). */
  idempotencyKey: string;
  /** The invoice that the exchange system rejected. */
  invoiceId: string;
  /** Certified address; null for none. */
  pec?: string | null | undefined;
  /** Code on the exchange system; null for none. */
  sdiCode?: string | null | undefined;
};

/** Whom to write to once more. */
export type ResendLicenceInvitationInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The licence. */
  licenceId: string;
};

/** The link's token and the password to sign in with from now on. */
export type ResetPasswordInput = {
  /** At least 12 characters, and none of those that everybody tries. */
  password: string;
  /** From the link. */
  token: string;
};

/** Who has lost telephone and codes. */
export type ResetTwoFactorInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The person. */
  userId: string;
};

/** Which company is open again. */
export type RestoreTenantInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** The company. */
  tenantId: string;
};

/** Which company goes on, and why. */
export type ResumeTenantInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Why: kept in the audit log, and told to the company's administrators. */
  reason: string;
  /** The company. */
  tenantId: string;
};

/** Which mail is to be sent once more. */
export type RetryMailInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is queued once (S13). */
  idempotencyKey: string;
  /** The mail. */
  mailId: string;
};

/** What is tried again. */
export type RetryRenewalInput = {
  /** The subscription that could not be renewed by itself. */
  subscriptionId: string;
};

/** Which key. */
export type RevokeApiKeyInput = {
  /** The key. */
  apiKeyId: string;
};

/** Who is not invited any more. */
export type RevokeInvitationInput = {
  /** The invited person. */
  userId: string;
};

/** What a user or key may do, over its company and everything below (T2). */
export type Role =
  | 'ADMIN'
  | 'BILLING'
  | 'TECHNICAL'
  | 'VIEWER';

/** The settings as they are to be, and the version that was read. */
export type SaveFiscalSettingsInput = {
  /** Whether stamp duty is charged to whoever is invoiced, on what is ordered from now on; else the vendor bears it. */
  chargesStampDuty?: boolean;
  /** Whether it is being wound up. */
  isInLiquidation?: boolean;
  /** One shareholder or several. */
  membership?: Membership | null | undefined;
  /** Its number there. */
  reaNumber?: string | null | undefined;
  /** Register of companies: province of the office, two letters. */
  reaOffice?: string | null | undefined;
  /** Regime; an Italian seller has one. */
  regime?: FiscalRegime | null | undefined;
  /** Letters before the number of each invoice, at most four. */
  series?: string | null | undefined;
  /** Share capital paid in, in cents. */
  shareCapitalMinor?: number | null | undefined;
  /** The vendor. */
  tenantId: string;
  /** The version that was read, 0 where there was none (A4). */
  version: number;
};

/** Where people may sign in, as it is to be, and the version that was read. */
export type SaveIdentityProviderInput = {
  /** What its button on the sign-in page says. */
  buttonLabel: string;
  /** How the provider calls this portal. */
  clientId: string;
  /** How we show it who we are; left empty, the one that is kept. Another address or client needs its own. */
  clientSecret?: string | null | undefined;
  /** Whether one may sign in by it. */
  isEnabled: boolean;
  /** The provider's address, https. */
  issuer: string;
  /** The vendor. */
  tenantId: string;
  /** The version that was read, 0 where there was none (A4). */
  version: number;
};

/** A product as it is to be, whole: what is left out of its lists is removed, if it was never sold. */
export type SaveProductInput = {
  /** What a year costs less than twelve months, in hundredths of a percent, where an annual price is not set by itself. */
  annualDiscountBasisPoints?: number | null | undefined;
  /** Stable name for programs, capitals: SESTANTE_DOCS. */
  code: string;
  /** In the order they are shown. */
  components: Array<ComponentInput>;
  /** From the lowest rank up. */
  editions: Array<EditionInput>;
  /** Name. */
  name: string;
  /** Of one that is there; left out, it is new. */
  productId?: string | null | undefined;
  /** How many days it can be tried for; null: not at all (S12). */
  trialDays?: number | null | undefined;
  /** The version that was read (A4); none of a new one. */
  version?: number | null | undefined;
  /** Its partner discount asks that the partner be the only administrator of the customer (P8). */
  wantsSoleAdministrator?: boolean;
};

/** The account as it is to be, and the version that was read. */
export type SaveTransferAccountInput = {
  /** BIC of its bank: 8 or 11 letters and digits. */
  bic?: string | null | undefined;
  /** Whose account it is, as its bank knows them. */
  holder: string;
  /** IBAN; spaces are taken out (A3). */
  iban: string;
  /** That it is oneself; asked for where the IBAN is another. */
  proof?: OwnProofInput | null | undefined;
  /** The vendor. */
  tenantId: string;
  /** The version that was read, 0 where there was none (A4). */
  version: number;
};

/** What the subscription becomes at the end of what is paid. */
export type ScheduleChangeInput = {
  /** By the month or by the year. */
  cadence: Cadence;
  /** An edition of its product, a lower one too. */
  editionId: string;
  /** Licences whose people leave then, where fewer seats remain than are in use: as many as it takes. */
  leavingLicenceIds?: Array<string>;
  /** Totals; a component left out keeps what was bought of it, as far as the edition lets it, else it has what the edition includes. */
  quantities: Array<QuantityInput>;
  /** The subscription. */
  subscriptionId: string;
};

/** What a vendor has yet to say before anything can be invoiced: its VAT number (Anagrafica), the account of its transfers (Pagamento), its fiscal settings (Impostazioni). */
export type SellerGap =
  | 'ACCOUNT'
  | 'SETTINGS'
  | 'VAT_NUMBER';

/** What is sent. */
export type SendInvoiceInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is done once (S13). */
  idempotencyKey: string;
  /** The invoice, or credit note. */
  invoiceId: string;
};

/** Which order is sent. */
export type SendOrderInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is sent once (S13). */
  idempotencyKey: string;
  /** The order. */
  orderId: string;
};

/** Which quote is sent. */
export type SendQuoteInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is sent once (S13). */
  idempotencyKey: string;
  /** The quote. */
  quoteId: string;
  /** The addresses of who reads it, 1 to 20: of the company's billing and business contacts, its administrators and whoever looks after its bills, invited ones too. Left out: billing contacts, else administrators, the first 20 of them. */
  readers?: Array<string> | null | undefined;
};

/** Who looks after a company. */
export type SetAccountManagerInput = {
  /** An administrator of its parent or of the vendor; null for nobody in particular. */
  accountManagerId?: string | null | undefined;
  /** The company. */
  tenantId: string;
};

/** Whether a subscription renews by itself. */
export type SetAutoRenewalInput = {
  /** On or off. */
  isOn: boolean;
  /** The subscription. */
  subscriptionId: string;
};

/** Whether an edition is sold. */
export type SetEditionOnSaleInput = {
  /** The edition. */
  editionId: string;
  /** False withdraws it from sale: whoever has it goes on. */
  isOnSale: boolean;
};

/** Whether a vendor's invoices are handed over. */
export type SetInvoiceTransmissionInput = {
  /** Whether what it issues from now on is handed to the exchange system. Turned off, what waits goes on waiting. */
  isOn: boolean;
  /** The vendor. */
  tenantId: string;
};

/** What an edition costs from an instant on. */
export type SetPricesInput = {
  /** For a year, in minor units; null: by the annual discount, where the product has one, else as it was. */
  annual?: number | null | undefined;
  /** Unit prices; of a component left out they stay as they were. */
  components: Array<ComponentPricesInput>;
  /** The edition. */
  editionId: string;
  /** For a month, in minor units; null: as it was. */
  monthly?: number | null | undefined;
  /** From when; from now on if left out. Never in the past: what was in force stays. */
  validFrom?: string | null | undefined;
};

/** Whether a product is sold. */
export type SetProductOnSaleInput = {
  /** False withdraws it from sale: whoever has it goes on. */
  isOnSale: boolean;
  /** The product. */
  productId: string;
};

/** How soon a ticket needs its answer. */
export type SetTicketPriorityInput = {
  /** How soon. */
  priority: TicketPriority;
  /** Which ticket. */
  ticketId: string;
};

/** What a company asks of its own people when they sign in. */
export type SetTwoFactorRequirementInput = {
  /** Whether each of them needs a second step. */
  isRequired: boolean;
  /** The company. */
  tenantId: string;
};

/** Who signs in, and where. */
export type SignInInput = {
  /** The address the person signs in with. */
  email: string;
  /** The password. */
  password: string;
  /** The vendor's name in its address; may be left out where there is only one (T8). */
  vendor?: string | null | undefined;
};

/** Which of one's own sessions. */
export type SignOutSessionInput = {
  /** The session. */
  sessionId: string;
};

/** Which order is paid with cashback. */
export type SpendCashbackInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is paid once (S13). */
  idempotencyKey: string;
  /** An order that awaits its money, invoiced to the partner itself. */
  orderId: string;
};

/** Which kind of method is to be left at the provider's page. */
export type StartPaymentMethodSetupInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is begun once (S13). */
  idempotencyKey: string;
  /** A card, or a PayPal account. */
  kind: MethodOnFileKind;
  /** An order of that company that awaits its money: what is left pays it, and the way back leads to it. */
  orderId?: string | null | undefined;
  /** The company that pays. */
  tenantId: string;
};

/** Which price is accepted. */
export type StartSubscriptionInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is ordered once (S13). */
  idempotencyKey: string;
  /** How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1). */
  method?: PaymentMethod | null | undefined;
  /** The quote of the new subscription. */
  quoteId: string;
};

/** What a company tries. */
export type StartTrialInput = {
  /** An edition of a product that can be tried. */
  editionId: string;
  /** Of the sender's making, 8 to 200 characters: under one key it begins once (S13). */
  idempotencyKey: string;
  /** Who will use it. */
  tenantId: string;
};

/** CAMT.053 of ISO 20022, or a table. */
export type StatementFormat =
  | 'CAMT053'
  | 'CSV';

/** What happened to a subscription. */
export type SubscriptionEventKind =
  | 'AUTO_RENEWAL_OFF'
  | 'AUTO_RENEWAL_ON'
  | 'CANCELLATION_PLANNED'
  | 'CANCELLATION_WITHDRAWN'
  | 'CANCELLED'
  | 'CHANGE_APPLIED'
  | 'CHANGE_PLANNED'
  | 'CHANGE_WITHDRAWN'
  | 'CONVERTED'
  | 'ENDED'
  | 'EXPIRED'
  | 'ORDER_CANCELLED'
  | 'ORDER_PLACED'
  | 'ORDER_SETTLED'
  | 'PAYMENT_REFUSED'
  | 'RENEWED'
  | 'STARTED'
  | 'SUPERSEDED'
  | 'TOPPED_UP'
  | 'TRIAL_STARTED'
  | 'UPGRADED';

/** Narrows a list of Subscription; what is left out does not narrow. */
export type SubscriptionFilter = {
  /** Paid by the month or by the year. */
  cadence?: Array<Cadence> | null | undefined;
  /** Paid until this instant or later. */
  endsAfter?: string | null | undefined;
  /** Paid until before this instant. */
  endsBefore?: string | null | undefined;
  /** In one of these states. */
  status?: Array<SubscriptionStatus> | null | undefined;
};

/** A TRIAL, or ACTIVE until another takes its place (SUPERSEDED), it EXPIRED, or its end came that it was CANCELLED for; PAST_DUE while a refused automatic renewal is tried again (S5); ENDED when nothing is left to renew (S6). */
export type SubscriptionStatus =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'ENDED'
  | 'EXPIRED'
  | 'PAST_DUE'
  | 'SUPERSEDED'
  | 'TRIAL';

/** Which company stands still, and why. */
export type SuspendTenantInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** Why: kept in the audit log, and told to the company's administrators. */
  reason: string;
  /** The company. */
  tenantId: string;
};

/** Who gets somebody's licence. */
export type SwapLicenceInput = {
  /** The same key with the same input gets the first answer again (S13). */
  idempotencyKey: string;
  /** The licence. */
  licenceId: string;
  /** Who has it from now on. */
  member: MemberInput;
};

/** Which of the methods on file is to be used. */
export type SwitchPaymentMethodInput = {
  /** The card, or the PayPal account; any other method goes by ticket (P1). */
  kind: MethodOnFileKind;
  /** The company. */
  tenantId: string;
};

/** Narrows a list of Tenant; what is left out does not narrow. */
export type TenantFilter = {
  /** Of one of these kinds. */
  kind?: Array<TenantKind> | null | undefined;
  /** In one of these states. */
  status?: Array<TenantStatus> | null | undefined;
};

/** A VENDOR is a root, a PARTNER may have companies below it, a CUSTOMER has none (T1). */
export type TenantKind =
  | 'CUSTOMER'
  | 'PARTNER'
  | 'VENDOR';

/** A sort order; NAME ASC unless told. The id breaks ties. */
export type TenantOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** The column. */
  field: TenantOrderField;
};

/** What TenantOrder sorts by. */
export type TenantOrderField =
  | 'CREATED_AT'
  | 'NAME';

/** Where a company stands in its life (T1, T4, T6). */
export type TenantStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'SUSPENDED';

/** The provider to try; nothing is saved. */
export type TestIdentityProviderInput = {
  /** How the provider calls this portal. */
  clientId: string;
  /** How we show it who we are; left empty, the one that is kept. Another address or client needs its own. */
  clientSecret?: string | null | undefined;
  /** The provider's address, https. */
  issuer: string;
  /** The vendor. */
  tenantId: string;
};

/** What a ticket is about; BILLING and TECHNICAL are also the areas of those roles (T2). */
export type TicketCategory =
  | 'BILLING'
  | 'COMPANY'
  | 'OTHER'
  | 'PARTNERSHIP'
  | 'TECHNICAL';

/** Narrows a list of Ticket; what is left out does not narrow. */
export type TicketFilter = {
  /** Of one of these categories. */
  category?: Array<TicketCategory> | null | undefined;
  /** Of one of these priorities. */
  priority?: Array<TicketPriority> | null | undefined;
  /** In one of these states. */
  state?: Array<TicketState> | null | undefined;
};

/** How soon an answer is needed. */
export type TicketPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL';

/** OPEN waits for those above, WAITING_FOR_CUSTOMER for the company itself; the others are over. */
export type TicketState =
  | 'APPROVED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'OPEN'
  | 'REFUSED'
  | 'WAITING_FOR_CUSTOMER';

/** Which price is accepted. */
export type TopUpSubscriptionInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is ordered once (S13). */
  idempotencyKey: string;
  /** How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1). */
  method?: PaymentMethod | null | undefined;
  /** The quote of the top-up. */
  quoteId: string;
};

/** How a transfer fits its order (S9): it is what is due, or the rest of it; less; more; or nothing is awaited, because it was paid, cancelled, or its days are over. */
export type TransferFit =
  | 'MATCHED'
  | 'NOT_AWAITED'
  | 'OVER'
  | 'PARTIAL';

/** What is told of a file: SENT on to the exchange system; DELIVERED (RC); REJECTED (NS), it counts as not issued; NOT_DELIVERED (MC), it lies in the reserved area of whoever was invoiced and counts as issued; of public bodies ACCEPTED or REFUSED (EC01, EC02), or EXPIRED when they said nothing in their fifteen days (DT). */
export type TransmissionNotice =
  | 'ACCEPTED'
  | 'DELIVERED'
  | 'EXPIRED'
  | 'NOT_DELIVERED'
  | 'REFUSED'
  | 'REJECTED'
  | 'SENT';

/** Where a file stands: WAITING to be handed over, else what weighs most of what was told of it, in whatever order that came. */
export type TransmissionState =
  | 'ACCEPTED'
  | 'DELIVERED'
  | 'EXPIRED'
  | 'NOT_DELIVERED'
  | 'REFUSED'
  | 'REJECTED'
  | 'SENT'
  | 'WAITING';

/** The whole billing data as they are to be, and the version that was read (P2). What is left empty is as in the Anagrafica. */
export type UpdateBillingAccountInput = {
  /** Address on invoices. */
  address?: AddressInput | null | undefined;
  /** Where invoices are mailed. */
  billingEmail?: string | null | undefined;
  /** Name on invoices. */
  invoiceName?: string | null | undefined;
  /** PEC for invoices. */
  pec?: string | null | undefined;
  /** Purchase-order reference printed on invoices. */
  purchaseOrderReference?: string | null | undefined;
  /** SDI code for invoices. */
  sdiCode?: string | null | undefined;
  /** The company. */
  tenantId: string;
  /** The version that was read (A4). */
  version: number;
};

/** The whole Anagrafica as it is to be, and the version that was read. */
export type UpdateCompanyProfileInput = {
  /** Registered office. */
  address: AddressInput;
  /** ISO 3166-1, two letters. */
  country: string;
  /** The language it is written to in. */
  language: Language;
  /** S.r.l., S.p.A., GmbH ... */
  legalForm?: string | null | undefined;
  /** The name on invoices. */
  legalName: string;
  /** Certified e-mail. */
  pec?: string | null | undefined;
  /** As dialled in its country, or with the international prefix. */
  phone?: string | null | undefined;
  /** 7 characters, 6 for public bodies. */
  sdiCode?: string | null | undefined;
  /** Codice fiscale (A3). */
  taxCode?: string | null | undefined;
  /** The company. */
  tenantId: string;
  /** IANA name. */
  timeZone: string;
  /** The name it trades under. */
  tradeName?: string | null | undefined;
  /** With or without its prefix; checked by format and check digit (A3). */
  vatNumber?: string | null | undefined;
  /** The version that was read (A4). */
  version: number;
  /** Web site. */
  website?: string | null | undefined;
};

/** The whole contact as it is to be, and the version that was read. */
export type UpdateContactInput = {
  /** The contact. */
  contactId: string;
  /** Business e-mail; of one made from a user it waits for its confirmation (C3). */
  email: string;
  /** First name; of one made from a user it stays the user's. */
  firstName: string;
  /** The same key with the same input gets the first answer again: a new e-mail of a user is written to (S13). */
  idempotencyKey: string;
  /** Job title. */
  jobTitle?: string | null | undefined;
  /** What it is written to in; left out, its user's language, else its company's (C5). */
  language?: Language | null | undefined;
  /** Last name; of one made from a user it stays the user's. */
  lastName: string;
  /** As dialled in the company's country, or with the international prefix. */
  phone?: string | null | undefined;
  /** That it is oneself; asked for where it is one's own e-mail that is to be another. */
  proof?: OwnProofInput | null | undefined;
  /** One or more; they add up. */
  types: Array<ContactType>;
  /** The version that was read (A4). */
  version: number;
};

/** What a person says of itself. */
export type UpdateOwnAccountInput = {
  /** First name. */
  firstName: string;
  /** The language it reads. */
  language: Language;
  /** Last name. */
  lastName: string;
};

/** Which price is accepted. */
export type UpgradeSubscriptionInput = {
  /** Of the sender's making, 8 to 200 characters: under one key it is ordered once (S13). */
  idempotencyKey: string;
  /** How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1). */
  method?: PaymentMethod | null | undefined;
  /** The quote of the upgrade. */
  quoteId: string;
};

/** Narrows a list of User; what is left out does not narrow. */
export type UserFilter = {
  /** With a second step of signing in, or without. */
  hasTwoFactor?: boolean | null | undefined;
  /** With one of these roles. */
  role?: Array<Role> | null | undefined;
  /** In one of these states. */
  status?: Array<UserStatus> | null | undefined;
};

/** Whether a person may sign in. */
export type UserStatus =
  | 'ACTIVE'
  | 'DISABLED'
  | 'INVITED';

/** A public body, which pays the VAT of its invoices to the state (split payment), or a habitual exporter, whose declaration of intent leaves VAT out. */
export type VatExceptionKind =
  | 'LETTER_OF_INTENT'
  | 'PUBLIC_BODY';

/** Why this VAT (M3). A number that is unverified, invalid, unchecked or missing gets the seller's rate, never a lower one. */
export type VatReason =
  | 'CHECK_UNAVAILABLE'
  | 'DOMESTIC'
  | 'LETTER_OF_INTENT'
  | 'NUMBER_INVALID'
  | 'NUMBER_MISSING'
  | 'NUMBER_UNVERIFIED'
  | 'OUTSIDE_EU'
  | 'REVERSE_CHARGE'
  | 'SPLIT_PAYMENT';

/** What is known of a VAT number: VALID or INVALID as the register told, UNAVAILABLE when it told nothing, UNVERIFIED before it was asked. Only VALID earns a reverse charge (M3). */
export type VatStatus =
  | 'INVALID'
  | 'UNAVAILABLE'
  | 'UNVERIFIED'
  | 'VALID';

/** Whose number is to be verified. */
export type VerifyVatNumberInput = {
  /** The company. */
  tenantId: string;
};

/** A person or a program. */
export type ViewerKind =
  | 'API_KEY'
  | 'USER';

/** What is off from a total on. */
export type VolumeDiscountInput = {
  /** Hundredths of a percent: 750 is 7.5 %. */
  basisPoints: number;
  /** From this total on, what is included counted. */
  fromQuantity: number;
};

/** Which subscription is to go on after all. */
export type WithdrawCancellationInput = {
  /** The subscription. */
  subscriptionId: string;
};

/** Which tier is taken back. */
export type WithdrawTierInput = {
  /** The same key does it once (S13). */
  idempotencyKey: string;
  /** One that has not begun. */
  partnerTierId: string;
};

export type SetAccountManagerMutationVariables = Exact<{
  input: SetAccountManagerInput;
}>;


export type SetAccountManagerMutation = { __typename: 'Mutation', setAccountManager:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SetAccountManagerPayload', tenant: { __typename: 'Tenant', id: string, accountManagerName: string | null, accountManager: { __typename: 'User', id: string } | null } }
   };

export type CompanyQueryVariables = Exact<{
  id: string;
}>;


export type CompanyQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, unreadTickets: number, viewerCan: Array<Action>, status: TenantStatus, payer: Payer, accountManagerName: string | null, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, ancestors: Array<{ __typename: 'Tenant', id: string, name: string, status: TenantStatus }>, activeSubscriptions: { __typename: 'SubscriptionConnection', totalCount: number }, accountManager: { __typename: 'User', id: string } | null, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean } | null } | null };

export type CompanyHeader_tenantFragment = { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, accountManagerName: string | null, accountManager: { __typename: 'User', id: string } | null, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { __typename: 'Mutation', signOutEverywhere: { __typename: 'SignOutPayload', signedOut: boolean } };

export type SearchTenantsQueryVariables = Exact<{
  text: string;
}>;


export type SearchTenantsQuery = { __typename: 'Query', searchTenants: Array<{ __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }>, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null } | null }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, kind: ViewerKind, name: string, email: string | null, role: Role, language: Language, vendorName: string, vendorCountry: string, currency: Currency, home: { __typename: 'Tenant', id: string, kind: TenantKind, name: string } } | null };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, name: string, role: Role, home: { __typename: 'Tenant', id: string, name: string }, account: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, language: Language, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } | null, sessions: Array<{ __typename: 'OwnSession', id: string, createdAt: string, userAgent: string | null, address: string | null, isCurrent: boolean }>, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null } | null };

export type Account_userFragment = { __typename: 'User', id: string, firstName: string, lastName: string, email: string, language: Language, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null };

export type Account_sessionFragment = { __typename: 'OwnSession', id: string, createdAt: string, userAgent: string | null, address: string | null, isCurrent: boolean };

export type UpdateOwnAccountMutationVariables = Exact<{
  input: UpdateOwnAccountInput;
}>;


export type UpdateOwnAccountMutation = { __typename: 'Mutation', updateOwnAccount:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'UpdateOwnAccountPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, language: Language, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename: 'Mutation', changePassword:
    | { __typename: 'ChangePasswordPayload', viewer: { __typename: 'Viewer', id: string, sessions: Array<{ __typename: 'OwnSession', id: string, createdAt: string, userAgent: string | null, address: string | null, isCurrent: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null }
   };

export type DisableTwoFactorMutationVariables = Exact<{
  input: DisableTwoFactorInput;
}>;


export type DisableTwoFactorMutation = { __typename: 'Mutation', disableTwoFactor:
    | { __typename: 'DisableTwoFactorPayload', viewer: { __typename: 'Viewer', id: string, sessions: Array<{ __typename: 'OwnSession', id: string, createdAt: string, userAgent: string | null, address: string | null, isCurrent: boolean }>, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null } }
    | { __typename: 'TwoFactorState', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null }
   };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;


export type RenewRecoveryCodesMutation = { __typename: 'Mutation', renewRecoveryCodes:
    | { __typename: 'RenewRecoveryCodesPayload', recoveryCodes: Array<string>, viewer: { __typename: 'Viewer', id: string, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null } }
    | { __typename: 'TwoFactorState', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null }
   };

export type ChangeOwnEmailMutationVariables = Exact<{
  input: ChangeOwnEmailInput;
}>;


export type ChangeOwnEmailMutation = { __typename: 'Mutation', changeOwnEmail:
    | { __typename: 'ChangeOwnEmailPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, language: Language, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ProofWanted', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null }
   };

export type SignOutSessionMutationVariables = Exact<{
  input: SignOutSessionInput;
}>;


export type SignOutSessionMutation = { __typename: 'Mutation', signOutSession: { __typename: 'SignOutSessionPayload', viewer: { __typename: 'Viewer', id: string, sessions: Array<{ __typename: 'OwnSession', id: string, createdAt: string, userAgent: string | null, address: string | null, isCurrent: boolean }> } | null } };

export type SignOutOthersMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOthersMutation = { __typename: 'Mutation', signOutOthers: { __typename: 'SignOutOthersPayload', viewer: { __typename: 'Viewer', id: string, sessions: Array<{ __typename: 'OwnSession', id: string, createdAt: string, userAgent: string | null, address: string | null, isCurrent: boolean }> } } };

export type AuditLogQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
}>;


export type AuditLogQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, viewerCan: Array<Action>, auditLog: { __typename: 'AuditEntryConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AuditEntry', id: string, at: string, actorName: string, actorTenantName: string, fromAbove: boolean, action: string, area: AuditArea, subjectType: string, subjectName: string, before: unknown, after: unknown, address: string | null }> } } | null };

export type AuditTable_entryFragment = { __typename: 'AuditEntry', id: string, at: string, actorName: string, actorTenantName: string, fromAbove: boolean, action: string, area: AuditArea, subjectType: string, subjectName: string, before: unknown, after: unknown, address: string | null };

export type BillingQueryVariables = Exact<{
  tenantId: string;
}>;


export type BillingQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string, viewerCan: Array<Action>, accountManagerName: string | null, payer: Payer, access: PartnerAccess, partnerName: string | null, profile: { __typename: 'CompanyProfile', id: string, legalName: string, country: string, vatNumber: string | null, vatStatus: VatStatus, pec: string | null, sdiCode: string | null, address: { __typename: 'Address', street: string, number: string | null, postalCode: string, city: string, province: string | null, country: string } } | null, billingAccount: { __typename: 'BillingAccount', paymentTermsDays: number, id: string, method: PaymentMethod, invoiceName: string | null, sdiCode: string | null, pec: string | null, billingEmail: string | null, purchaseOrderReference: string | null, version: number, updatedAt: string, updatedByName: string | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null, version: number | null, updatedAt: string, updatedByName: string | null } | null, balance: { __typename: 'Balance', id: string, amount: { __typename: 'Money', minor: number, currency: Currency }, movements: { __typename: 'BalanceMovementConnection', totalCount: number, nodes: Array<{ __typename: 'BalanceMovement', id: string, reason: BalanceMovementReason, at: string, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> } } | null, address: { __typename: 'BillingAddress', street: string | null, number: string | null, postalCode: string | null, city: string | null, province: string | null, country: string | null } | null, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, expiryYear: number | null, expiryMonth: number | null, account: string | null, expiresSoon: boolean, isExpired: boolean, addedAt: string, addedByName: string }> } | null, soleAdministratorProducts: Array<{ __typename: 'Product', id: string, name: string }>, ownAdministrators: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string }> }, payerProposal: { __typename: 'PayerProposal', id: string, payer: Payer, note: string | null, proposedByName: string, proposedByCompany: string, proposedAt: string } | null, vatExceptions: { __typename: 'VatExceptionConnection', nodes: Array<{ __typename: 'VatException', id: string, kind: VatExceptionKind, from: string, until: string | null, reference: string, referenceDay: string | null, recordedByName: string, recordedAt: string }> }, methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> } } | null };

export type BillingData_billingAccountFragment = { __typename: 'BillingAccount', id: string, invoiceName: string | null, sdiCode: string | null, pec: string | null, billingEmail: string | null, purchaseOrderReference: string | null, version: number, updatedAt: string, updatedByName: string | null, address: { __typename: 'BillingAddress', street: string | null, number: string | null, postalCode: string | null, city: string | null, province: string | null, country: string | null } | null };

export type UpdateBillingAccountMutationVariables = Exact<{
  input: UpdateBillingAccountInput;
}>;


export type UpdateBillingAccountMutation = { __typename: 'Mutation', updateBillingAccount:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'UpdateBillingAccountPayload', billingAccount: { __typename: 'BillingAccount', id: string, invoiceName: string | null, sdiCode: string | null, pec: string | null, billingEmail: string | null, purchaseOrderReference: string | null, version: number, updatedAt: string, updatedByName: string | null, address: { __typename: 'BillingAddress', street: string | null, number: string | null, postalCode: string | null, city: string | null, province: string | null, country: string | null } | null } }
   };

export type TransferAccount_accountFragment = { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null, version: number | null, updatedAt: string, updatedByName: string | null };

export type SaveTransferAccountMutationVariables = Exact<{
  input: SaveTransferAccountInput;
}>;


export type SaveTransferAccountMutation = { __typename: 'Mutation', saveTransferAccount:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ProofWanted', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SaveTransferAccountPayload', transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null, version: number | null, updatedAt: string, updatedByName: string | null } }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null }
   };

export type GrantPaymentTermsMutationVariables = Exact<{
  input: GrantPaymentTermsInput;
}>;


export type GrantPaymentTermsMutation = { __typename: 'Mutation', grantPaymentTerms:
    | { __typename: 'GrantPaymentTermsPayload', billingAccount: { __typename: 'BillingAccount', id: string, paymentTermsDays: number, version: number } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type Payer_tenantFragment = { __typename: 'Tenant', id: string, payer: Payer, access: PartnerAccess, partnerName: string | null, soleAdministratorProducts: Array<{ __typename: 'Product', id: string, name: string }>, ownAdministrators: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string }> }, payerProposal: { __typename: 'PayerProposal', id: string, payer: Payer, note: string | null, proposedByName: string, proposedByCompany: string, proposedAt: string } | null };

export type ChoosePayerMutationVariables = Exact<{
  input: ChoosePayerInput;
}>;


export type ChoosePayerMutation = { __typename: 'Mutation', choosePayer:
    | { __typename: 'ChoosePayerPayload', tenant: { __typename: 'Tenant', id: string, payer: Payer, access: PartnerAccess, partnerName: string | null, soleAdministratorProducts: Array<{ __typename: 'Product', id: string, name: string }>, ownAdministrators: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string }> }, payerProposal: { __typename: 'PayerProposal', id: string, payer: Payer, note: string | null, proposedByName: string, proposedByCompany: string, proposedAt: string } | null } }
    | { __typename: 'NoPartnerAbove', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PayerSeesNoAmounts', code: string, message: string, path: Array<string> | null }
   };

export type ProposePayerMutationVariables = Exact<{
  input: ProposePayerInput;
}>;


export type ProposePayerMutation = { __typename: 'Mutation', proposePayer:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'NoPartnerAbove', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ProposePayerPayload', tenant: { __typename: 'Tenant', id: string, payer: Payer, access: PartnerAccess, partnerName: string | null, soleAdministratorProducts: Array<{ __typename: 'Product', id: string, name: string }>, ownAdministrators: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string }> }, payerProposal: { __typename: 'PayerProposal', id: string, payer: Payer, note: string | null, proposedByName: string, proposedByCompany: string, proposedAt: string } | null } }
   };

export type DeclinePayerProposalMutationVariables = Exact<{
  input: DeclinePayerProposalInput;
}>;


export type DeclinePayerProposalMutation = { __typename: 'Mutation', declinePayerProposal:
    | { __typename: 'DeclinePayerProposalPayload', tenant: { __typename: 'Tenant', id: string, payer: Payer, access: PartnerAccess, partnerName: string | null, soleAdministratorProducts: Array<{ __typename: 'Product', id: string, name: string }>, ownAdministrators: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string }> }, payerProposal: { __typename: 'PayerProposal', id: string, payer: Payer, note: string | null, proposedByName: string, proposedByCompany: string, proposedAt: string } | null } }
    | { __typename: 'NothingProposed', code: string, message: string, path: Array<string> | null }
   };

export type PaymentMethods_billingAccountFragment = { __typename: 'BillingAccount', id: string, method: PaymentMethod, version: number, updatedAt: string, updatedByName: string | null, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, expiryYear: number | null, expiryMonth: number | null, account: string | null, expiresSoon: boolean, isExpired: boolean, addedAt: string, addedByName: string }> };

export type MethodOnFileFragment = { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, expiryYear: number | null, expiryMonth: number | null, account: string | null, expiresSoon: boolean, isExpired: boolean, addedAt: string, addedByName: string };

export type StartPaymentMethodSetupMutationVariables = Exact<{
  input: StartPaymentMethodSetupInput;
}>;


export type StartPaymentMethodSetupMutation = { __typename: 'Mutation', startPaymentMethodSetup:
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PaymentMethodNotOffered', code: string, message: string, path: Array<string> | null }
    | { __typename: 'StartPaymentMethodSetupPayload', url: string }
   };

export type SwitchPaymentMethodMutationVariables = Exact<{
  input: SwitchPaymentMethodInput;
}>;


export type SwitchPaymentMethodMutation = { __typename: 'Mutation', switchPaymentMethod:
    | { __typename: 'PaymentMethodNotOnFile', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SwitchPaymentMethodPayload', billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, version: number, updatedAt: string, updatedByName: string | null, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, expiryYear: number | null, expiryMonth: number | null, account: string | null, expiresSoon: boolean, isExpired: boolean, addedAt: string, addedByName: string }> } }
   };

export type RemovePaymentMethodMutationVariables = Exact<{
  input: RemovePaymentMethodInput;
}>;


export type RemovePaymentMethodMutation = { __typename: 'Mutation', removePaymentMethod:
    | { __typename: 'PaymentMethodInUse', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RemovePaymentMethodPayload', billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, version: number, updatedAt: string, updatedByName: string | null, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, expiryYear: number | null, expiryMonth: number | null, account: string | null, expiresSoon: boolean, isExpired: boolean, addedAt: string, addedByName: string }> } }
   };

export type RequestPaymentMethodMutationVariables = Exact<{
  input: RequestPaymentMethodInput;
}>;


export type RequestPaymentMethodMutation = { __typename: 'Mutation', requestPaymentMethod:
    | { __typename: 'AlreadyRequested', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', id: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> }, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } | null }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RequestPaymentMethodPayload', ticket: { __typename: 'Ticket', id: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> }, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } | null }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> } }
   };

export type WithdrawMethodRequestMutationVariables = Exact<{
  input: CancelTicketInput;
}>;


export type WithdrawMethodRequestMutation = { __typename: 'Mutation', cancelTicket:
    | { __typename: 'CancelTicketPayload', ticket: { __typename: 'Ticket', id: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> }, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } | null }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', id: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> }, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } | null }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> } }
   };

export type MethodRequest_changeFragment = { __typename: 'Ticket', id: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> }, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } | null }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> };

export type MethodRequests_tenantFragment = { __typename: 'Tenant', methodRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> }> }, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } | null };

export type MethodRequest_ticketFragment = { __typename: 'Ticket', id: string, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, proposes: string | null }> };

export type VatExceptions_tenantFragment = { __typename: 'Tenant', id: string, vatExceptions: { __typename: 'VatExceptionConnection', nodes: Array<{ __typename: 'VatException', id: string, kind: VatExceptionKind, from: string, until: string | null, reference: string, referenceDay: string | null, recordedByName: string, recordedAt: string }> } };

export type RecordVatExceptionMutationVariables = Exact<{
  input: RecordVatExceptionInput;
}>;


export type RecordVatExceptionMutation = { __typename: 'Mutation', recordVatException:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RecordVatExceptionPayload', tenant: { __typename: 'Tenant', id: string, vatExceptions: { __typename: 'VatExceptionConnection', nodes: Array<{ __typename: 'VatException', id: string, kind: VatExceptionKind, from: string, until: string | null, reference: string, referenceDay: string | null, recordedByName: string, recordedAt: string }> } } }
   };

export type EndVatExceptionMutationVariables = Exact<{
  input: EndVatExceptionInput;
}>;


export type EndVatExceptionMutation = { __typename: 'Mutation', endVatException:
    | { __typename: 'EndVatExceptionPayload', tenant: { __typename: 'Tenant', id: string, vatExceptions: { __typename: 'VatExceptionConnection', nodes: Array<{ __typename: 'VatException', id: string, kind: VatExceptionKind, from: string, until: string | null, reference: string, referenceDay: string | null, recordedByName: string, recordedAt: string }> } } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type CatalogQueryVariables = Exact<{
  tenantId: string;
  after?: string | null | undefined;
}>;


export type CatalogQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action> } | null, products: { __typename: 'ProductConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Product', id: string, code: string, name: string, trialDays: number | null, withdrawnAt: string | null, editions: Array<{ __typename: 'Edition', id: string, name: string, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string }> }> }> } };

export type CatalogProductQueryVariables = Exact<{
  tenantId: string;
  productId: string;
  isNew: boolean;
}>;


export type CatalogProductQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action> } | null, product?: { __typename: 'Product', id: string, version: number, code: string, name: string, trialDays: number | null, annualDiscountBasisPoints: number | null, wantsSoleAdministrator: boolean, withdrawnAt: string | null, updatedAt: string | null, updatedByName: string | null, components: Array<{ __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string }, volumeDiscounts: Array<{ __typename: 'VolumeDiscount', id: string, fromQuantity: number, basisPoints: number }> }>, editions: Array<{ __typename: 'Edition', id: string, code: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } | null };

export type Catalog_productFragment = { __typename: 'Product', id: string, version: number, code: string, name: string, trialDays: number | null, annualDiscountBasisPoints: number | null, wantsSoleAdministrator: boolean, withdrawnAt: string | null, updatedAt: string | null, updatedByName: string | null, components: Array<{ __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string }, volumeDiscounts: Array<{ __typename: 'VolumeDiscount', id: string, fromQuantity: number, basisPoints: number }> }>, editions: Array<{ __typename: 'Edition', id: string, code: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> };

export type SaveProductMutationVariables = Exact<{
  input: SaveProductInput;
}>;


export type SaveProductMutation = { __typename: 'Mutation', saveProduct:
    | { __typename: 'ConcurrentChange', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SaveProductPayload', product: { __typename: 'Product', id: string, version: number, code: string, name: string, trialDays: number | null, annualDiscountBasisPoints: number | null, wantsSoleAdministrator: boolean, withdrawnAt: string | null, updatedAt: string | null, updatedByName: string | null, components: Array<{ __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string }, volumeDiscounts: Array<{ __typename: 'VolumeDiscount', id: string, fromQuantity: number, basisPoints: number }> }>, editions: Array<{ __typename: 'Edition', id: string, code: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } }
   };

export type SetPricesMutationVariables = Exact<{
  input: SetPricesInput;
}>;


export type SetPricesMutation = { __typename: 'Mutation', setPrices:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SetPricesPayload', edition: { __typename: 'Edition', id: string, product: { __typename: 'Product', id: string, version: number, code: string, name: string, trialDays: number | null, annualDiscountBasisPoints: number | null, wantsSoleAdministrator: boolean, withdrawnAt: string | null, updatedAt: string | null, updatedByName: string | null, components: Array<{ __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string }, volumeDiscounts: Array<{ __typename: 'VolumeDiscount', id: string, fromQuantity: number, basisPoints: number }> }>, editions: Array<{ __typename: 'Edition', id: string, code: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } } }
   };

export type SetProductOnSaleMutationVariables = Exact<{
  input: SetProductOnSaleInput;
}>;


export type SetProductOnSaleMutation = { __typename: 'Mutation', setProductOnSale: { __typename: 'SetOnSalePayload', product: { __typename: 'Product', id: string, version: number, code: string, name: string, trialDays: number | null, annualDiscountBasisPoints: number | null, wantsSoleAdministrator: boolean, withdrawnAt: string | null, updatedAt: string | null, updatedByName: string | null, components: Array<{ __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string }, volumeDiscounts: Array<{ __typename: 'VolumeDiscount', id: string, fromQuantity: number, basisPoints: number }> }>, editions: Array<{ __typename: 'Edition', id: string, code: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } } };

export type SetEditionOnSaleMutationVariables = Exact<{
  input: SetEditionOnSaleInput;
}>;


export type SetEditionOnSaleMutation = { __typename: 'Mutation', setEditionOnSale: { __typename: 'SetOnSalePayload', product: { __typename: 'Product', id: string, version: number, code: string, name: string, trialDays: number | null, annualDiscountBasisPoints: number | null, wantsSoleAdministrator: boolean, withdrawnAt: string | null, updatedAt: string | null, updatedByName: string | null, components: Array<{ __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string }, volumeDiscounts: Array<{ __typename: 'VolumeDiscount', id: string, fromQuantity: number, basisPoints: number }> }>, editions: Array<{ __typename: 'Edition', id: string, code: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } } };

export type SaleCatalogueQueryVariables = Exact<{
  tenantId: string;
}>;


export type SaleCatalogueQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, viewerCan: Array<Action> } | null };

export type QuoteSaleMutationVariables = Exact<{
  input: QuoteSaleInput;
}>;


export type QuoteSaleMutation = { __typename: 'Mutation', quoteSale:
    | { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null }
   };

export type PlaceSaleMutationVariables = Exact<{
  input: PlaceSaleInput;
}>;


export type PlaceSaleMutation = { __typename: 'Mutation', placeSale:
    | { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PlaceSalePayload', tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }> }, subscription: { __typename: 'Subscription', id: string } | null }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SameVatNumber', code: string, message: string, path: Array<string> | null, tenants: Array<{ __typename: 'Tenant', id: string, name: string, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }> }> }
   };

export type ClientsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: TenantFilter | null | undefined;
  orderBy: TenantOrder;
  withTotals: boolean;
}>;


export type ClientsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, children: { __typename: 'TenantConnection', totalCount?: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Tenant', id: string, name: string, version: number, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } }> }, all?: { __typename: 'TenantConnection', totalCount: number }, partners?: { __typename: 'TenantConnection', totalCount: number } } | null };

export type FindClientsQueryVariables = Exact<{
  text: string;
}>;


export type FindClientsQuery = { __typename: 'Query', searchTenants: Array<{ __typename: 'Tenant', id: string, name: string, version: number, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }>, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } }> };

export type ClientRow_tenantFragment = { __typename: 'Tenant', id: string, name: string, version: number, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { __typename: 'Mutation', createCustomer:
    | { __typename: 'CreateCustomerPayload', tenant: { __typename: 'Tenant', id: string, name: string, version: number, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } } }
    | { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SameVatNumber', code: string, message: string, path: Array<string> | null, tenants: Array<{ __typename: 'Tenant', id: string, name: string, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }> }> }
   };

export type CreatePartnerMutationVariables = Exact<{
  input: CreatePartnerInput;
}>;


export type CreatePartnerMutation = { __typename: 'Mutation', createPartner:
    | { __typename: 'CreatePartnerPayload', tenant: { __typename: 'Tenant', id: string, name: string, version: number, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } } }
    | { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SameVatNumber', code: string, message: string, path: Array<string> | null, tenants: Array<{ __typename: 'Tenant', id: string, name: string, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }> }> }
   };

export type RenameTenantMutationVariables = Exact<{
  input: RenameTenantInput;
}>;


export type RenameTenantMutation = { __typename: 'Mutation', renameTenant:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RenameTenantPayload', tenant: { __typename: 'Tenant', id: string, name: string, version: number } }
   };

export type ContactsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: ContactFilter | null | undefined;
}>;


export type ContactsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, country: string } | null, contacts: { __typename: 'ContactConnection', totalCount: number, nodes: Array<{ __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, phone: string | null, jobTitle: string | null, language: Language | null, types: Array<ContactType>, version: number, viewerCan: Array<Action>, user: { __typename: 'User', id: string } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type Contacts_contactFragment = { __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, phone: string | null, jobTitle: string | null, language: Language | null, types: Array<ContactType>, version: number, viewerCan: Array<Action>, user: { __typename: 'User', id: string } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null };

export type AddContactMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AddContactMutation = { __typename: 'Mutation', addContact:
    | { __typename: 'AddContactPayload', contact: { __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, phone: string | null, jobTitle: string | null, language: Language | null, types: Array<ContactType>, version: number, viewerCan: Array<Action>, user: { __typename: 'User', id: string } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } }
    | { __typename: 'AlreadyContact', code: string, message: string, path: Array<string> | null, contact: { __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, phone: string | null, jobTitle: string | null, language: Language | null, types: Array<ContactType>, version: number, viewerCan: Array<Action>, user: { __typename: 'User', id: string } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { __typename: 'Mutation', updateContact:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ProofWanted', code: string, message: string, path: Array<string> | null }
    | { __typename: 'UpdateContactPayload', contact: { __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, phone: string | null, jobTitle: string | null, language: Language | null, types: Array<ContactType>, version: number, viewerCan: Array<Action>, user: { __typename: 'User', id: string } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null }
   };

export type RemoveContactMutationVariables = Exact<{
  input: RemoveContactInput;
}>;


export type RemoveContactMutation = { __typename: 'Mutation', removeContact:
    | { __typename: 'ContactChanged', changedByName: string | null, code: string, message: string, path: Array<string> | null, contact: { __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, phone: string | null, jobTitle: string | null, language: Language | null, types: Array<ContactType>, version: number, viewerCan: Array<Action>, user: { __typename: 'User', id: string } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } | null } }
    | { __typename: 'RemoveContactPayload', contactId: string }
   };

export type ProfileQueryVariables = Exact<{
  tenantId: string;
}>;


export type ProfileQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, access: PartnerAccess, accountManagerName: string | null, viewerCan: Array<Action>, pendingChanges: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, proposes: string | null }> }> }, profile: { __typename: 'CompanyProfile', id: string, legalName: string, tradeName: string | null, country: string, vatNumber: string | null, taxCode: string | null, legalForm: string | null, phone: string | null, pec: string | null, sdiCode: string | null, website: string | null, language: Language, timeZone: string, lockedFields: Array<string>, version: number, updatedAt: string, updatedByName: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean, address: { __typename: 'Address', street: string, number: string | null, postalCode: string, city: string, province: string | null, country: string } } | null } | null };

export type Profile_profileFragment = { __typename: 'CompanyProfile', id: string, legalName: string, tradeName: string | null, country: string, vatNumber: string | null, taxCode: string | null, legalForm: string | null, phone: string | null, pec: string | null, sdiCode: string | null, website: string | null, language: Language, timeZone: string, lockedFields: Array<string>, version: number, updatedAt: string, updatedByName: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean, address: { __typename: 'Address', street: string, number: string | null, postalCode: string, city: string, province: string | null, country: string } };

export type UpdateCompanyProfileMutationVariables = Exact<{
  input: UpdateCompanyProfileInput;
}>;


export type UpdateCompanyProfileMutation = { __typename: 'Mutation', updateCompanyProfile:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'LockedField', code: string, message: string, path: Array<string> | null }
    | { __typename: 'UpdateCompanyProfilePayload', profile: { __typename: 'CompanyProfile', id: string, legalName: string, tradeName: string | null, country: string, vatNumber: string | null, taxCode: string | null, legalForm: string | null, phone: string | null, pec: string | null, sdiCode: string | null, website: string | null, language: Language, timeZone: string, lockedFields: Array<string>, version: number, updatedAt: string, updatedByName: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean, address: { __typename: 'Address', street: string, number: string | null, postalCode: string, city: string, province: string | null, country: string } } }
   };

export type ProposeProfileChangeMutationVariables = Exact<{
  input: ProposeProfileChangeInput;
}>;


export type ProposeProfileChangeMutation = { __typename: 'Mutation', proposeProfileChange:
    | { __typename: 'AlreadyRequested', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, proposes: string | null }> } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ProposeProfileChangePayload', ticket: { __typename: 'Ticket', id: string, tenant: { __typename: 'Tenant', id: string, pendingChanges: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, proposes: string | null }> }> } }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, proposes: string | null }> } }
   };

export type PendingChange_ticketFragment = { __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, proposes: string | null }> };

export type VatProgressQueryVariables = Exact<{
  tenantId: string;
}>;


export type VatProgressQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean } | null } | null };

export type VerifyVatNumberMutationVariables = Exact<{
  input: VerifyVatNumberInput;
}>;


export type VerifyVatNumberMutation = { __typename: 'Mutation', verifyVatNumber:
    | { __typename: 'NotInVies', code: string, message: string, path: Array<string> | null }
    | { __typename: 'VatNumberMissing', code: string, message: string, path: Array<string> | null }
    | { __typename: 'VerifyVatNumberPayload', profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean } }
   };

export type ImportTenantQueryVariables = Exact<{
  tenantId: string;
}>;


export type ImportTenantQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, imports: { __typename: 'ImportConnection', nodes: Array<{ __typename: 'Import', id: string, fileName: string, state: ImportState, createdAt: string }> } } | null };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { __typename: 'Query', import: { __typename: 'Import', id: string, fileName: string, bytes: number, state: ImportState, failure: ImportFailure | null, failureDetail: string | null, columns: unknown, rowsChecked: number, bytesChecked: number, rowsWrong: number, customersNew: number, customersKnown: number, customersWrong: number, contactsNew: number, actorName: string, createdAt: string, endedAt: string | null, keptUntil: string | null } | null };

export type ImportPage_importFragment = { __typename: 'Import', id: string, fileName: string, bytes: number, state: ImportState, failure: ImportFailure | null, failureDetail: string | null, columns: unknown, rowsChecked: number, bytesChecked: number, rowsWrong: number, customersNew: number, customersKnown: number, customersWrong: number, contactsNew: number, actorName: string, createdAt: string, endedAt: string | null, keptUntil: string | null };

export type ImportRowsQueryVariables = Exact<{
  id: string;
  outcome: Array<ImportOutcome>;
  after?: string | null | undefined;
}>;


export type ImportRowsQuery = { __typename: 'Query', import: { __typename: 'Import', id: string, rows: { __typename: 'ImportRowConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ImportRow', id: string, number: number, cells: unknown, issues: unknown, outcome: ImportOutcome }> } } | null };

export type ApplyImportMutationVariables = Exact<{
  input: ApplyImportInput;
}>;


export type ApplyImportMutation = { __typename: 'Mutation', applyImport:
    | { __typename: 'ApplyImportPayload', import: { __typename: 'Import', id: string, fileName: string, bytes: number, state: ImportState, failure: ImportFailure | null, failureDetail: string | null, columns: unknown, rowsChecked: number, bytesChecked: number, rowsWrong: number, customersNew: number, customersKnown: number, customersWrong: number, contactsNew: number, actorName: string, createdAt: string, endedAt: string | null, keptUntil: string | null } }
    | { __typename: 'ImportHasWrongRows', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ImportNotReady', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NothingToImport', code: string, message: string, path: Array<string> | null }
   };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { __typename: 'Mutation', cancelImport:
    | { __typename: 'CancelImportPayload', import: { __typename: 'Import', id: string, fileName: string, bytes: number, state: ImportState, failure: ImportFailure | null, failureDetail: string | null, columns: unknown, rowsChecked: number, bytesChecked: number, rowsWrong: number, customersNew: number, customersKnown: number, customersWrong: number, contactsNew: number, actorName: string, createdAt: string, endedAt: string | null, keptUntil: string | null } }
    | { __typename: 'ImportNotReady', code: string, message: string, path: Array<string> | null }
   };

export type InvoiceQueryVariables = Exact<{
  invoiceId: string;
}>;


export type InvoiceQuery = { __typename: 'Query', invoice: { __typename: 'Invoice', viewerCan: Array<Action>, method: PaymentMethod, sellerName: string, buyerVatNumber: string | null, buyerTaxCode: string | null, buyerCountry: string, buyerSdiCode: string | null, buyerPec: string | null, reason: string | null, isElectronic: boolean, creditedNetMinor: number, stampDutyMinor: number, id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, corrects: { __typename: 'Invoice', id: string, number: string } | null, replaces: { __typename: 'Invoice', id: string, number: string } | null, replacedBy: { __typename: 'Invoice', id: string, number: string } | null, transmissions: Array<{ __typename: 'Transmission', id: string, attempt: number, state: TransmissionState, fileName: string | null, code: string | null, reason: string | null, stateAt: string, askedAt: string, recipientSdiCode: string | null, recipientPec: string | null, notifications: Array<{ __typename: 'TransmissionNotification', id: string, kind: TransmissionNotice, toldAt: string, reason: string | null }> }>, creditedBy: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, issuedOn: string }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, vatSummary: Array<{ __typename: 'InvoiceVat', id: string, percent: number, natura: string | null, reason: InvoiceVatReason, base: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency } }>, lines: Array<{ __typename: 'InvoiceLine', id: string, position: number, line: number, kind: InvoiceLineKind, companyName: string, productName: string, editionName: string, label: string, wordsIt: string | null, wordsEn: string | null, wordsDe: string | null, quantity: number, percents: Array<number> | null, months: number | null, startsOn: string, endsOn: string, sourceNumber: string | null, leftMinor: number | null, source: { __typename: 'Invoice', id: string } | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }>, total: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type InvoicePage_invoiceFragment = { __typename: 'Invoice', viewerCan: Array<Action>, method: PaymentMethod, sellerName: string, buyerVatNumber: string | null, buyerTaxCode: string | null, buyerCountry: string, buyerSdiCode: string | null, buyerPec: string | null, reason: string | null, isElectronic: boolean, creditedNetMinor: number, stampDutyMinor: number, id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, corrects: { __typename: 'Invoice', id: string, number: string } | null, replaces: { __typename: 'Invoice', id: string, number: string } | null, replacedBy: { __typename: 'Invoice', id: string, number: string } | null, transmissions: Array<{ __typename: 'Transmission', id: string, attempt: number, state: TransmissionState, fileName: string | null, code: string | null, reason: string | null, stateAt: string, askedAt: string, recipientSdiCode: string | null, recipientPec: string | null, notifications: Array<{ __typename: 'TransmissionNotification', id: string, kind: TransmissionNotice, toldAt: string, reason: string | null }> }>, creditedBy: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, issuedOn: string }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, vatSummary: Array<{ __typename: 'InvoiceVat', id: string, percent: number, natura: string | null, reason: InvoiceVatReason, base: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency } }>, lines: Array<{ __typename: 'InvoiceLine', id: string, position: number, line: number, kind: InvoiceLineKind, companyName: string, productName: string, editionName: string, label: string, wordsIt: string | null, wordsEn: string | null, wordsDe: string | null, quantity: number, percents: Array<number> | null, months: number | null, startsOn: string, endsOn: string, sourceNumber: string | null, leftMinor: number | null, source: { __typename: 'Invoice', id: string } | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }>, total: { __typename: 'Money', minor: number, currency: Currency } };

export type InvoicesTenantQueryVariables = Exact<{
  tenantId: string;
}>;


export type InvoicesTenantQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string, viewerCan: Array<Action> } | null };

export type InvoicesQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: InvoiceFilter | null | undefined;
}>;


export type InvoicesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, invoices: { __typename: 'InvoiceConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } }> } } | null };

export type IssuedInvoicesQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: InvoiceFilter | null | undefined;
}>;


export type IssuedInvoicesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, issuedInvoices: { __typename: 'InvoiceConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } }> } } | null };

export type InvoiceTable_invoicesFragment = { __typename: 'InvoiceConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } }> };

export type InvoiceRow_invoiceFragment = { __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } };

export type ReissuesProposedQueryVariables = Exact<{
  tenantId: string;
}>;


export type ReissuesProposedQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, issuedInvoices: { __typename: 'InvoiceConnection', totalCount: number } } | null };

export type InvoicesOfMonthQueryVariables = Exact<{
  tenantId: string;
  filter?: InvoiceFilter | null | undefined;
}>;


export type InvoicesOfMonthQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, invoices: { __typename: 'InvoiceConnection', totalCount: number } } | null };

export type IssuedInvoicesOfMonthQueryVariables = Exact<{
  tenantId: string;
  filter?: InvoiceFilter | null | undefined;
}>;


export type IssuedInvoicesOfMonthQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, issuedInvoices: { __typename: 'InvoiceConnection', totalCount: number } } | null };

export type IssueCreditNoteMutationVariables = Exact<{
  input: IssueCreditNoteInput;
}>;


export type IssueCreditNoteMutation = { __typename: 'Mutation', issueCreditNote:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'IssueCreditNotePayload', creditNote: { __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } }, invoice: { __typename: 'Invoice', viewerCan: Array<Action>, method: PaymentMethod, sellerName: string, buyerVatNumber: string | null, buyerTaxCode: string | null, buyerCountry: string, buyerSdiCode: string | null, buyerPec: string | null, reason: string | null, isElectronic: boolean, creditedNetMinor: number, stampDutyMinor: number, id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, corrects: { __typename: 'Invoice', id: string, number: string } | null, replaces: { __typename: 'Invoice', id: string, number: string } | null, replacedBy: { __typename: 'Invoice', id: string, number: string } | null, transmissions: Array<{ __typename: 'Transmission', id: string, attempt: number, state: TransmissionState, fileName: string | null, code: string | null, reason: string | null, stateAt: string, askedAt: string, recipientSdiCode: string | null, recipientPec: string | null, notifications: Array<{ __typename: 'TransmissionNotification', id: string, kind: TransmissionNotice, toldAt: string, reason: string | null }> }>, creditedBy: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, issuedOn: string }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, vatSummary: Array<{ __typename: 'InvoiceVat', id: string, percent: number, natura: string | null, reason: InvoiceVatReason, base: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency } }>, lines: Array<{ __typename: 'InvoiceLine', id: string, position: number, line: number, kind: InvoiceLineKind, companyName: string, productName: string, editionName: string, label: string, wordsIt: string | null, wordsEn: string | null, wordsDe: string | null, quantity: number, percents: Array<number> | null, months: number | null, startsOn: string, endsOn: string, sourceNumber: string | null, leftMinor: number | null, source: { __typename: 'Invoice', id: string } | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }>, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type ReissueInvoiceMutationVariables = Exact<{
  input: ReissueInvoiceInput;
}>;


export type ReissueInvoiceMutation = { __typename: 'Mutation', reissueInvoice:
    | { __typename: 'CannotReissue', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ReissueInvoicePayload', creditNote: { __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } }, replacement: { __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, total: { __typename: 'Money', minor: number, currency: Currency } }, invoice: { __typename: 'Invoice', viewerCan: Array<Action>, method: PaymentMethod, sellerName: string, buyerVatNumber: string | null, buyerTaxCode: string | null, buyerCountry: string, buyerSdiCode: string | null, buyerPec: string | null, reason: string | null, isElectronic: boolean, creditedNetMinor: number, stampDutyMinor: number, id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, corrects: { __typename: 'Invoice', id: string, number: string } | null, replaces: { __typename: 'Invoice', id: string, number: string } | null, replacedBy: { __typename: 'Invoice', id: string, number: string } | null, transmissions: Array<{ __typename: 'Transmission', id: string, attempt: number, state: TransmissionState, fileName: string | null, code: string | null, reason: string | null, stateAt: string, askedAt: string, recipientSdiCode: string | null, recipientPec: string | null, notifications: Array<{ __typename: 'TransmissionNotification', id: string, kind: TransmissionNotice, toldAt: string, reason: string | null }> }>, creditedBy: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, issuedOn: string }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, vatSummary: Array<{ __typename: 'InvoiceVat', id: string, percent: number, natura: string | null, reason: InvoiceVatReason, base: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency } }>, lines: Array<{ __typename: 'InvoiceLine', id: string, position: number, line: number, kind: InvoiceLineKind, companyName: string, productName: string, editionName: string, label: string, wordsIt: string | null, wordsEn: string | null, wordsDe: string | null, quantity: number, percents: Array<number> | null, months: number | null, startsOn: string, endsOn: string, sourceNumber: string | null, leftMinor: number | null, source: { __typename: 'Invoice', id: string } | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }>, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type ResendInvoiceMutationVariables = Exact<{
  input: ResendInvoiceInput;
}>;


export type ResendInvoiceMutation = { __typename: 'Mutation', resendInvoice:
    | { __typename: 'CannotResend', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ResendInvoicePayload', invoice: { __typename: 'Invoice', viewerCan: Array<Action>, method: PaymentMethod, sellerName: string, buyerVatNumber: string | null, buyerTaxCode: string | null, buyerCountry: string, buyerSdiCode: string | null, buyerPec: string | null, reason: string | null, isElectronic: boolean, creditedNetMinor: number, stampDutyMinor: number, id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, corrects: { __typename: 'Invoice', id: string, number: string } | null, replaces: { __typename: 'Invoice', id: string, number: string } | null, replacedBy: { __typename: 'Invoice', id: string, number: string } | null, transmissions: Array<{ __typename: 'Transmission', id: string, attempt: number, state: TransmissionState, fileName: string | null, code: string | null, reason: string | null, stateAt: string, askedAt: string, recipientSdiCode: string | null, recipientPec: string | null, notifications: Array<{ __typename: 'TransmissionNotification', id: string, kind: TransmissionNotice, toldAt: string, reason: string | null }> }>, creditedBy: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, issuedOn: string }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, vatSummary: Array<{ __typename: 'InvoiceVat', id: string, percent: number, natura: string | null, reason: InvoiceVatReason, base: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency } }>, lines: Array<{ __typename: 'InvoiceLine', id: string, position: number, line: number, kind: InvoiceLineKind, companyName: string, productName: string, editionName: string, label: string, wordsIt: string | null, wordsEn: string | null, wordsDe: string | null, quantity: number, percents: Array<number> | null, months: number | null, startsOn: string, endsOn: string, sourceNumber: string | null, leftMinor: number | null, source: { __typename: 'Invoice', id: string } | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }>, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type SendInvoiceMutationVariables = Exact<{
  input: SendInvoiceInput;
}>;


export type SendInvoiceMutation = { __typename: 'Mutation', sendInvoice:
    | { __typename: 'CannotSend', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SendInvoicePayload', invoice: { __typename: 'Invoice', viewerCan: Array<Action>, method: PaymentMethod, sellerName: string, buyerVatNumber: string | null, buyerTaxCode: string | null, buyerCountry: string, buyerSdiCode: string | null, buyerPec: string | null, reason: string | null, isElectronic: boolean, creditedNetMinor: number, stampDutyMinor: number, id: string, number: string, kind: InvoiceKind, state: InvoiceState, transmissionState: TransmissionState | null, issuedOn: string, dueOn: string, buyerName: string, tenant: { __typename: 'Tenant', id: string, name: string }, order: { __typename: 'Order', id: string, number: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, corrects: { __typename: 'Invoice', id: string, number: string } | null, replaces: { __typename: 'Invoice', id: string, number: string } | null, replacedBy: { __typename: 'Invoice', id: string, number: string } | null, transmissions: Array<{ __typename: 'Transmission', id: string, attempt: number, state: TransmissionState, fileName: string | null, code: string | null, reason: string | null, stateAt: string, askedAt: string, recipientSdiCode: string | null, recipientPec: string | null, notifications: Array<{ __typename: 'TransmissionNotification', id: string, kind: TransmissionNotice, toldAt: string, reason: string | null }> }>, creditedBy: Array<{ __typename: 'Invoice', id: string, number: string, kind: InvoiceKind, issuedOn: string }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, vatSummary: Array<{ __typename: 'InvoiceVat', id: string, percent: number, natura: string | null, reason: InvoiceVatReason, base: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency } }>, lines: Array<{ __typename: 'InvoiceLine', id: string, position: number, line: number, kind: InvoiceLineKind, companyName: string, productName: string, editionName: string, label: string, wordsIt: string | null, wordsEn: string | null, wordsDe: string | null, quantity: number, percents: Array<number> | null, months: number | null, startsOn: string, endsOn: string, sourceNumber: string | null, leftMinor: number | null, source: { __typename: 'Invoice', id: string } | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }>, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type LicencesQueryVariables = Exact<{
  subscriptionId: string;
  first: number;
  after?: string | null | undefined;
  filter?: LicenceFilter | null | undefined;
}>;


export type LicencesQuery = { __typename: 'Query', subscription: { __typename: 'Subscription', id: string, endsAt: string, timeZone: string, viewerCan: Array<Action>, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string, profile: { __typename: 'CompanyProfile', id: string, language: Language } | null }, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, unused: { __typename: 'LicenceConnection', totalCount: number }, licences: { __typename: 'LicenceConnection', totalCount: number, nodes: Array<{ __typename: 'Licence', id: string, email: string, name: string | null, assignedAt: string, assignedByName: string, invitedAt: string, activatedAt: string | null, viewerCan: Array<Action> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type LicenceRow_licenceFragment = { __typename: 'Licence', id: string, email: string, name: string | null, assignedAt: string, assignedByName: string, invitedAt: string, activatedAt: string | null, viewerCan: Array<Action> };

export type AssignLicencesMutationVariables = Exact<{
  input: AssignLicencesInput;
}>;


export type AssignLicencesMutation = { __typename: 'Mutation', assignLicences:
    | { __typename: 'AssignLicencesPayload', licences: Array<{ __typename: 'Licence', id: string, email: string, name: string | null, assignedAt: string, assignedByName: string, invitedAt: string, activatedAt: string | null, viewerCan: Array<Action> }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'LicencesEnded', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NoLicenceFree', free: number, missing: number, code: string, message: string, path: Array<string> | null }
   };

export type SwapLicenceMutationVariables = Exact<{
  input: SwapLicenceInput;
}>;


export type SwapLicenceMutation = { __typename: 'Mutation', swapLicence:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SwapLicencePayload', licence: { __typename: 'Licence', id: string, email: string, name: string | null, assignedAt: string, assignedByName: string, invitedAt: string, activatedAt: string | null, viewerCan: Array<Action> } }
   };

export type RemoveLicenceMutationVariables = Exact<{
  input: RemoveLicenceInput;
}>;


export type RemoveLicenceMutation = { __typename: 'Mutation', removeLicence: { __typename: 'RemoveLicencePayload', licenceId: string } };

export type ResendLicenceInvitationMutationVariables = Exact<{
  input: ResendLicenceInvitationInput;
}>;


export type ResendLicenceInvitationMutation = { __typename: 'Mutation', resendLicenceInvitation: { __typename: 'ResendLicenceInvitationPayload', licence: { __typename: 'Licence', id: string, email: string, name: string | null, assignedAt: string, assignedByName: string, invitedAt: string, activatedAt: string | null, viewerCan: Array<Action> } } };

export type NewNoticeQueryVariables = Exact<{
  tenantId: string;
}>;


export type NewNoticeQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, timeZone: string } | null } | null };

export type NoticeReadersQueryVariables = Exact<{
  tenantId: string;
}>;


export type NoticeReadersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, usageNoticeReaders: number, technicalNoticeReaders: number, companyNoticeReaders: number } | null };

export type PreviewNoticeMutationVariables = Exact<{
  input: PreviewNoticeInput;
}>;


export type PreviewNoticeMutation = { __typename: 'Mutation', previewNotice:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'PreviewNoticePayload', sender: string, subject: string, html: string, text: string }
   };

export type PublishNoticeMutationVariables = Exact<{
  input: PublishNoticeInput;
}>;


export type PublishNoticeMutation = { __typename: 'Mutation', publishNotice:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'PublishNoticePayload', notice: { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } } }
   };

export type NoticeQueryVariables = Exact<{
  noticeId: string;
}>;


export type NoticeQuery = { __typename: 'Query', notice: { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, text: { __typename: 'LocalizedText', it: string, en: string, de: string }, tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, timeZone: string } | null }, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } } | null };

export type NoticePage_noticeFragment = { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, text: { __typename: 'LocalizedText', it: string, en: string, de: string }, tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, timeZone: string } | null }, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } };

export type CancelNoticeMutationVariables = Exact<{
  input: CancelNoticeInput;
}>;


export type CancelNoticeMutation = { __typename: 'Mutation', cancelNotice:
    | { __typename: 'CancelNoticePayload', notice: { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } } }
    | { __typename: 'NoticeNotScheduled', code: string, message: string, path: Array<string> | null, notice: { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } } }
   };

export type NoticesQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, notices: { __typename: 'NoticeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } }> }, profile: { __typename: 'CompanyProfile', id: string, timeZone: string } | null } | null };

export type NoticeProgressQueryVariables = Exact<{
  noticeId: string;
}>;


export type NoticeProgressQuery = { __typename: 'Query', notice: { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } } | null };

export type NoticeTenant_tenantFragment = { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, timeZone: string } | null };

export type NoticeRow_noticeFragment = { __typename: 'Notice', id: string, state: NoticeState, topic: NoticeTopic, publishedByName: string, createdAt: string, dueAt: string, recipients: number | null, delivered: number, failed: number, finishedAt: string | null, viewerCan: Array<Action>, subject: { __typename: 'LocalizedText', it: string, en: string, de: string } };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { __typename: 'Mutation', cancelOrder:
    | { __typename: 'CancelOrderPayload', order: { __typename: 'Order', placedByName: string, placedByTenantName: string, dueAt: string | null, valueDate: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, invoice: { __typename: 'Invoice', id: string, number: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', placedByName: string, placedByTenantName: string, dueAt: string | null, valueDate: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, invoice: { __typename: 'Invoice', id: string, number: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
   };

export type OrderQueryVariables = Exact<{
  orderId: string;
}>;


export type OrderQuery = { __typename: 'Query', order: { __typename: 'Order', placedByName: string, placedByTenantName: string, dueAt: string | null, valueDate: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, invoice: { __typename: 'Invoice', id: string, number: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } | null };

export type OrderPage_orderFragment = { __typename: 'Order', placedByName: string, placedByTenantName: string, dueAt: string | null, valueDate: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, invoice: { __typename: 'Invoice', id: string, number: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> };

export type OrderPage_lineFragment = { __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } };

export type OrdersQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy: OrderOrder;
}>;


export type OrdersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, orders: { __typename: 'OrderConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } } | null };

export type IssuedOrdersQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy: OrderOrder;
}>;


export type IssuedOrdersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, issuedOrders: { __typename: 'OrderConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } } | null };

export type OrdersTenantQueryVariables = Exact<{
  tenantId: string;
}>;


export type OrdersTenantQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string, viewerCan: Array<Action> } | null };

export type OrderTable_ordersFragment = { __typename: 'OrderConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> };

export type OrderRow_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { __typename: 'Mutation', recordPayment:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', placedByName: string, placedByTenantName: string, dueAt: string | null, valueDate: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, invoice: { __typename: 'Invoice', id: string, number: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'RecordPaymentPayload', order: { __typename: 'Order', placedByName: string, placedByTenantName: string, dueAt: string | null, valueDate: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, method: PaymentMethod, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, invoice: { __typename: 'Invoice', id: string, number: string } | null, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, added: number | null, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string } | null, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, subscriptions: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, endsAt: string }> }
    | { __typename: 'TransferDiffers', fit: TransferFit, dueMinor: number, receivedMinor: number, code: string, message: string, path: Array<string> | null }
   };

export type OpenMailQueryVariables = Exact<{
  mailId: string;
}>;


export type OpenMailQuery = { __typename: 'Query', mail: { __typename: 'Mail', objectPath: string | null, html: string | null, text: string | null, id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } } | null };

export type OpenMail_mailFragment = { __typename: 'Mail', objectPath: string | null, html: string | null, text: string | null, id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } };

export type RetryMailMutationVariables = Exact<{
  input: RetryMailInput;
}>;


export type RetryMailMutation = { __typename: 'Mutation', retryMail:
    | { __typename: 'MailNotFailed', code: string, message: string, path: Array<string> | null, mail: { __typename: 'Mail', objectPath: string | null, html: string | null, text: string | null, id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } } }
    | { __typename: 'RetryMailPayload', mail: { __typename: 'Mail', objectPath: string | null, html: string | null, text: string | null, id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } } }
   };

export type OutboxTenantQueryVariables = Exact<{
  tenantId: string;
}>;


export type OutboxTenantQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, viewerCan: Array<Action> } | null };

export type OutboxMailsQueryVariables = Exact<{
  tenantId: string;
  ofTree: boolean;
  first: number;
  after?: string | null | undefined;
  filter?: MailFilter | null | undefined;
}>;


export type OutboxMailsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, mails?: { __typename: 'MailConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Mail', id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } }> }, sentMails?: { __typename: 'MailConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Mail', id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } }> } } | null };

export type OutboxNoticeQueryVariables = Exact<{
  noticeId: string;
  first: number;
  after?: string | null | undefined;
  filter?: MailFilter | null | undefined;
}>;


export type OutboxNoticeQuery = { __typename: 'Query', notice: { __typename: 'Notice', id: string, subject: { __typename: 'LocalizedText', it: string, en: string, de: string }, mails: { __typename: 'MailConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Mail', id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } }> } } | null };

export type OutboxList_mailsFragment = { __typename: 'MailConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Mail', id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } }> };

export type MailList_mailFragment = { __typename: 'Mail', id: string, subject: string, toAddress: string, toName: string, state: MailState, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } };

export type OverviewFiguresQueryVariables = Exact<{
  homeId: string;
  now: string;
  soon: string;
  past: string;
  isVendor: boolean;
  isCustomer: boolean;
}>;


export type OverviewFiguresQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, waitingTicketCount: number, viewerCan: Array<Action>, size?: { __typename: 'TenantSize', companies: number, partners: number, suspended: number } | null, active?: { __typename: 'SubscriptionConnection', totalCount: number }, ending: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string }> }, ended: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string }> }, toPay?: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, toCollect?: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, monthTotals: Array<{ __typename: 'MonthTotal', kind: MonthTotalKind, month: string, orders: number, net: { __typename: 'Money', minor: number, currency: Currency } }> } | null };

export type Figures_orderFragment = { __typename: 'Order', id: string, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type OverviewQueryVariables = Exact<{
  homeId: string;
  now: string;
  past: string;
  soon: string;
}>;


export type OverviewQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, viewerCan: Array<Action>, sellerGaps: Array<SellerGap>, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, waitingTickets: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, subject: string, priority: TicketPriority, lastMessageAt: string, lastMessageByName: string, isUnread: boolean, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind }>, tenant: { __typename: 'Tenant', id: string, name: string } }> }, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, transferAccount: { __typename: 'TransferAccount', id: string } | null } | null, ending: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string, status: SubscriptionStatus, cadence: Cadence, viewerCan: Array<Action>, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } }> }, ended: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string, status: SubscriptionStatus, cadence: Cadence, viewerCan: Array<Action>, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } }> }, ownPending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, parked: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string, status: SubscriptionStatus, cadence: Cadence, viewerCan: Array<Action>, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } }> }, issuedPending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, ancestors: Array<{ __typename: 'Tenant', id: string, name: string, status: TenantStatus }> } | null };

export type UpcomingRenewalsQueryVariables = Exact<{
  homeId: string;
  now: string;
  horizon: string;
}>;


export type UpcomingRenewalsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, clients: { __typename: 'TenantConnection', nodes: Array<{ __typename: 'Tenant', id: string, renewals: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string, autoRenew: boolean, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }> } }> } } | null };

export type RenewalsChart_subscriptionFragment = { __typename: 'Subscription', id: string, endsAt: string, autoRenew: boolean, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } };

export type Todo_subscriptionFragment = { __typename: 'Subscription', id: string, endsAt: string, status: SubscriptionStatus, cadence: Cadence, viewerCan: Array<Action>, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } };

export type Todo_ticketFragment = { __typename: 'Ticket', id: string, subject: string, priority: TicketPriority, lastMessageAt: string, lastMessageByName: string, isUnread: boolean, viewerCan: Array<Action>, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind }>, tenant: { __typename: 'Tenant', id: string, name: string } };

export type Todo_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, method: PaymentMethod, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type OpenDocumentMutationVariables = Exact<{
  input: OpenDocumentInput;
}>;


export type OpenDocumentMutation = { __typename: 'Mutation', openDocument:
    | { __typename: 'DocumentLinkInvalid', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OpenDocumentPayload', document: { __typename: 'LinkedDocument', companyName: string, vendorName: string, vendorCountry: string, senderName: string | null, senderCompanyName: string, canAccept: boolean, expiresAt: string, paysWith: { __typename: 'LinkedMethod', kind: MethodOnFileKind, brand: string | null, last4: string | null, account: string | null, expiryYear: number | null, expiryMonth: number | null } | null, lines: Array<{ __typename: 'LinkedLine', position: number, companyName: string, timeZone: string }>, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, invoicedToReason: InvoicedToReason, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, method: PaymentMethod, placedAt: string, expiresAt: string, invoicedToName: string, payments: Array<{ __typename: 'Payment', id: string, state: PaymentState, kind: MethodOnFileKind, failureReason: string | null, actionUrl: string | null }>, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } | null } }
   };

export type AcceptDocumentMutationVariables = Exact<{
  input: AcceptDocumentInput;
}>;


export type AcceptDocumentMutation = { __typename: 'Mutation', acceptDocument:
    | { __typename: 'AcceptDocumentPayload', document: { __typename: 'LinkedDocument', companyName: string, vendorName: string, vendorCountry: string, senderName: string | null, senderCompanyName: string, canAccept: boolean, expiresAt: string, paysWith: { __typename: 'LinkedMethod', kind: MethodOnFileKind, brand: string | null, last4: string | null, account: string | null, expiryYear: number | null, expiryMonth: number | null } | null, lines: Array<{ __typename: 'LinkedLine', position: number, companyName: string, timeZone: string }>, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, invoicedToReason: InvoicedToReason, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, method: PaymentMethod, placedAt: string, expiresAt: string, invoicedToName: string, payments: Array<{ __typename: 'Payment', id: string, state: PaymentState, kind: MethodOnFileKind, failureReason: string | null, actionUrl: string | null }>, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } | null } }
    | { __typename: 'DocumentLinkInvalid', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OfferChanged', code: string, message: string, path: Array<string> | null, document: { __typename: 'LinkedDocument', companyName: string, vendorName: string, vendorCountry: string, senderName: string | null, senderCompanyName: string, canAccept: boolean, expiresAt: string, paysWith: { __typename: 'LinkedMethod', kind: MethodOnFileKind, brand: string | null, last4: string | null, account: string | null, expiryYear: number | null, expiryMonth: number | null } | null, lines: Array<{ __typename: 'LinkedLine', position: number, companyName: string, timeZone: string }>, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, invoicedToReason: InvoicedToReason, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, method: PaymentMethod, placedAt: string, expiresAt: string, invoicedToName: string, payments: Array<{ __typename: 'Payment', id: string, state: PaymentState, kind: MethodOnFileKind, failureReason: string | null, actionUrl: string | null }>, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } | null } }
    | { __typename: 'OfferGone', code: string, message: string, path: Array<string> | null }
   };

export type PayPage_documentFragment = { __typename: 'LinkedDocument', companyName: string, vendorName: string, vendorCountry: string, senderName: string | null, senderCompanyName: string, canAccept: boolean, expiresAt: string, paysWith: { __typename: 'LinkedMethod', kind: MethodOnFileKind, brand: string | null, last4: string | null, account: string | null, expiryYear: number | null, expiryMonth: number | null } | null, lines: Array<{ __typename: 'LinkedLine', position: number, companyName: string, timeZone: string }>, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, invoicedToReason: InvoicedToReason, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, method: PaymentMethod, placedAt: string, expiresAt: string, invoicedToName: string, payments: Array<{ __typename: 'Payment', id: string, state: PaymentState, kind: MethodOnFileKind, failureReason: string | null, actionUrl: string | null }>, lines: Array<{ __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } | null };

export type PayPage_quoteLineFragment = { __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, invoicedToReason: InvoicedToReason, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> };

export type ProgrammeTenantQueryVariables = Exact<{
  tenantId: string;
}>;


export type ProgrammeTenantQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string, viewerCan: Array<Action>, tiers: { __typename: 'PartnerTierConnection', nodes: Array<{ __typename: 'PartnerTier', id: string, basisPoints: number, countedBasisPoints: number, from: string, assignedAt: string, assignedByName: string }> } } | null };

export type ProgrammeQueryVariables = Exact<{
  tenantId: string;
}>;


export type ProgrammeQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, cashback: { __typename: 'CashbackAccount', id: string, balance: { __typename: 'Money', minor: number, currency: Currency }, months: Array<{ __typename: 'CashbackMonth', month: string, openingMinor: number, closingMinor: number, earned: { __typename: 'Money', minor: number, currency: Currency }, clawedBack: { __typename: 'Money', minor: number, currency: Currency }, spent: { __typename: 'Money', minor: number, currency: Currency }, paidOut: { __typename: 'Money', minor: number, currency: Currency }, change: { __typename: 'Money', minor: number, currency: Currency } }>, customers: { __typename: 'CashbackCustomerConnection', totalCount: number, nodes: Array<{ __typename: 'CashbackCustomer', id: string, name: string, earnedMinor: number, customer: { __typename: 'Tenant', id: string } | null }> }, underWay: { __typename: 'CashbackPayoutConnection', nodes: Array<{ __typename: 'CashbackPayout', id: string, net: { __typename: 'Money', minor: number, currency: Currency } }> }, payouts: { __typename: 'CashbackPayoutConnection', nodes: Array<{ __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } }> } } | null } | null };

export type Programme_monthFragment = { __typename: 'CashbackMonth', month: string, openingMinor: number, closingMinor: number, earned: { __typename: 'Money', minor: number, currency: Currency }, clawedBack: { __typename: 'Money', minor: number, currency: Currency }, spent: { __typename: 'Money', minor: number, currency: Currency }, paidOut: { __typename: 'Money', minor: number, currency: Currency }, change: { __typename: 'Money', minor: number, currency: Currency } };

export type CashbackEntriesQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: CashbackEntryFilter | null | undefined;
}>;


export type CashbackEntriesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, cashback: { __typename: 'CashbackAccount', id: string, entries: { __typename: 'CashbackEntryConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'CashbackEntry', id: string, kind: CashbackEntryKind, at: string, customerName: string | null, productName: string | null, customer: { __typename: 'Tenant', id: string } | null, amount: { __typename: 'Money', minor: number, currency: Currency } }> } } | null } | null };

export type CashbackEntry_entryFragment = { __typename: 'CashbackEntry', id: string, kind: CashbackEntryKind, at: string, customerName: string | null, productName: string | null, customer: { __typename: 'Tenant', id: string } | null, amount: { __typename: 'Money', minor: number, currency: Currency } };

export type AskedPayoutsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: CashbackPayoutFilter | null | undefined;
}>;


export type AskedPayoutsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, askedPayouts: { __typename: 'CashbackPayoutConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } }> }, toTransfer: { __typename: 'CashbackPayoutConnection', nodes: Array<{ __typename: 'CashbackPayout', id: string }> } } | null };

export type PayoutRow_payoutFragment = { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } };

export type Tiers_tenantFragment = { __typename: 'Tenant', id: string, tiers: { __typename: 'PartnerTierConnection', nodes: Array<{ __typename: 'PartnerTier', id: string, basisPoints: number, countedBasisPoints: number, from: string, assignedAt: string, assignedByName: string }> } };

export type AssignTierMutationVariables = Exact<{
  input: AssignTierInput;
}>;


export type AssignTierMutation = { __typename: 'Mutation', assignTier:
    | { __typename: 'AssignTierPayload', tenant: { __typename: 'Tenant', id: string, tiers: { __typename: 'PartnerTierConnection', nodes: Array<{ __typename: 'PartnerTier', id: string, basisPoints: number, countedBasisPoints: number, from: string, assignedAt: string, assignedByName: string }> } } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type WithdrawTierMutationVariables = Exact<{
  input: WithdrawTierInput;
}>;


export type WithdrawTierMutation = { __typename: 'Mutation', withdrawTier:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'WithdrawTierPayload', tenant: { __typename: 'Tenant', id: string, tiers: { __typename: 'PartnerTierConnection', nodes: Array<{ __typename: 'PartnerTier', id: string, basisPoints: number, countedBasisPoints: number, from: string, assignedAt: string, assignedByName: string }> } } }
   };

export type RequestPayoutMutationVariables = Exact<{
  input: RequestPayoutInput;
}>;


export type RequestPayoutMutation = { __typename: 'Mutation', requestPayout:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'NotEnoughCashback', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RequestPayoutPayload', payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type ApprovePayoutMutationVariables = Exact<{
  input: ApprovePayoutInput;
}>;


export type ApprovePayoutMutation = { __typename: 'Mutation', approvePayout:
    | { __typename: 'ApprovePayoutPayload', payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
    | { __typename: 'PayoutDecided', code: string, message: string, path: Array<string> | null, payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type RefusePayoutMutationVariables = Exact<{
  input: RefusePayoutInput;
}>;


export type RefusePayoutMutation = { __typename: 'Mutation', refusePayout:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'PayoutDecided', code: string, message: string, path: Array<string> | null, payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
    | { __typename: 'RefusePayoutPayload', payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type ConfirmPayoutMutationVariables = Exact<{
  input: ConfirmPayoutInput;
}>;


export type ConfirmPayoutMutation = { __typename: 'Mutation', confirmPayout:
    | { __typename: 'ConfirmPayoutPayload', payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'PayoutDecided', code: string, message: string, path: Array<string> | null, payout: { __typename: 'CashbackPayout', id: string, state: PayoutState, isFiled: boolean, invoiceNumber: string, invoiceDate: string, holder: string, iban: string, isNewAccount: boolean, requestedAt: string, requestedByName: string, decidedAt: string | null, decidedByName: string | null, reason: string | null, paidOn: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type ApiKeysQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, viewerCan: Array<Action>, apiKeys: { __typename: 'ApiKeyConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ApiKey', id: string, name: string, role: Role, scopes: Array<ApiScope>, prefix: string, lastFour: string, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, viewerCan: Array<Action> }> } } | null };

export type ApiKeyRow_apiKeyFragment = { __typename: 'ApiKey', id: string, name: string, role: Role, scopes: Array<ApiScope>, prefix: string, lastFour: string, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, viewerCan: Array<Action> };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { __typename: 'Mutation', createApiKey:
    | { __typename: 'CreateApiKeyPayload', secret: string, apiKey: { __typename: 'ApiKey', id: string, name: string, role: Role, scopes: Array<ApiScope>, prefix: string, lastFour: string, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, viewerCan: Array<Action> } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { __typename: 'Mutation', revokeApiKey: { __typename: 'RevokeApiKeyPayload', apiKey: { __typename: 'ApiKey', id: string, name: string, role: Role, scopes: Array<ApiScope>, prefix: string, lastFour: string, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, viewerCan: Array<Action> } } };

export type DeactivationQueryVariables = Exact<{
  tenantId: string;
}>;


export type DeactivationQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action>, kind: TenantKind, accountManagerName: string | null, deactivationBlockers: Array<{ __typename: 'DeactivationBlocker', deactivation: Deactivation, code: BlockerCode, count: number, message: string, path: string }>, deactivationRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null }> }> }, peopleCount: { __typename: 'UserConnection', totalCount: number }, keysCount: { __typename: 'ApiKeyConnection', totalCount: number } } | null };

export type Deactivation_tenantFragment = { __typename: 'Tenant', id: string, kind: TenantKind, status: TenantStatus, name: string, accountManagerName: string | null, viewerCan: Array<Action>, deactivationBlockers: Array<{ __typename: 'DeactivationBlocker', deactivation: Deactivation, code: BlockerCode, count: number, message: string, path: string }>, deactivationRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null }> }> }, peopleCount: { __typename: 'UserConnection', totalCount: number }, keysCount: { __typename: 'ApiKeyConnection', totalCount: number } };

export type FiscalSettings_settingsFragment = { __typename: 'FiscalSettings', id: string, regime: FiscalRegime | null, reaOffice: string | null, reaNumber: string | null, shareCapitalMinor: number | null, membership: Membership | null, isInLiquidation: boolean, chargesStampDuty: boolean, series: string | null, transmitsInvoices: boolean, version: number, updatedAt: string, updatedByName: string };

export type FiscalSettings_tenantFragment = { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, sellerGaps: Array<SellerGap>, profile: { __typename: 'CompanyProfile', id: string, country: string } | null, fiscalSettings: { __typename: 'FiscalSettings', id: string, regime: FiscalRegime | null, reaOffice: string | null, reaNumber: string | null, shareCapitalMinor: number | null, membership: Membership | null, isInLiquidation: boolean, chargesStampDuty: boolean, series: string | null, transmitsInvoices: boolean, version: number, updatedAt: string, updatedByName: string } | null };

export type FiscalSettingsQueryVariables = Exact<{
  tenantId: string;
}>;


export type FiscalSettingsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, sellerGaps: Array<SellerGap>, profile: { __typename: 'CompanyProfile', id: string, country: string } | null, fiscalSettings: { __typename: 'FiscalSettings', id: string, regime: FiscalRegime | null, reaOffice: string | null, reaNumber: string | null, shareCapitalMinor: number | null, membership: Membership | null, isInLiquidation: boolean, chargesStampDuty: boolean, series: string | null, transmitsInvoices: boolean, version: number, updatedAt: string, updatedByName: string } | null } | null };

export type SaveFiscalSettingsMutationVariables = Exact<{
  input: SaveFiscalSettingsInput;
}>;


export type SaveFiscalSettingsMutation = { __typename: 'Mutation', saveFiscalSettings:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SaveFiscalSettingsPayload', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, sellerGaps: Array<SellerGap>, profile: { __typename: 'CompanyProfile', id: string, country: string } | null, fiscalSettings: { __typename: 'FiscalSettings', id: string, regime: FiscalRegime | null, reaOffice: string | null, reaNumber: string | null, shareCapitalMinor: number | null, membership: Membership | null, isInLiquidation: boolean, chargesStampDuty: boolean, series: string | null, transmitsInvoices: boolean, version: number, updatedAt: string, updatedByName: string } | null } }
   };

export type SetInvoiceTransmissionMutationVariables = Exact<{
  input: SetInvoiceTransmissionInput;
}>;


export type SetInvoiceTransmissionMutation = { __typename: 'Mutation', setInvoiceTransmission:
    | { __typename: 'CannotTransmit', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SetInvoiceTransmissionPayload', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, sellerGaps: Array<SellerGap>, profile: { __typename: 'CompanyProfile', id: string, country: string } | null, fiscalSettings: { __typename: 'FiscalSettings', id: string, regime: FiscalRegime | null, reaOffice: string | null, reaNumber: string | null, shareCapitalMinor: number | null, membership: Membership | null, isInLiquidation: boolean, chargesStampDuty: boolean, series: string | null, transmitsInvoices: boolean, version: number, updatedAt: string, updatedByName: string } | null } }
   };

export type IdentityProvider_providerFragment = { __typename: 'IdentityProvider', id: string, issuer: string, clientId: string, buttonLabel: string, isEnabled: boolean, version: number, updatedAt: string, updatedByName: string | null };

export type IdentityProviderQueryVariables = Exact<{
  tenantId: string;
}>;


export type IdentityProviderQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, identityProvider: { __typename: 'IdentityProvider', id: string, issuer: string, clientId: string, buttonLabel: string, isEnabled: boolean, version: number, updatedAt: string, updatedByName: string | null } | null } | null };

export type SaveIdentityProviderMutationVariables = Exact<{
  input: SaveIdentityProviderInput;
}>;


export type SaveIdentityProviderMutation = { __typename: 'Mutation', saveIdentityProvider:
    | { __typename: 'ConcurrentChange', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'SaveIdentityProviderPayload', tenant: { __typename: 'Tenant', id: string, identityProvider: { __typename: 'IdentityProvider', id: string, issuer: string, clientId: string, buttonLabel: string, isEnabled: boolean, version: number, updatedAt: string, updatedByName: string | null } | null } }
   };

export type TestIdentityProviderMutationVariables = Exact<{
  input: TestIdentityProviderInput;
}>;


export type TestIdentityProviderMutation = { __typename: 'Mutation', testIdentityProvider:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ProviderFailed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TestIdentityProviderPayload', signInAddress: string, callbackAddress: string }
   };

export type PartnerAccess_tenantFragment = { __typename: 'Tenant', id: string, name: string, kind: TenantKind, access: PartnerAccess, payer: Payer, partnerName: string | null };

export type PartnerAccessQueryVariables = Exact<{
  tenantId: string;
}>;


export type PartnerAccessQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', viewerCan: Array<Action>, id: string, name: string, kind: TenantKind, access: PartnerAccess, payer: Payer, partnerName: string | null } | null };

export type ChooseAccessMutationVariables = Exact<{
  input: ChooseAccessInput;
}>;


export type ChooseAccessMutation = { __typename: 'Mutation', chooseAccess:
    | { __typename: 'ChooseAccessPayload', tenant: { __typename: 'Tenant', movedAt: string | null, movedUnderName: string | null, id: string, name: string, kind: TenantKind, access: PartnerAccess, payer: Payer, partnerName: string | null } }
    | { __typename: 'NoPartnerAbove', code: string, message: string, path: Array<string> | null }
   };

export type RequestDeactivationMutationVariables = Exact<{
  input: RequestDeactivationInput;
}>;


export type RequestDeactivationMutation = { __typename: 'Mutation', requestDeactivation:
    | { __typename: 'AlreadyRequested', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RequestDeactivationPayload', ticket: { __typename: 'Ticket', id: string, tenant: { __typename: 'Tenant', id: string, kind: TenantKind, status: TenantStatus, name: string, accountManagerName: string | null, viewerCan: Array<Action>, deactivationBlockers: Array<{ __typename: 'DeactivationBlocker', deactivation: Deactivation, code: BlockerCode, count: number, message: string, path: string }>, deactivationRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null }> }> }, peopleCount: { __typename: 'UserConnection', totalCount: number }, keysCount: { __typename: 'ApiKeyConnection', totalCount: number } } } }
    | { __typename: 'StillBlocked', code: string, message: string, path: Array<string> | null, tenant: { __typename: 'Tenant', id: string, kind: TenantKind, status: TenantStatus, name: string, accountManagerName: string | null, viewerCan: Array<Action>, deactivationBlockers: Array<{ __typename: 'DeactivationBlocker', deactivation: Deactivation, code: BlockerCode, count: number, message: string, path: string }>, deactivationRequests: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', id: string, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null }> }> }, peopleCount: { __typename: 'UserConnection', totalCount: number }, keysCount: { __typename: 'ApiKeyConnection', totalCount: number } } }
   };

export type SecurityQueryVariables = Exact<{
  tenantId: string;
}>;


export type SecurityQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, home: { __typename: 'Tenant', id: string }, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null } | null, tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, security: { __typename: 'TenantSecurity', requiresTwoFactor: boolean, people: number, peopleWithTwoFactor: number } | null } | null };

export type Security_tenantFragment = { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, security: { __typename: 'TenantSecurity', requiresTwoFactor: boolean, people: number, peopleWithTwoFactor: number } | null };

export type SetTwoFactorRequirementMutationVariables = Exact<{
  input: SetTwoFactorRequirementInput;
}>;


export type SetTwoFactorRequirementMutation = { __typename: 'Mutation', setTwoFactorRequirement: { __typename: 'SetTwoFactorRequirementPayload', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, security: { __typename: 'TenantSecurity', requiresTwoFactor: boolean, people: number, peopleWithTwoFactor: number } | null } } };

export type ActivateLicenceMutationVariables = Exact<{
  input: ActivateLicenceInput;
}>;


export type ActivateLicenceMutation = { __typename: 'Mutation', activateLicence:
    | { __typename: 'ActivateLicencePayload', email: string, productName: string, companyName: string, worksUntil: string }
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation:
    | { __typename: 'AcceptInvitationPayload', viewer: { __typename: 'Viewer', id: string, language: Language } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SignInEnrolmentPayload', language: Language }
   };

export type InspectLinkMutationVariables = Exact<{
  input: InspectLinkInput;
}>;


export type InspectLinkMutation = { __typename: 'Mutation', inspectLink:
    | { __typename: 'InspectLinkPayload', kind: LinkKind, address: string, newAddress: string | null, personName: string, companyName: string, productName: string | null, expiresAt: string }
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
   };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { __typename: 'Mutation', confirmEmail:
    | { __typename: 'ConfirmEmailPayload', email: string, isInUse: boolean }
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
   };

export type RefuseEmailChangeMutationVariables = Exact<{
  input: RefuseEmailChangeInput;
}>;


export type RefuseEmailChangeMutation = { __typename: 'Mutation', refuseEmailChange:
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RefuseEmailChangePayload', email: string }
   };

export type ConsentByLinkMutationVariables = Exact<{
  input: ConsentByLinkInput;
}>;


export type ConsentByLinkMutation = { __typename: 'Mutation', consentByLink:
    | { __typename: 'ConsentByLinkPayload', email: string, isInUse: boolean }
    | { __typename: 'EmailChangeOver', code: string, message: string, path: Array<string> | null }
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { __typename: 'Mutation', requestPasswordReset:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RequestPasswordResetPayload', email: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { __typename: 'Mutation', resetPassword:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ResetPasswordPayload', viewer: { __typename: 'Viewer', id: string, language: Language } }
    | { __typename: 'SignInChallengePayload', challenge: string }
    | { __typename: 'SignInEnrolmentPayload', language: Language }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SignInChallengePayload', challenge: string }
    | { __typename: 'SignInEnrolmentPayload', language: Language }
    | { __typename: 'SignInPayload', viewer: { __typename: 'Viewer', id: string, language: Language } }
   };

export type SignIn_challengeFragment = { __typename: 'SignInChallengePayload', challenge: string };

export type SignIn_enrolmentFragment = { __typename: 'SignInEnrolmentPayload', language: Language };

export type LeaveMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean } };

export type FindOrdersForEntryMutationVariables = Exact<{
  input: FindOrdersForEntryInput;
}>;


export type FindOrdersForEntryMutation = { __typename: 'Mutation', findOrdersForEntry: { __typename: 'FindOrdersForEntryPayload', candidates: Array<{ __typename: 'OrderCandidate', orderId: string, fit: TransferFit, because: Array<CandidateReason> }>, orders: Array<{ __typename: 'Order', id: string, number: string, state: OrderState, placedAt: string, invoicedToName: string, lines: Array<{ __typename: 'OrderLine', id: string, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } };

export type AssignStatementEntryMutationVariables = Exact<{
  input: AssignStatementEntryInput;
}>;


export type AssignStatementEntryMutation = { __typename: 'Mutation', assignStatementEntry:
    | { __typename: 'AssignStatementEntryPayload', entry: { __typename: 'StatementEntry', id: string, position: number, valueDate: string, text: string, payerName: string | null, payerAccount: string | null, fit: EntryFit, state: EntryState, recordedAt: string | null, recordedByName: string | null, dismissedReason: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string, state: OrderState, invoicedToName: string, tenant: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null }, order: { __typename: 'Order', id: string, state: OrderState } }
    | { __typename: 'EntryDecided', code: string, message: string, path: Array<string> | null, entry: { __typename: 'StatementEntry', id: string, position: number, valueDate: string, text: string, payerName: string | null, payerAccount: string | null, fit: EntryFit, state: EntryState, recordedAt: string | null, recordedByName: string | null, dismissedReason: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string, state: OrderState, invoicedToName: string, tenant: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null } }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TransferDiffers', code: string, message: string, path: Array<string> | null }
   };

export type DismissStatementEntryMutationVariables = Exact<{
  input: DismissStatementEntryInput;
}>;


export type DismissStatementEntryMutation = { __typename: 'Mutation', dismissStatementEntry:
    | { __typename: 'DismissStatementEntryPayload', entry: { __typename: 'StatementEntry', id: string, position: number, valueDate: string, text: string, payerName: string | null, payerAccount: string | null, fit: EntryFit, state: EntryState, recordedAt: string | null, recordedByName: string | null, dismissedReason: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string, state: OrderState, invoicedToName: string, tenant: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null } }
    | { __typename: 'EntryDecided', code: string, message: string, path: Array<string> | null, entry: { __typename: 'StatementEntry', id: string, position: number, valueDate: string, text: string, payerName: string | null, payerAccount: string | null, fit: EntryFit, state: EntryState, recordedAt: string | null, recordedByName: string | null, dismissedReason: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string, state: OrderState, invoicedToName: string, tenant: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type BankStatementQueryVariables = Exact<{
  statementId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type BankStatementQuery = { __typename: 'Query', bankStatement: { __typename: 'BankStatement', id: string, fileName: string, format: StatementFormat, account: string | null, added: number, known: number, otherCurrency: number, uploadedAt: string, uploadedByName: string, tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action> }, entries: { __typename: 'StatementEntryConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'StatementEntry', id: string, position: number, valueDate: string, text: string, payerName: string | null, payerAccount: string | null, fit: EntryFit, state: EntryState, recordedAt: string | null, recordedByName: string | null, dismissedReason: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string, state: OrderState, invoicedToName: string, tenant: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null }> } } | null };

export type Statement_entryFragment = { __typename: 'StatementEntry', id: string, position: number, valueDate: string, text: string, payerName: string | null, payerAccount: string | null, fit: EntryFit, state: EntryState, recordedAt: string | null, recordedByName: string | null, dismissedReason: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string, state: OrderState, invoicedToName: string, tenant: { __typename: 'Tenant', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } | null };

export type RecordStatementMutationVariables = Exact<{
  input: RecordStatementInput;
}>;


export type RecordStatementMutation = { __typename: 'Mutation', recordStatement: { __typename: 'RecordStatementPayload', recorded: number, changed: number, statement: { __typename: 'BankStatement', id: string } } };

export type BankStatementsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type BankStatementsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, bankStatements: { __typename: 'BankStatementConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'BankStatement', id: string, fileName: string, format: StatementFormat, account: string | null, added: number, known: number, otherCurrency: number, uploadedAt: string, uploadedByName: string }> } } | null };

export type StatementFragment = { __typename: 'BankStatement', id: string, fileName: string, format: StatementFormat, account: string | null, added: number, known: number, otherCurrency: number, uploadedAt: string, uploadedByName: string };

export type SetAutoRenewalMutationVariables = Exact<{
  input: SetAutoRenewalInput;
}>;


export type SetAutoRenewalMutation = { __typename: 'Mutation', setAutoRenewal:
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SetAutoRenewalPayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type CancelSubscriptionMutationVariables = Exact<{
  input: CancelSubscriptionInput;
}>;


export type CancelSubscriptionMutation = { __typename: 'Mutation', cancelSubscription:
    | { __typename: 'CancelSubscriptionPayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
   };

export type WithdrawCancellationMutationVariables = Exact<{
  input: WithdrawCancellationInput;
}>;


export type WithdrawCancellationMutation = { __typename: 'Mutation', withdrawCancellation:
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WithdrawCancellationPayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type CancelScheduledChangeMutationVariables = Exact<{
  input: CancelScheduledChangeInput;
}>;


export type CancelScheduledChangeMutation = { __typename: 'Mutation', cancelScheduledChange:
    | { __typename: 'CancelScheduledChangePayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
   };

export type RetryRenewalMutationVariables = Exact<{
  input: RetryRenewalInput;
}>;


export type RetryRenewalMutation = { __typename: 'Mutation', retryRenewal:
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RetryRenewalPayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type SubscriptionsHeldQueryVariables = Exact<{
  tenantId: string;
}>;


export type SubscriptionsHeldQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, held: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string, isTrial: boolean, viewerCan: Array<Action>, product: { __typename: 'Product', id: string }, edition: { __typename: 'Edition', id: string, name: string, rank: number } }> }, ordered: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, expiresAt: string, lines: Array<{ __typename: 'OrderLine', id: string, tenant: { __typename: 'Tenant', id: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string } }> }> } } | null };

export type QuoteSubscriptionMutationVariables = Exact<{
  input: QuoteSubscriptionInput;
}>;


export type QuoteSubscriptionMutation = { __typename: 'Mutation', quoteSubscription:
    | { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null }
   };

export type StartSubscriptionMutationVariables = Exact<{
  input: StartSubscriptionInput;
}>;


export type StartSubscriptionMutation = { __typename: 'Mutation', startSubscription:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'StartSubscriptionPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } | null }
   };

export type CancelPendingOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelPendingOrderMutation = { __typename: 'Mutation', cancelOrder:
    | { __typename: 'CancelOrderPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, lines: Array<{ __typename: 'OrderLine', id: string, subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null }
   };

export type QuoteConversionMutationVariables = Exact<{
  input: QuoteConversionInput;
}>;


export type QuoteConversionMutation = { __typename: 'Mutation', quoteConversion:
    | { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'CannotConvert', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null }
   };

export type ConvertTrialMutationVariables = Exact<{
  input: ConvertTrialInput;
}>;


export type ConvertTrialMutation = { __typename: 'Mutation', convertTrial:
    | { __typename: 'CannotConvert', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ConvertTrialPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
   };

export type EndedSubscriptionsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type EndedSubscriptionsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, subscriptions: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string } | null, product: { __typename: 'Product', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> } } | null };

export type ExpiriesQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter: SubscriptionFilter;
  direction: OrderDirection;
}>;


export type ExpiriesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, expiries: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string } | null, product: { __typename: 'Product', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> } } | null };

export type ExpiryCalendarQueryVariables = Exact<{
  tenantId: string;
  endsAfter: string;
  endsBefore: string;
  withBelow: boolean;
}>;


export type ExpiryCalendarQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, subscriptions?: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string } | null, product: { __typename: 'Product', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> }, expiries?: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string } | null, product: { __typename: 'Product', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> } } | null };

export type OrderedNote_orderFragment = { __typename: 'Order', id: string, number: string, expiresAt: string, lines: Array<{ __typename: 'OrderLine', id: string, tenant: { __typename: 'Tenant', id: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string } }> };

export type QuoteRenewalsMutationVariables = Exact<{
  input: QuoteRenewalsInput;
}>;


export type QuoteRenewalsMutation = { __typename: 'Mutation', quoteRenewals:
    | { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotRenewable', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SeveralPayers', code: string, message: string, path: Array<string> | null, groups: Array<{ __typename: 'PayerGroup', invoicedToName: string, subscriptions: Array<{ __typename: 'Subscription', id: string }> }> }
   };

export type RenewSubscriptionsMutationVariables = Exact<{
  input: RenewSubscriptionsInput;
}>;


export type RenewSubscriptionsMutation = { __typename: 'Mutation', renewSubscriptions:
    | { __typename: 'NotRenewable', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'RenewSubscriptionsPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, subscriptions: Array<{ __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> }
    | { __typename: 'SeveralPayers', code: string, message: string, path: Array<string> | null }
   };

export type PreviewChangeMutationVariables = Exact<{
  input: PreviewChangeInput;
}>;


export type PreviewChangeMutation = { __typename: 'Mutation', previewChange:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PreviewChangePayload', appliesAt: string, endsAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'PreviewAmounts', vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'PreviewLine', kind: AmountLineKind, label: string, quantity: number, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, payable: { __typename: 'Money', minor: number, currency: Currency } } | null }
   };

export type ScheduleChangeMutationVariables = Exact<{
  input: ScheduleChangeInput;
}>;


export type ScheduleChangeMutation = { __typename: 'Mutation', scheduleChange:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ScheduleChangePayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type TrialProductsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TrialProductsQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Product', id: string, name: string, trialDays: number | null, withdrawnAt: string | null, editions: Array<{ __typename: 'Edition', id: string, name: string, withdrawnAt: string | null, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> }> }> } };

export type StartTrialMutationVariables = Exact<{
  input: StartTrialInput;
}>;


export type StartTrialMutation = { __typename: 'Mutation', startTrial:
    | { __typename: 'NoTrial', code: string, message: string, path: Array<string> | null }
    | { __typename: 'StartTrialPayload', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type SubscriptionQueryVariables = Exact<{
  subscriptionId: string;
}>;


export type SubscriptionQuery = { __typename: 'Query', subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } | null };

export type SubscriptionPage_subscriptionFragment = { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } };

export type PendingOrder_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> };

export type SubscriptionOrders_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type Timeline_eventFragment = { __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null };

export type SubscriptionToChangeQueryVariables = Exact<{
  subscriptionId: string;
}>;


export type SubscriptionToChangeQuery = { __typename: 'Query', subscription: { __typename: 'Subscription', id: string, cadence: Cadence, status: SubscriptionStatus, startsAt: string, endsAt: string, timeZone: string, version: number, viewerCan: Array<Action>, licenceCount: { __typename: 'LicenceCount', assigned: number } | null, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, edition: { __typename: 'Edition', id: string, name: string }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, edition: { __typename: 'Edition', id: string, name: string, rank: number }, product: { __typename: 'Product', id: string, name: string, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } } | null };

export type Change_subscriptionFragment = { __typename: 'Subscription', id: string, cadence: Cadence, status: SubscriptionStatus, startsAt: string, endsAt: string, timeZone: string, version: number, viewerCan: Array<Action>, licenceCount: { __typename: 'LicenceCount', assigned: number } | null, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, edition: { __typename: 'Edition', id: string, name: string }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, edition: { __typename: 'Edition', id: string, name: string, rank: number }, product: { __typename: 'Product', id: string, name: string, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } };

export type Change_editionFragment = { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> };

export type Quote_quoteFragment = { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type SubscriptionsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  endsAfter: string;
  endsBefore?: string | null | undefined;
}>;


export type SubscriptionsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string } | null, product: { __typename: 'Product', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> }, ended: { __typename: 'SubscriptionConnection', totalCount: number }, ordered: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, expiresAt: string, lines: Array<{ __typename: 'OrderLine', id: string, tenant: { __typename: 'Tenant', id: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string } }> }> } } | null };

export type SubscriptionRow_subscriptionFragment = { __typename: 'Subscription', id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string } | null, product: { __typename: 'Product', id: string, name: string }, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } };

export type ComponentsText_componentFragment = { __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } };

export type QuoteTopUpMutationVariables = Exact<{
  input: QuoteTopUpInput;
}>;


export type QuoteTopUpMutation = { __typename: 'Mutation', quoteTopUp:
    | { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'CannotTopUp', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null }
   };

export type TopUpSubscriptionMutationVariables = Exact<{
  input: TopUpSubscriptionInput;
}>;


export type TopUpSubscriptionMutation = { __typename: 'Mutation', topUpSubscription:
    | { __typename: 'CannotTopUp', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'TopUpSubscriptionPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type QuoteUpgradeMutationVariables = Exact<{
  input: QuoteUpgradeInput;
}>;


export type QuoteUpgradeMutation = { __typename: 'Mutation', quoteUpgrade:
    | { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'NotAnUpgrade', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null }
   };

export type UpgradeSubscriptionMutationVariables = Exact<{
  input: UpgradeSubscriptionInput;
}>;


export type UpgradeSubscriptionMutation = { __typename: 'Mutation', upgradeSubscription:
    | { __typename: 'NotAnUpgrade', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'UpgradeSubscriptionPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, subscription: { __typename: 'Subscription', createdAt: string, parkedAt: string | null, id: string, status: SubscriptionStatus, isTrial: boolean, atEnd: AtEnd | null, cadence: Cadence, startsAt: string, endsAt: string, timeZone: string, autoRenew: boolean, parkedReason: ParkedReason | null, viewerCan: Array<Action>, scheduledChange: { __typename: 'ScheduledChange', id: string, cadence: Cadence, paidFrom: string | null, scheduledByName: string, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'ScheduledItem', id: string, quantity: number, component: { __typename: 'Component', id: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> } | null, tenant: { __typename: 'Tenant', id: string, name: string, payer: Payer, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null }, edition: { __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, reason: MoveReason | null, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, licenceCount: { __typename: 'LicenceCount', total: number, assigned: number, free: number } | null, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, order: { __typename: 'Order', id: string, invoicedToName: string } | null }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type WhoLeavesQueryVariables = Exact<{
  subscriptionId: string;
}>;


export type WhoLeavesQuery = { __typename: 'Query', subscription: { __typename: 'Subscription', id: string, licences: { __typename: 'LicenceConnection', nodes: Array<{ __typename: 'Licence', id: string, email: string, name: string | null }> } } | null };

export type PriceParts_editionFragment = { __typename: 'Edition', id: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> };

export type usePlaceOrder_refusalFragment = { __typename: 'QuoteExpired', quote: { __typename: 'Quote', id: string, kind: OrderKind, expiresAt: string, invoicedToName: string, payer: { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null } | null, lines: Array<{ __typename: 'QuoteLine', id: string, position: number, cadence: Cadence, startsAt: string, endsAt: string, months: number | null, invoicedToReason: InvoicedToReason, hasLostDiscount: boolean, subscription: { __typename: 'Subscription', id: string } | null, product: { __typename: 'Product', id: string, name: string }, items: Array<{ __typename: 'QuoteItem', id: string, quantity: number, added: number | null, component: { __typename: 'Component', id: string, code: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, component: { __typename: 'Component', id: string }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> } }>, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } };

export type PendingOrder_refusalFragment = { __typename: 'OrderPending', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, settledAt: string | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { __typename: 'Mutation', openTicket:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OpenTicketPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
   };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyToTicketMutation = { __typename: 'Mutation', replyToTicket:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'ReplyToTicketPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
   };

export type SetTicketPriorityMutationVariables = Exact<{
  input: SetTicketPriorityInput;
}>;


export type SetTicketPriorityMutation = { __typename: 'Mutation', setTicketPriority:
    | { __typename: 'SetTicketPriorityPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null }
   };

export type CloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type CloseTicketMutation = { __typename: 'Mutation', closeTicket:
    | { __typename: 'CloseTicketPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null }
   };

export type CancelTicketMutationVariables = Exact<{
  input: CancelTicketInput;
}>;


export type CancelTicketMutation = { __typename: 'Mutation', cancelTicket:
    | { __typename: 'CancelTicketPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null }
   };

export type ApproveTicketMutationVariables = Exact<{
  input: ApproveTicketInput;
}>;


export type ApproveTicketMutation = { __typename: 'Mutation', approveTicket:
    | { __typename: 'ApproveTicketPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
    | { __typename: 'ChangeOutdated', code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, yours: string | null, theirs: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'StillBlocked', code: string, message: string, path: Array<string> | null, tenant: { __typename: 'Tenant', id: string, deactivationBlockers: Array<{ __typename: 'DeactivationBlocker', deactivation: Deactivation, code: BlockerCode, count: number, message: string, path: string }> } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
   };

export type RefuseTicketMutationVariables = Exact<{
  input: RefuseTicketInput;
}>;


export type RefuseTicketMutation = { __typename: 'Mutation', refuseTicket:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RefuseTicketPayload', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
    | { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null, ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } }
   };

export type TicketQueryVariables = Exact<{
  ticketId: string;
}>;


export type TicketQuery = { __typename: 'Query', ticket: { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } } | null };

export type TicketPage_ticketFragment = { __typename: 'Ticket', openedByName: string, openedByTenantName: string, createdAt: string, decidedAt: string | null, decidedByName: string | null, viewerCan: Array<Action>, id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string, tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, accountManagerName: string | null, unreadTickets: number }, changes: Array<{ __typename: 'PreparedChange', kind: PreparedChangeKind, field: string | null, replaces: string | null, proposes: string | null }>, messages: { __typename: 'TicketMessageConnection', nodes: Array<{ __typename: 'TicketMessage', id: string, authorName: string, authorTenantName: string, isFromAbove: boolean, text: string, at: string, attachments: Array<{ __typename: 'TicketAttachment', id: string, name: string, bytes: number }> }> } };

export type MarkTicketReadMutationVariables = Exact<{
  input: MarkTicketReadInput;
}>;


export type MarkTicketReadMutation = { __typename: 'Mutation', markTicketRead: { __typename: 'MarkTicketReadPayload', ticket: { __typename: 'Ticket', id: string, isUnread: boolean }, tenant: { __typename: 'Tenant', id: string, unreadTickets: number } } };

export type TicketsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: TicketFilter | null | undefined;
}>;


export type TicketsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, tickets: { __typename: 'TicketConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Ticket', id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string }> } } | null };

export type TicketRow_ticketFragment = { __typename: 'Ticket', id: string, subject: string, state: TicketState, priority: TicketPriority, category: TicketCategory, isUnread: boolean, lastMessageAt: string, lastMessageByName: string };

export type UsersQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
}>;


export type UsersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, soleAdministratorProducts: Array<{ __typename: 'Product', id: string, name: string }>, users: { __typename: 'UserConnection', totalCount: number, nodes: Array<{ __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type Users_userFragment = { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { __typename: 'Mutation', inviteUser:
    | { __typename: 'AlreadyUser', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'InviteUserPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null } }
   };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendInvitationInput;
}>;


export type ResendInvitationMutation = { __typename: 'Mutation', resendInvitation: { __typename: 'ResendInvitationPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null } } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { __typename: 'Mutation', revokeInvitation: { __typename: 'RevokeInvitationPayload', userId: string } };

export type ChangeUserRoleMutationVariables = Exact<{
  input: ChangeUserRoleInput;
}>;


export type ChangeUserRoleMutation = { __typename: 'Mutation', changeUserRole:
    | { __typename: 'ChangeUserRolePayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null } }
    | { __typename: 'LastAdmin', code: string, message: string, path: Array<string> | null }
   };

export type ResetTwoFactorMutationVariables = Exact<{
  input: ResetTwoFactorInput;
}>;


export type ResetTwoFactorMutation = { __typename: 'Mutation', resetTwoFactor: { __typename: 'ResetTwoFactorPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null } } };

export type DisableUserMutationVariables = Exact<{
  input: DisableUserInput;
}>;


export type DisableUserMutation = { __typename: 'Mutation', disableUser:
    | { __typename: 'DisableUserPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null } }
    | { __typename: 'LastAdmin', code: string, message: string, path: Array<string> | null }
   };

export type EnableUserMutationVariables = Exact<{
  input: EnableUserInput;
}>;


export type EnableUserMutation = { __typename: 'Mutation', enableUser: { __typename: 'EnableUserPayload', user: { __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus, lastSignInAt: string | null, twoFactorSince: string | null, viewerCan: Array<Action>, contact: { __typename: 'Contact', id: string, types: Array<ContactType> } | null, emailChange: { __typename: 'EmailChange', id: string, newEmail: string } | null } } };

export type RemoveUserMutationVariables = Exact<{
  input: RemoveUserInput;
}>;


export type RemoveUserMutation = { __typename: 'Mutation', removeUser:
    | { __typename: 'LastAdmin', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RemoveUserPayload', userId: string }
   };

export type AmountsReceipt_amountsFragment = { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, stampDutyMinor: number, lines: Array<{ __typename: 'AmountLine', id: string, position: number, line: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, months: number | null, ofMonths: number | null, percents: Array<number> | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } };

export type Arrived_orderFragment = { __typename: 'Order', id: string, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> };

export type OrderTotal_amountsFragment = { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, arrivedMinor: number, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } };

export type OrderedLine_lineFragment = { __typename: 'OrderLine', id: string, position: number, cadence: Cadence, invoicedToReason: InvoicedToReason, startsAt: string | null, endsAt: string | null, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }> };

export type OrderedLine_componentFragment = { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } };

export type TransferInstructions_orderFragment = { __typename: 'Order', id: string, number: string, expiresAt: string, transferAccount: { __typename: 'TransferAccount', id: string, holder: string, iban: string, bic: string | null } | null, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> };

export type PriceNow_priceFragment = { __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } };

export type OwnCashbackQueryVariables = Exact<{
  tenantId: string;
}>;


export type OwnCashbackQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, cashback: { __typename: 'CashbackAccount', id: string, balance: { __typename: 'Money', minor: number, currency: Currency } } | null } | null };

export type SpendCashback_orderFragment = { __typename: 'Order', valueDate: string | null, id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, invoice: { __typename: 'Invoice', id: string, number: string, state: InvoiceState } | null, lines: Array<{ __typename: 'OrderLine', id: string, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> };

export type SpendCashbackMutationVariables = Exact<{
  input: SpendCashbackInput;
}>;


export type SpendCashbackMutation = { __typename: 'Mutation', spendCashback:
    | { __typename: 'NotEnoughCashback', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', valueDate: string | null, id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, invoice: { __typename: 'Invoice', id: string, number: string, state: InvoiceState } | null, lines: Array<{ __typename: 'OrderLine', id: string, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> } }
    | { __typename: 'SpendCashbackPayload', order: { __typename: 'Order', valueDate: string | null, id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, invoice: { __typename: 'Invoice', id: string, number: string, state: InvoiceState } | null, lines: Array<{ __typename: 'OrderLine', id: string, resultingSubscription: { __typename: 'Subscription', id: string } | null }>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }>, amounts: { __typename: 'Amounts', id: string, arrivedMinor: number, due: { __typename: 'Money', minor: number, currency: Currency } } | null, transfers: Array<{ __typename: 'BalanceMovement', id: string, at: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }, cashback: { __typename: 'CashbackAccount', id: string, balance: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type Checkout_payerFragment = { __typename: 'Tenant', id: string, viewerCan: Array<Action>, billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod, paymentTermsDays: number, methodsOnFile: Array<{ __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean }> } | null };

export type Checkout_methodFragment = { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean };

export type Checkout_orderFragment = { __typename: 'Order', id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }> };

export type Checkout_paymentFragment = { __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null };

export type PayOrderMutationVariables = Exact<{
  input: PayOrderInput;
}>;


export type PayOrderMutation = { __typename: 'Mutation', payOrder:
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }> } }
    | { __typename: 'PayOrderPayload', order: { __typename: 'Order', id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }> } }
    | { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PaymentMethodNotOnFile', code: string, message: string, path: Array<string> | null }
   };

export type LeaveMethodForOrderMutationVariables = Exact<{
  input: StartPaymentMethodSetupInput;
}>;


export type LeaveMethodForOrderMutation = { __typename: 'Mutation', startPaymentMethodSetup:
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, state: OrderState, method: PaymentMethod, settledAt: string | null, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string } | null, payer: { __typename: 'Tenant', id: string } | null, payments: Array<{ __typename: 'Payment', id: string, kind: MethodOnFileKind, state: PaymentState, startedAt: string, failureReason: string | null, refundedMinor: number, actionUrl: string | null, amount: { __typename: 'Money', minor: number, currency: Currency }, method: { __typename: 'PaymentMethodOnFile', id: string, kind: MethodOnFileKind, brand: string, last4: string | null, account: string | null, isExpired: boolean } | null }> } }
    | { __typename: 'PaymentMethodNotOffered', code: string, message: string, path: Array<string> | null }
    | { __typename: 'StartPaymentMethodSetupPayload', url: string }
   };

export type UseForRenewalsMutationVariables = Exact<{
  input: SwitchPaymentMethodInput;
}>;


export type UseForRenewalsMutation = { __typename: 'Mutation', switchPaymentMethod:
    | { __typename: 'PaymentMethodNotOnFile', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SwitchPaymentMethodPayload', billingAccount: { __typename: 'BillingAccount', id: string, method: PaymentMethod } }
   };

export type QuoteReadersQueryVariables = Exact<{
  tenantId: string;
}>;


export type QuoteReadersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, users: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string, firstName: string, lastName: string, email: string, role: Role, status: UserStatus }> }, contacts: { __typename: 'ContactConnection', nodes: Array<{ __typename: 'Contact', id: string, firstName: string, lastName: string, email: string, types: Array<ContactType>, user: { __typename: 'User', id: string, role: Role } | null }> } } | null };

export type SendQuoteMutationVariables = Exact<{
  input: SendQuoteInput;
}>;


export type SendQuoteMutation = { __typename: 'Mutation', sendQuote:
    | { __typename: 'DocumentSentPayload', companyName: string, recipientCount: number, expiresAt: string }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'NobodyToRead', code: string, message: string, path: Array<string> | null }
   };

export type SendOrderMutationVariables = Exact<{
  input: SendOrderInput;
}>;


export type SendOrderMutation = { __typename: 'Mutation', sendOrder:
    | { __typename: 'DocumentSentPayload', companyName: string, recipientCount: number, expiresAt: string }
    | { __typename: 'NobodyToRead', code: string, message: string, path: Array<string> | null }
   };

export type LifeTenantFragment = { __typename: 'Tenant', id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action> };

export type LifeNotice_tenantFragment = { __typename: 'Tenant', id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action>, ancestors: Array<{ __typename: 'Tenant', id: string, name: string, status: TenantStatus }> };

export type LifeReachQueryVariables = Exact<{
  id: string;
}>;


export type LifeReachQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, access: PartnerAccess, payer: Payer, kind: TenantKind, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }>, reach: { __typename: 'TenantReach', companies: number, users: number, apiKeys: number, pendingOrders: number } | null } | null };

export type MoveTargetsQueryVariables = Exact<{
  text: string;
}>;


export type MoveTargetsQuery = { __typename: 'Query', searchTenants: Array<{ __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, ancestors: Array<{ __typename: 'Tenant', id: string, name: string, status: TenantStatus }> }> };

export type SuspendTenantMutationVariables = Exact<{
  input: SuspendTenantInput;
}>;


export type SuspendTenantMutation = { __typename: 'Mutation', suspendTenant:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OtherStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SuspendTenantPayload', tenant: { __typename: 'Tenant', id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action> } }
   };

export type ResumeTenantMutationVariables = Exact<{
  input: ResumeTenantInput;
}>;


export type ResumeTenantMutation = { __typename: 'Mutation', resumeTenant:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OtherStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ResumeTenantPayload', tenant: { __typename: 'Tenant', id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action> } }
    | { __typename: 'SuspendedAbove', code: string, message: string, path: Array<string> | null }
   };

export type RestoreTenantMutationVariables = Exact<{
  input: RestoreTenantInput;
}>;


export type RestoreTenantMutation = { __typename: 'Mutation', restoreTenant:
    | { __typename: 'OtherStatus', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ParentNotActive', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RestorePeriodOver', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RestoreTenantPayload', tenant: { __typename: 'Tenant', id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action> } }
   };

export type MoveTenantMutationVariables = Exact<{
  input: MoveTenantInput;
}>;


export type MoveTenantMutation = { __typename: 'Mutation', moveTenant:
    | { __typename: 'MoveImpossible', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MoveTenantPayload', tenant: { __typename: 'Tenant', access: PartnerAccess, payer: Payer, accountManagerName: string | null, id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action>, ancestors: Array<{ __typename: 'Tenant', id: string, name: string, status: TenantStatus }> } }
   };

export type ConfirmMoveMutationVariables = Exact<{
  input: ConfirmMoveInput;
}>;


export type ConfirmMoveMutation = { __typename: 'Mutation', confirmMove:
    | { __typename: 'ConfirmMovePayload', tenant: { __typename: 'Tenant', access: PartnerAccess, id: string, name: string, status: TenantStatus, suspendedAt: string | null, closedAt: string | null, movedAt: string | null, movedUnderName: string | null, viewerCan: Array<Action> } }
    | { __typename: 'NothingToConfirm', code: string, message: string, path: Array<string> | null }
   };

export type OfferedProductsQueryVariables = Exact<{
  text?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OfferedProductsQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Product', id: string, code: string, name: string, wantsSoleAdministrator: boolean, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> }> } };

export type OfferedProductQueryVariables = Exact<{
  id: string;
}>;


export type OfferedProductQuery = { __typename: 'Query', product: { __typename: 'Product', withdrawnAt: string | null, id: string, code: string, name: string, wantsSoleAdministrator: boolean, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } | null };

export type Offer_productFragment = { __typename: 'Product', id: string, code: string, name: string, wantsSoleAdministrator: boolean, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, withdrawnAt: string | null, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, isLicence: boolean, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> };

export type PendingEmail_changeFragment = { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> };

export type ResendEmailChangeMutationVariables = Exact<{
  input: ResendEmailChangeInput;
}>;


export type ResendEmailChangeMutation = { __typename: 'Mutation', resendEmailChange:
    | { __typename: 'EmailChangeOver', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ResendEmailChangePayload', emailChange: { __typename: 'EmailChange', id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } }
   };

export type CancelEmailChangeMutationVariables = Exact<{
  input: CancelEmailChangeInput;
}>;


export type CancelEmailChangeMutation = { __typename: 'Mutation', cancelEmailChange:
    | { __typename: 'CancelEmailChangePayload', emailChange: { __typename: 'EmailChange', state: EmailChangeState, id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } }
    | { __typename: 'EmailChangeOver', code: string, message: string, path: Array<string> | null }
   };

export type ConsentToEmailMutationVariables = Exact<{
  input: ConsentToEmailInput;
}>;


export type ConsentToEmailMutation = { __typename: 'Mutation', consentToEmail:
    | { __typename: 'ConsentToEmailPayload', emailChange: { __typename: 'EmailChange', state: EmailChangeState, id: string, newEmail: string, expiresAt: string, needsConsent: boolean, consentedAt: string | null, askedByName: string, viewerCan: Array<Action> } }
    | { __typename: 'EmailChangeOver', code: string, message: string, path: Array<string> | null }
   };

export type PeopleQueryVariables = Exact<{
  tenantId: string;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
}>;


export type PeopleQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, users: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string, firstName: string, lastName: string, email: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type OwnProofQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnProofQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null } | null };

export type TwoFactor_ownFragment = { __typename: 'Viewer', id: string, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null };

export type BeginTwoFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginTwoFactorMutation = { __typename: 'Mutation', beginTwoFactor:
    | { __typename: 'BeginTwoFactorPayload', uri: string, secret: string }
    | { __typename: 'TwoFactorState', code: string, message: string, path: Array<string> | null }
   };

export type ConfirmTwoFactorMutationVariables = Exact<{
  input: ConfirmTwoFactorInput;
}>;


export type ConfirmTwoFactorMutation = { __typename: 'Mutation', confirmTwoFactor:
    | { __typename: 'ConfirmTwoFactorPayload', recoveryCodes: Array<string>, viewer: { __typename: 'Viewer', id: string, language: Language, twoFactor: { __typename: 'OwnTwoFactor', id: string, since: string | null, recoveryCodesLeft: number, isRequired: boolean, asksPassword: boolean } | null } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'TwoFactorState', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
   };

export type CompleteSignInMutationVariables = Exact<{
  input: CompleteSignInInput;
}>;


export type CompleteSignInMutation = { __typename: 'Mutation', completeSignIn:
    | { __typename: 'ChallengeExpired', code: string, message: string, path: Array<string> | null }
    | { __typename: 'CompleteSignInPayload', viewer: { __typename: 'Viewer', id: string, language: Language } }
    | { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null }
   };

type useAction_refusal_AlreadyContact_Fragment = { __typename: 'AlreadyContact', code: string, message: string, path: Array<string> | null };

type useAction_refusal_AlreadyRequested_Fragment = { __typename: 'AlreadyRequested', code: string, message: string, path: Array<string> | null };

type useAction_refusal_AlreadyUser_Fragment = { __typename: 'AlreadyUser', code: string, message: string, path: Array<string> | null };

type useAction_refusal_BuyerNotReady_Fragment = { __typename: 'BuyerNotReady', buyerId: string | null, code: string, message: string, path: Array<string> | null };

type useAction_refusal_CannotConvert_Fragment = { __typename: 'CannotConvert', code: string, message: string, path: Array<string> | null };

type useAction_refusal_CannotReissue_Fragment = { __typename: 'CannotReissue', code: string, message: string, path: Array<string> | null };

type useAction_refusal_CannotResend_Fragment = { __typename: 'CannotResend', code: string, message: string, path: Array<string> | null };

type useAction_refusal_CannotSend_Fragment = { __typename: 'CannotSend', code: string, message: string, path: Array<string> | null };

type useAction_refusal_CannotTopUp_Fragment = { __typename: 'CannotTopUp', code: string, message: string, path: Array<string> | null };

type useAction_refusal_CannotTransmit_Fragment = { __typename: 'CannotTransmit', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ChallengeExpired_Fragment = { __typename: 'ChallengeExpired', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ChangeOutdated_Fragment = { __typename: 'ChangeOutdated', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ConcurrentChange_Fragment = { __typename: 'ConcurrentChange', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ContactChanged_Fragment = { __typename: 'ContactChanged', code: string, message: string, path: Array<string> | null };

type useAction_refusal_DepthExceeded_Fragment = { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null };

type useAction_refusal_DocumentLinkInvalid_Fragment = { __typename: 'DocumentLinkInvalid', code: string, message: string, path: Array<string> | null };

type useAction_refusal_EmailChangeOver_Fragment = { __typename: 'EmailChangeOver', code: string, message: string, path: Array<string> | null };

type useAction_refusal_EntryDecided_Fragment = { __typename: 'EntryDecided', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ImportHasWrongRows_Fragment = { __typename: 'ImportHasWrongRows', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ImportNotReady_Fragment = { __typename: 'ImportNotReady', code: string, message: string, path: Array<string> | null };

type useAction_refusal_InvalidCredentials_Fragment = { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null };

type useAction_refusal_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> };

type useAction_refusal_LastAdmin_Fragment = { __typename: 'LastAdmin', code: string, message: string, path: Array<string> | null };

type useAction_refusal_LicencesEnded_Fragment = { __typename: 'LicencesEnded', code: string, message: string, path: Array<string> | null };

type useAction_refusal_LinkExpired_Fragment = { __typename: 'LinkExpired', code: string, message: string, path: Array<string> | null };

type useAction_refusal_LockedField_Fragment = { __typename: 'LockedField', code: string, message: string, path: Array<string> | null };

type useAction_refusal_MailNotFailed_Fragment = { __typename: 'MailNotFailed', code: string, message: string, path: Array<string> | null };

type useAction_refusal_MoveImpossible_Fragment = { __typename: 'MoveImpossible', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NoLicenceFree_Fragment = { __typename: 'NoLicenceFree', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NoPartnerAbove_Fragment = { __typename: 'NoPartnerAbove', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NoTrial_Fragment = { __typename: 'NoTrial', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NobodyToRead_Fragment = { __typename: 'NobodyToRead', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NotAnUpgrade_Fragment = { __typename: 'NotAnUpgrade', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> };

type useAction_refusal_NotEnoughCashback_Fragment = { __typename: 'NotEnoughCashback', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NotInVies_Fragment = { __typename: 'NotInVies', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NotRenewable_Fragment = { __typename: 'NotRenewable', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> };

type useAction_refusal_NothingProposed_Fragment = { __typename: 'NothingProposed', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NothingToConfirm_Fragment = { __typename: 'NothingToConfirm', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NothingToImport_Fragment = { __typename: 'NothingToImport', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NoticeNotScheduled_Fragment = { __typename: 'NoticeNotScheduled', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OfferChanged_Fragment = { __typename: 'OfferChanged', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OfferGone_Fragment = { __typename: 'OfferGone', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OrderNotPending_Fragment = { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OrderPending_Fragment = { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OtherStatus_Fragment = { __typename: 'OtherStatus', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OtherSubscriptionStatus_Fragment = { __typename: 'OtherSubscriptionStatus', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ParentNotActive_Fragment = { __typename: 'ParentNotActive', code: string, message: string, path: Array<string> | null };

type useAction_refusal_PayerSeesNoAmounts_Fragment = { __typename: 'PayerSeesNoAmounts', code: string, message: string, path: Array<string> | null };

type useAction_refusal_PaymentMethodInUse_Fragment = { __typename: 'PaymentMethodInUse', code: string, message: string, path: Array<string> | null };

type useAction_refusal_PaymentMethodNotAllowed_Fragment = { __typename: 'PaymentMethodNotAllowed', code: string, message: string, path: Array<string> | null };

type useAction_refusal_PaymentMethodNotOffered_Fragment = { __typename: 'PaymentMethodNotOffered', code: string, message: string, path: Array<string> | null };

type useAction_refusal_PaymentMethodNotOnFile_Fragment = { __typename: 'PaymentMethodNotOnFile', code: string, message: string, path: Array<string> | null };

type useAction_refusal_PayoutDecided_Fragment = { __typename: 'PayoutDecided', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ProofWanted_Fragment = { __typename: 'ProofWanted', code: string, message: string, path: Array<string> | null };

type useAction_refusal_ProviderFailed_Fragment = { __typename: 'ProviderFailed', code: string, message: string, path: Array<string> | null };

type useAction_refusal_QuoteExpired_Fragment = { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null };

type useAction_refusal_RestorePeriodOver_Fragment = { __typename: 'RestorePeriodOver', code: string, message: string, path: Array<string> | null };

type useAction_refusal_SameVatNumber_Fragment = { __typename: 'SameVatNumber', code: string, message: string, path: Array<string> | null };

type useAction_refusal_SellerNotReady_Fragment = { __typename: 'SellerNotReady', code: string, message: string, path: Array<string> | null };

type useAction_refusal_SeveralPayers_Fragment = { __typename: 'SeveralPayers', code: string, message: string, path: Array<string> | null };

type useAction_refusal_StillBlocked_Fragment = { __typename: 'StillBlocked', code: string, message: string, path: Array<string> | null };

type useAction_refusal_SuspendedAbove_Fragment = { __typename: 'SuspendedAbove', code: string, message: string, path: Array<string> | null };

type useAction_refusal_TicketNotOpen_Fragment = { __typename: 'TicketNotOpen', code: string, message: string, path: Array<string> | null };

type useAction_refusal_TransferDiffers_Fragment = { __typename: 'TransferDiffers', code: string, message: string, path: Array<string> | null };

type useAction_refusal_TwoFactorState_Fragment = { __typename: 'TwoFactorState', code: string, message: string, path: Array<string> | null };

type useAction_refusal_VatNumberMissing_Fragment = { __typename: 'VatNumberMissing', code: string, message: string, path: Array<string> | null };

type useAction_refusal_WrongCode_Fragment = { __typename: 'WrongCode', code: string, message: string, path: Array<string> | null };

type useAction_refusal_WrongPassword_Fragment = { __typename: 'WrongPassword', code: string, message: string, path: Array<string> | null };

export type useAction_refusalFragment =
  | useAction_refusal_AlreadyContact_Fragment
  | useAction_refusal_AlreadyRequested_Fragment
  | useAction_refusal_AlreadyUser_Fragment
  | useAction_refusal_BuyerNotReady_Fragment
  | useAction_refusal_CannotConvert_Fragment
  | useAction_refusal_CannotReissue_Fragment
  | useAction_refusal_CannotResend_Fragment
  | useAction_refusal_CannotSend_Fragment
  | useAction_refusal_CannotTopUp_Fragment
  | useAction_refusal_CannotTransmit_Fragment
  | useAction_refusal_ChallengeExpired_Fragment
  | useAction_refusal_ChangeOutdated_Fragment
  | useAction_refusal_ConcurrentChange_Fragment
  | useAction_refusal_ContactChanged_Fragment
  | useAction_refusal_DepthExceeded_Fragment
  | useAction_refusal_DocumentLinkInvalid_Fragment
  | useAction_refusal_EmailChangeOver_Fragment
  | useAction_refusal_EntryDecided_Fragment
  | useAction_refusal_ImportHasWrongRows_Fragment
  | useAction_refusal_ImportNotReady_Fragment
  | useAction_refusal_InvalidCredentials_Fragment
  | useAction_refusal_InvalidInput_Fragment
  | useAction_refusal_LastAdmin_Fragment
  | useAction_refusal_LicencesEnded_Fragment
  | useAction_refusal_LinkExpired_Fragment
  | useAction_refusal_LockedField_Fragment
  | useAction_refusal_MailNotFailed_Fragment
  | useAction_refusal_MoveImpossible_Fragment
  | useAction_refusal_NoLicenceFree_Fragment
  | useAction_refusal_NoPartnerAbove_Fragment
  | useAction_refusal_NoTrial_Fragment
  | useAction_refusal_NobodyToRead_Fragment
  | useAction_refusal_NotAnUpgrade_Fragment
  | useAction_refusal_NotEnoughCashback_Fragment
  | useAction_refusal_NotInVies_Fragment
  | useAction_refusal_NotRenewable_Fragment
  | useAction_refusal_NothingProposed_Fragment
  | useAction_refusal_NothingToConfirm_Fragment
  | useAction_refusal_NothingToImport_Fragment
  | useAction_refusal_NoticeNotScheduled_Fragment
  | useAction_refusal_OfferChanged_Fragment
  | useAction_refusal_OfferGone_Fragment
  | useAction_refusal_OrderNotPending_Fragment
  | useAction_refusal_OrderPending_Fragment
  | useAction_refusal_OtherStatus_Fragment
  | useAction_refusal_OtherSubscriptionStatus_Fragment
  | useAction_refusal_ParentNotActive_Fragment
  | useAction_refusal_PayerSeesNoAmounts_Fragment
  | useAction_refusal_PaymentMethodInUse_Fragment
  | useAction_refusal_PaymentMethodNotAllowed_Fragment
  | useAction_refusal_PaymentMethodNotOffered_Fragment
  | useAction_refusal_PaymentMethodNotOnFile_Fragment
  | useAction_refusal_PayoutDecided_Fragment
  | useAction_refusal_ProofWanted_Fragment
  | useAction_refusal_ProviderFailed_Fragment
  | useAction_refusal_QuoteExpired_Fragment
  | useAction_refusal_RestorePeriodOver_Fragment
  | useAction_refusal_SameVatNumber_Fragment
  | useAction_refusal_SellerNotReady_Fragment
  | useAction_refusal_SeveralPayers_Fragment
  | useAction_refusal_StillBlocked_Fragment
  | useAction_refusal_SuspendedAbove_Fragment
  | useAction_refusal_TicketNotOpen_Fragment
  | useAction_refusal_TransferDiffers_Fragment
  | useAction_refusal_TwoFactorState_Fragment
  | useAction_refusal_VatNumberMissing_Fragment
  | useAction_refusal_WrongCode_Fragment
  | useAction_refusal_WrongPassword_Fragment
;

export type VatCheck_profileFragment = { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus, vatToldAt: string | null, vatConsultationNumber: string | null, vatUnavailableReason: string | null, vatCheckDueAt: string | null, isVatCheckUnderWay: boolean };
