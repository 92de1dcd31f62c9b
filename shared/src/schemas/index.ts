export { isReasonCode, reasonCodes, type ReasonCode } from './reason-code.ts';
export { choice, numberText, optionalText, requiredProse, requiredText } from './text.ts';
export { country, email, iban, language, optionalEmail, pec, phone, phoneIn, sdiCode, timeZone, website } from './fields.ts';
export { addressSchema, type Address, type AddressInput } from './address.ts';
export { companyProfileSchema, lockedProfileFields, type CompanyProfile, type CompanyProfileInput } from './company-profile.ts';
export { contactSchema, contactSchemaIn, type Contact, type ContactInput } from './contact.ts';
export { billingDataSchema, type BillingData, type BillingDataInput } from './billing-data.ts';
export { fiscalSettingsSchema, fiscalRegimes, memberships, type FiscalSettingsData, type FiscalSettingsInput } from './fiscal-settings.ts';
export { transferAccountSchema, type TransferAccountData } from './transfer-account.ts';
export { apiKeySchema, type ApiKeyInput, type ApiKeyRequest } from './api-key.ts';
export { areaOfTicket, lockedProfileSchema, newTicketSchema, ticketCategories, ticketPriorities, ticketTextSchema, type NewTicketInput, type TicketCategory } from './ticket.ts';
export { pricesSchema, productSchema, type ProductWritten } from './product.ts';
export { paymentTermsSchema } from './payment-terms.ts';
export { vatExceptionKinds, vatExceptionSchema, type VatExceptionData } from './vat-exception.ts';
export { tierSchema } from './tier.ts';
export { creditNoteSchema } from './credit-note.ts';
export { payoutRefusalSchema, payoutSchema } from './payout.ts';
export { dismissalSchema } from './statement.ts';
export { noticeSchema, noticeWordsSchema } from './notice.ts';
export { newTenantKinds, newTenantSchema, type NewTenant, type NewTenantInput } from './new-tenant.ts';
export {
  changePasswordSchema, newEmailSchema, newPasswordSchema, ownAccountSchema, passwordResetSchema, recoveryCodeSchema, secondFactorSchema, signInSchema, userInvitationSchema,
  type ChangePasswordInput, type NewEmailInput, type NewPasswordInput, type OwnAccountInput, type PasswordResetInput, type SecondFactorInput, type SignInInput, type UserInvitation, type UserInvitationInput,
} from './sign-in.ts';
export { identityProviderSchema, type IdentityProviderInput, type IdentityProviderSettings } from './identity-provider.ts';
export { membersSchema, memberSchema, readPasted, type Member, type MemberInput, type PastedLine } from './licence.ts';
export { payerProposalSchema } from './payer.ts';
export { recipientSchema, type RecipientFacts, type RecipientInput } from './recipient.ts';
