// Decorators of type-graphql look for it before anything else runs.
import 'reflect-metadata';
import { type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AcceptInvitationResolver } from './modules/access/accept-invitation.ts';
import { CreateApiKeyResolver } from './modules/access/create-api-key.ts';
import { RevokeApiKeyResolver } from './modules/access/revoke-api-key.ts';
import { SignInResolver } from './modules/access/sign-in.ts';
import { SignOutResolver } from './modules/access/sign-out.ts';
import { AddContactResolver } from './modules/contacts/add-contact.ts';
import { RemoveContactResolver } from './modules/contacts/remove-contact.ts';
import { UpdateContactResolver } from './modules/contacts/update-contact.ts';
import { SaveProductResolver } from './modules/catalog/save-product.ts';
import { SetOnSaleResolver } from './modules/catalog/set-on-sale.ts';
import { SetPricesResolver } from './modules/catalog/set-prices.ts';
import { CancelNoticeResolver } from './modules/notices/cancel-notice.ts';
import { PreviewNoticeResolver } from './modules/notices/preview-notice.ts';
import { PublishNoticeResolver } from './modules/notices/publish-notice.ts';
import { RetryMailResolver } from './modules/mails/retry-mail.ts';
import { ApplyImportResolver } from './modules/imports/apply-import.ts';
import { CancelImportResolver } from './modules/imports/cancel-import.ts';
import { CancelOrderResolver } from './modules/orders/cancel-order.ts';
import { PayOrderResolver } from './modules/orders/pay-order.ts';
import { RecordPaymentResolver } from './modules/orders/record-payment.ts';
import { RemovePaymentMethodResolver } from './modules/payments/remove-payment-method.ts';
import { StartPaymentMethodSetupResolver } from './modules/payments/start-payment-method-setup.ts';
import { SwitchPaymentMethodResolver } from './modules/payments/switch-payment-method.ts';
import { AssignStatementEntryResolver } from './modules/statements/assign-statement-entry.ts';
import { DismissStatementEntryResolver } from './modules/statements/dismiss-statement-entry.ts';
import { FindOrdersForEntryResolver } from './modules/statements/find-orders-for-entry.ts';
import { RecordStatementResolver } from './modules/statements/record-statement.ts';
import { EndVatExceptionResolver } from './modules/fiscal/end-vat-exception.ts';
import { RecordVatExceptionResolver } from './modules/fiscal/record-vat-exception.ts';
import { AssignTierResolver } from './modules/tiers/assign-tier.ts';
import { WithdrawTierResolver } from './modules/tiers/withdraw-tier.ts';
import { SaveFiscalSettingsResolver } from './modules/fiscal/save-fiscal-settings.ts';
import { IssueCreditNoteResolver } from './modules/invoices/issue-credit-note.ts';
import { ResendInvoiceResolver } from './modules/invoices/resend-invoice.ts';
import { SendInvoiceResolver } from './modules/invoices/send-invoice.ts';
import { SetInvoiceTransmissionResolver } from './modules/fiscal/set-invoice-transmission.ts';
import { ReissueInvoiceResolver } from './modules/invoices/reissue-invoice.ts';
import { SaveTransferAccountResolver } from './modules/payments/save-transfer-account.ts';
import { GrantPaymentTermsResolver } from './modules/payments/grant-payment-terms.ts';
import { UpdateBillingAccountResolver } from './modules/payments/update-billing-account.ts';
import { UpdateCompanyProfileResolver } from './modules/profiles/update-company-profile.ts';
import { VerifyVatNumberResolver } from './modules/profiles/verify-vat-number.ts';
import { CancelScheduledChangeResolver } from './modules/subscriptions/cancel-scheduled-change.ts';
import { CancelSubscriptionResolver } from './modules/subscriptions/cancel-subscription.ts';
import { ConvertTrialResolver } from './modules/subscriptions/convert-trial.ts';
import { PreviewChangeResolver } from './modules/subscriptions/preview-change.ts';
import { QuoteConversionResolver } from './modules/subscriptions/quote-conversion.ts';
import { ScheduleChangeResolver } from './modules/subscriptions/schedule-change.ts';
import { RetryRenewalResolver } from './modules/subscriptions/retry-renewal.ts';
import { SetAutoRenewalResolver } from './modules/subscriptions/set-auto-renewal.ts';
import { StartTrialResolver } from './modules/subscriptions/start-trial.ts';
import { WithdrawCancellationResolver } from './modules/subscriptions/withdraw-cancellation.ts';
import { QuoteRenewalsResolver } from './modules/subscriptions/quote-renewals.ts';
import { QuoteSubscriptionResolver } from './modules/subscriptions/quote-subscription.ts';
import { QuoteTopUpResolver } from './modules/subscriptions/quote-top-up.ts';
import { QuoteUpgradeResolver } from './modules/subscriptions/quote-upgrade.ts';
import { RenewSubscriptionsResolver } from './modules/subscriptions/renew-subscriptions.ts';
import { StartSubscriptionResolver } from './modules/subscriptions/start-subscription.ts';
import { TopUpSubscriptionResolver } from './modules/subscriptions/top-up-subscription.ts';
import { UpgradeSubscriptionResolver } from './modules/subscriptions/upgrade-subscription.ts';
import { ActivateLicenceResolver } from './modules/licences/activate-licence.ts';
import { AssignLicencesResolver } from './modules/licences/assign-licences.ts';
import { RemoveLicenceResolver } from './modules/licences/remove-licence.ts';
import { ResendLicenceInvitationResolver } from './modules/licences/resend-licence-invitation.ts';
import { SwapLicenceResolver } from './modules/licences/swap-licence.ts';
import { PlaceSaleResolver } from './modules/sales/place-sale.ts';
import { QuoteSaleResolver } from './modules/sales/quote-sale.ts';
import { ChooseAccessResolver } from './modules/tenants/choose-access.ts';
import { ChoosePayerResolver } from './modules/tenants/choose-payer.ts';
import { DeclinePayerProposalResolver } from './modules/tenants/decline-payer-proposal.ts';
import { ProposePayerResolver } from './modules/tenants/propose-payer.ts';
import { ConfirmMoveResolver } from './modules/tenants/confirm-move.ts';
import { CreateCustomerResolver } from './modules/tenants/create-customer.ts';
import { CreatePartnerResolver } from './modules/tenants/create-partner.ts';
import { MoveTenantResolver } from './modules/tenants/move-tenant.ts';
import { RenameTenantResolver } from './modules/tenants/rename-tenant.ts';
import { RestoreTenantResolver } from './modules/tenants/restore-tenant.ts';
import { ResumeTenantResolver } from './modules/tenants/resume-tenant.ts';
import { SetAccountManagerResolver } from './modules/tenants/set-account-manager.ts';
import { SuspendTenantResolver } from './modules/tenants/suspend-tenant.ts';
import { ApproveTicketResolver } from './modules/tickets/approve-ticket.ts';
import { CancelTicketResolver } from './modules/tickets/cancel-ticket.ts';
import { CloseTicketResolver } from './modules/tickets/close-ticket.ts';
import { MarkTicketReadResolver } from './modules/tickets/mark-ticket-read.ts';
import { OpenTicketResolver } from './modules/tickets/open-ticket.ts';
import { ProposeProfileChangeResolver } from './modules/tickets/propose-profile-change.ts';
import { RefuseTicketResolver } from './modules/tickets/refuse-ticket.ts';
import { ReplyToTicketResolver } from './modules/tickets/reply-to-ticket.ts';
import { RequestDeactivationResolver } from './modules/tickets/request-deactivation.ts';
import { RequestPaymentMethodResolver } from './modules/tickets/request-payment-method.ts';
import { SetTicketPriorityResolver } from './modules/tickets/set-ticket-priority.ts';
import { InspectLinkResolver } from './modules/access/inspect-link.ts';
import { ChangeOwnEmailResolver } from './modules/account/change-own-email.ts';
import { ChangePasswordResolver } from './modules/account/change-password.ts';
import { RequestPasswordResetResolver } from './modules/account/request-password-reset.ts';
import { ResetPasswordResolver } from './modules/account/reset-password.ts';
import { SignOutSessionResolver } from './modules/account/sign-out-session.ts';
import { UpdateOwnAccountResolver } from './modules/account/update-own-account.ts';
import { CancelEmailChangeResolver } from './modules/email-changes/cancel-email-change.ts';
import { ConfirmEmailResolver } from './modules/email-changes/confirm-email.ts';
import { ConsentToEmailResolver } from './modules/email-changes/consent-to-email.ts';
import { RefuseEmailChangeResolver } from './modules/email-changes/refuse-email-change.ts';
import { ResendEmailChangeResolver } from './modules/email-changes/resend-email-change.ts';
import { ChangeUserRoleResolver } from './modules/users/change-user-role.ts';
import { DisableUserResolver } from './modules/users/disable-user.ts';
import { EnableUserResolver } from './modules/users/enable-user.ts';
import { InviteUserResolver } from './modules/users/invite-user.ts';
import { RemoveUserResolver } from './modules/users/remove-user.ts';
import { ResendInvitationResolver } from './modules/users/resend-invitation.ts';
import { RevokeInvitationResolver } from './modules/users/revoke-invitation.ts';
import { SaveIdentityProviderResolver } from './modules/sign-on/save-identity-provider.ts';
import { TestIdentityProviderResolver } from './modules/sign-on/test-identity-provider.ts';
import { SetTwoFactorRequirementResolver } from './modules/tenants/set-two-factor-requirement.ts';
import { BeginTwoFactorResolver } from './modules/two-factor/begin-two-factor.ts';
import { CompleteSignInResolver } from './modules/two-factor/complete-sign-in.ts';
import { ConfirmTwoFactorResolver } from './modules/two-factor/confirm-two-factor.ts';
import { DisableTwoFactorResolver } from './modules/two-factor/disable-two-factor.ts';
import { RenewRecoveryCodesResolver } from './modules/two-factor/renew-recovery-codes.ts';
import { ResetTwoFactorResolver } from './modules/users/reset-two-factor.ts';
import { AcceptDocumentResolver } from './modules/documents/accept-document.ts';
import { OpenDocumentResolver } from './modules/documents/open-document.ts';
import { SendOrderResolver } from './modules/documents/send-order.ts';
import { SendQuoteResolver } from './modules/documents/send-quote.ts';
import { ApprovePayoutResolver } from './modules/cashback/approve-payout.ts';
import { ConfirmPayoutResolver } from './modules/cashback/confirm-payout.ts';
import { RefusePayoutResolver } from './modules/cashback/refuse-payout.ts';
import { RequestPayoutResolver } from './modules/cashback/request-payout.ts';
import { SpendCashbackResolver } from './modules/cashback/spend-cashback.ts';
import { linkRelations } from './platform/read/relations.ts';
import { Reads } from './reads.ts';

/** The explicit list of resolvers: the doors to what is read, then every action. */
const resolvers = [
  Reads,
  SignInResolver, SignOutResolver, AcceptInvitationResolver, CreateApiKeyResolver, RevokeApiKeyResolver,
  InspectLinkResolver, RequestPasswordResetResolver, ResetPasswordResolver, ChangePasswordResolver, UpdateOwnAccountResolver, ChangeOwnEmailResolver, SignOutSessionResolver,
  InviteUserResolver, ResendInvitationResolver, RevokeInvitationResolver, ChangeUserRoleResolver, DisableUserResolver, EnableUserResolver, RemoveUserResolver,
  ConfirmEmailResolver, RefuseEmailChangeResolver, ConsentToEmailResolver, CancelEmailChangeResolver, ResendEmailChangeResolver,
  CreatePartnerResolver, CreateCustomerResolver, RenameTenantResolver,
  SuspendTenantResolver, ResumeTenantResolver, RestoreTenantResolver, MoveTenantResolver, ConfirmMoveResolver, ChooseAccessResolver, ChoosePayerResolver, ProposePayerResolver, DeclinePayerProposalResolver,
  UpdateCompanyProfileResolver, VerifyVatNumberResolver, AddContactResolver, UpdateContactResolver, RemoveContactResolver,
  ApplyImportResolver, CancelImportResolver,
  UpdateBillingAccountResolver, GrantPaymentTermsResolver, SaveTransferAccountResolver, SaveFiscalSettingsResolver, RecordVatExceptionResolver, EndVatExceptionResolver, AssignTierResolver, WithdrawTierResolver, IssueCreditNoteResolver, ReissueInvoiceResolver, ResendInvoiceResolver, SendInvoiceResolver, SetInvoiceTransmissionResolver, StartPaymentMethodSetupResolver, SwitchPaymentMethodResolver, RemovePaymentMethodResolver,
  SaveProductResolver, SetPricesResolver, SetOnSaleResolver,
  QuoteUpgradeResolver, QuoteRenewalsResolver, UpgradeSubscriptionResolver, RenewSubscriptionsResolver, QuoteTopUpResolver, TopUpSubscriptionResolver, QuoteSubscriptionResolver, StartSubscriptionResolver, CancelOrderResolver, PayOrderResolver, RecordPaymentResolver, RecordStatementResolver, FindOrdersForEntryResolver, AssignStatementEntryResolver, DismissStatementEntryResolver,
  QuoteSaleResolver, PlaceSaleResolver,
  SpendCashbackResolver, RequestPayoutResolver, ApprovePayoutResolver, RefusePayoutResolver, ConfirmPayoutResolver,
  AssignLicencesResolver, SwapLicenceResolver, RemoveLicenceResolver, ResendLicenceInvitationResolver, ActivateLicenceResolver,
  SendQuoteResolver, SendOrderResolver, OpenDocumentResolver, AcceptDocumentResolver,
  CancelScheduledChangeResolver, CancelSubscriptionResolver, ConvertTrialResolver, PreviewChangeResolver, QuoteConversionResolver, RetryRenewalResolver, ScheduleChangeResolver, SetAutoRenewalResolver, StartTrialResolver, WithdrawCancellationResolver,
  SetAccountManagerResolver, OpenTicketResolver, ReplyToTicketResolver, CloseTicketResolver, CancelTicketResolver, SetTicketPriorityResolver, MarkTicketReadResolver,
  ProposeProfileChangeResolver, RequestPaymentMethodResolver, RequestDeactivationResolver, ApproveTicketResolver, RefuseTicketResolver,
  RetryMailResolver, PublishNoticeResolver, PreviewNoticeResolver, CancelNoticeResolver,
  SaveIdentityProviderResolver, TestIdentityProviderResolver,
  CompleteSignInResolver, BeginTwoFactorResolver, ConfirmTwoFactorResolver, DisableTwoFactorResolver, RenewRecoveryCodesResolver, ResetTwoFactorResolver, SetTwoFactorRequirementResolver,
] as const;

export function createSchema(): GraphQLSchema {
  linkRelations();
  return buildSchemaSync({ resolvers, validate: false });
}
