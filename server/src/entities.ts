// Decorators of type-graphql look for it before anything else runs.
import 'reflect-metadata';
import { ApiKey, ApiKeySecret, Credential, IdempotencyKey, OneTimeLink, OwnSession, RateLimit, Session, User, Viewer } from './modules/access/index.ts';
import { AuditEntry } from './modules/audit/index.ts';
import { CashbackAccount, CashbackCustomer, CashbackEntry, CashbackMonth, CashbackPayout, OrderShare } from './modules/cashback/index.ts';
import { Component, Edition, EditionComponent, LocalizedText, Price, Product, VolumeDiscount } from './modules/catalog/index.ts';
import { Contact } from './modules/contacts/index.ts';
import { DemoClock } from './modules/demo/index.ts';
import { EmailChange } from './modules/email-changes/index.ts';
import { FiscalSettings, VatException } from './modules/fiscal/index.ts';
import { Import, ImportPiece, ImportRow } from './modules/imports/index.ts';
import { Invoice, InvoiceCounter, InvoiceFile, InvoiceLine, InvoiceVat, Transmission, TransmissionNotification } from './modules/invoices/index.ts';
import { Licence, LicenceCheck, LicenceCount } from './modules/licences/index.ts';
import { DocumentLink } from './modules/documents/index.ts';
import { Mail } from './modules/mails/index.ts';
import { BankStatement, StatementEntry } from './modules/statements/index.ts';
import { Notice } from './modules/notices/index.ts';
import { AmountLine, Amounts, CreditLeft, CreditSource, MonthTotal, MonthTotalPart, Order, OrderCounter, OrderItem, OrderLine, Quote, QuoteItem, QuoteLine, TenantOrder } from './modules/orders/index.ts';
import { Balance, BalanceMovement, BillingAccount, BillingAddress, Payment, PaymentCustomer, PaymentMethodOnFile, PaymentMethodSetup, TransferAccount, WebhookEvent } from './modules/payments/index.ts';
import { Address, CompanyProfile, VatCheck } from './modules/profiles/index.ts';
import { Identity, IdentityProvider, IdentityProviderSecret } from './modules/sign-on/index.ts';
import { OwnTwoFactor, RecoveryCode, SecondFactor, SignInChallenge } from './modules/two-factor/index.ts';
import { Charge, ScheduledChange, ScheduledItem, Subscription, SubscriptionComponent, SubscriptionEvent, SubscriptionPeriod, TenantExpiry, TrialClaim } from './modules/subscriptions/index.ts';
import { AttachmentContent, PreparedChange, Ticket, TicketAttachment, TicketMessage, TicketReading } from './modules/tickets/index.ts';
import { PartnerTier } from './modules/tiers/index.ts';
import { DeactivationBlocker, PayerProposal, Tenant, TenantAncestor, TenantReach, TenantSecurity, TenantSize } from './modules/tenants/index.ts';
import { Money } from './platform/orm/money.ts';

/** Every table, written out: nothing is found by scanning folders. */
export const entities = [
  Tenant, TenantAncestor, TenantReach, TenantSecurity, TenantSize, PartnerTier, CompanyProfile, VatCheck, Contact,
  User, Credential, Session, OwnSession, OneTimeLink, EmailChange, ApiKey, ApiKeySecret, IdempotencyKey, RateLimit, DemoClock, Viewer,
  IdentityProvider, IdentityProviderSecret, Identity,
  SecondFactor, RecoveryCode, SignInChallenge, OwnTwoFactor,
  BillingAccount, Balance, BalanceMovement, PaymentCustomer, PaymentMethodSetup, PaymentMethodOnFile, Payment, TransferAccount, FiscalSettings, VatException, WebhookEvent, BankStatement, StatementEntry,
  Product, Component, VolumeDiscount, Edition, EditionComponent, Price,
  Subscription, SubscriptionComponent, SubscriptionPeriod, SubscriptionEvent, Charge, ScheduledChange, ScheduledItem, TrialClaim, TenantExpiry,
  Licence, LicenceCount, LicenceCheck,
  DocumentLink,
  Quote, QuoteLine, QuoteItem, Order, OrderLine, OrderItem, TenantOrder, MonthTotal, MonthTotalPart, OrderCounter, Amounts, AmountLine, CreditLeft, CreditSource,
  Invoice, InvoiceLine, InvoiceVat, InvoiceCounter, InvoiceFile, Transmission, TransmissionNotification,
  OrderShare, CashbackAccount, CashbackMonth, CashbackCustomer, CashbackEntry, CashbackPayout,
  Ticket, TicketMessage, TicketAttachment, AttachmentContent, PreparedChange, TicketReading, DeactivationBlocker, PayerProposal,
  AuditEntry, Mail, Notice, Import, ImportRow, ImportPiece,
  Money, Address, BillingAddress, LocalizedText,
];
