export const possibleTypes: Record<string, string[]> = {
  "AcceptInvitationResult": [
    "AcceptInvitationPayload",
    "InvalidInput",
    "LinkExpired"
  ],
  "AddContactResult": [
    "AddContactPayload",
    "InvalidInput"
  ],
  "CancelOrderResult": [
    "CancelOrderPayload",
    "OrderNotPending"
  ],
  "CreateApiKeyResult": [
    "CreateApiKeyPayload",
    "InvalidInput"
  ],
  "CreateCustomerResult": [
    "CreateCustomerPayload",
    "DepthExceeded",
    "InvalidInput"
  ],
  "CreatePartnerResult": [
    "CreatePartnerPayload",
    "DepthExceeded",
    "InvalidInput"
  ],
  "QuoteRenewalResult": [
    "NotRenewable",
    "OrderPending",
    "QuotePayload"
  ],
  "QuoteUpgradeResult": [
    "InvalidInput",
    "NotAnUpgrade",
    "OrderPending",
    "QuotePayload"
  ],
  "RecordPaymentResult": [
    "InvalidInput",
    "OrderNotPending",
    "RecordPaymentPayload"
  ],
  "RemoveContactResult": [
    "RemoveContactPayload"
  ],
  "RenameTenantResult": [
    "InvalidInput",
    "RenameTenantPayload"
  ],
  "RenewSubscriptionResult": [
    "NotRenewable",
    "OrderPending",
    "QuoteExpired",
    "RenewSubscriptionPayload"
  ],
  "RevokeApiKeyResult": [
    "RevokeApiKeyPayload"
  ],
  "SignInResult": [
    "InvalidCredentials",
    "SignInPayload"
  ],
  "UpdateBillingAccountResult": [
    "ConcurrentChange",
    "InvalidInput",
    "UpdateBillingAccountPayload"
  ],
  "UpdateCompanyProfileResult": [
    "ConcurrentChange",
    "InvalidInput",
    "LockedField",
    "UpdateCompanyProfilePayload"
  ],
  "UpdateContactResult": [
    "ConcurrentChange",
    "InvalidInput",
    "UpdateContactPayload"
  ],
  "UpgradeSubscriptionResult": [
    "NotAnUpgrade",
    "OrderPending",
    "QuoteExpired",
    "UpgradeSubscriptionPayload"
  ],
  "UserError": [
    "ConcurrentChange",
    "DepthExceeded",
    "InvalidCredentials",
    "InvalidInput",
    "LinkExpired",
    "LockedField",
    "NotAnUpgrade",
    "NotRenewable",
    "OrderNotPending",
    "OrderPending",
    "QuoteExpired"
  ]
};
