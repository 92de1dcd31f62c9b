/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a viewer may do with an object (viewerCan). */
export type Action =
  | 'AMOUNTS_READ'
  | 'API_KEY_CREATE'
  | 'API_KEY_READ'
  | 'API_KEY_REVOKE'
  | 'AUDIT_READ'
  | 'BILLING_ACCOUNT_UPDATE'
  | 'CONTACT_ADD'
  | 'CONTACT_REMOVE'
  | 'CONTACT_UPDATE'
  | 'ORDER_CANCEL'
  | 'ORDER_RECORD_PAYMENT'
  | 'PROFILE_UPDATE'
  | 'SUBSCRIPTION_RENEW'
  | 'SUBSCRIPTION_UPGRADE'
  | 'TENANT_CREATE_CUSTOMER'
  | 'TENANT_CREATE_PARTNER'
  | 'TENANT_RENAME'
  | 'USER_READ';

export type AddressInput = {
  city: string;
  country: string;
  number?: string | null | undefined;
  postalCode: string;
  province?: string | null | undefined;
  street: string;
};

export type AmountLineKind =
  | 'COMPONENT'
  | 'CREDIT'
  | 'DISCOUNT'
  | 'EDITION';

export type ApiScope =
  | 'API_KEYS_READ'
  | 'AUDIT_READ'
  | 'BILLING_READ'
  | 'BILLING_WRITE'
  | 'CATALOG_READ'
  | 'CONTACTS_READ'
  | 'CONTACTS_WRITE'
  | 'ORDERS_READ'
  | 'ORDERS_WRITE'
  | 'PROFILE_READ'
  | 'PROFILE_WRITE'
  | 'SUBSCRIPTIONS_READ'
  | 'SUBSCRIPTIONS_WRITE'
  | 'TENANTS_READ'
  | 'TENANTS_WRITE'
  | 'USERS_READ';

export type BillingAddressInput = {
  city: string;
  country: string;
  number?: string | null | undefined;
  postalCode: string;
  province?: string | null | undefined;
  street: string;
};

export type Cadence =
  | 'ANNUAL'
  | 'MONTHLY';

export type CancelOrderInput = {
  orderId: string;
};

export type CreateApiKeyInput = {
  expiresAt: string;
  name: string;
  role: Role;
  scopes: Array<ApiScope>;
  tenantId: string;
};

export type CreateCustomerInput = {
  address: AddressInput;
  country: string;
  language?: Language | null | undefined;
  legalName: string;
  parentId: string;
  taxCode?: string | null | undefined;
  timeZone?: string | null | undefined;
  vatNumber?: string | null | undefined;
};

export type CreatePartnerInput = {
  address: AddressInput;
  country: string;
  language?: Language | null | undefined;
  legalName: string;
  parentId: string;
  taxCode?: string | null | undefined;
  timeZone?: string | null | undefined;
  vatNumber?: string | null | undefined;
};

export type Currency =
  | 'CHF'
  | 'EUR'
  | 'GBP'
  | 'USD';

export type InvoicedToReason =
  | 'CUSTOMER_PAYS'
  | 'OWN_ORDER'
  | 'OWN_SUBSCRIPTION'
  | 'PARTNER_PAYS';

export type Language =
  | 'de'
  | 'en'
  | 'it';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type OrderFilter = {
  kind?: Array<OrderKind> | null | undefined;
  state?: Array<OrderState> | null | undefined;
};

export type OrderKind =
  | 'NEW'
  | 'RENEWAL'
  | 'TOP_UP'
  | 'UPGRADE';

export type OrderOrder = {
  direction?: OrderDirection;
  field: OrderOrderField;
};

export type OrderOrderField =
  | 'NUMBER'
  | 'PLACED_AT';

export type OrderState =
  | 'CANCELLED'
  | 'FAILED'
  | 'ON_ACCOUNT'
  | 'PAID'
  | 'PENDING_PAYMENT';

export type OrderStateReason =
  | 'ABANDONED'
  | 'BY_USER'
  | 'LAPSED';

export type PartnerAccess =
  | 'FULL'
  | 'LIMITED';

export type Payer =
  | 'CUSTOMER'
  | 'PARTNER';

export type PaymentMethod =
  | 'BANK_TRANSFER'
  | 'CARD'
  | 'PAYPAL';

export type QuantityInput = {
  componentId: string;
  quantity: number;
};

export type QuoteRenewalInput = {
  cadence: Cadence;
  subscriptionId: string;
};

/** quantities are totals; a component left out keeps the greater of what it has and what the edition includes */
export type QuoteUpgradeInput = {
  cadence: Cadence;
  editionId: string;
  quantities: Array<QuantityInput>;
  subscriptionId: string;
};

/** the vendor records that the order's due arrived by bank transfer on that day */
export type RecordPaymentInput = {
  idempotencyKey: string;
  orderId: string;
  valueDate: string;
};

export type RenameTenantInput = {
  name: string;
  tenantId: string;
};

export type RenewSubscriptionInput = {
  idempotencyKey: string;
  quoteId: string;
};

export type RevokeApiKeyInput = {
  apiKeyId: string;
};

export type Role =
  | 'ADMIN'
  | 'BILLING'
  | 'TECHNICAL'
  | 'VIEWER';

export type SignInInput = {
  email: string;
  password: string;
  /** slug of the vendor; may be left out when there is one */
  vendor?: string | null | undefined;
};

export type SubscriptionEventKind =
  | 'ORDER_CANCELLED'
  | 'ORDER_PLACED'
  | 'ORDER_SETTLED'
  | 'RENEWED'
  | 'STARTED'
  | 'SUPERSEDED'
  | 'UPGRADED';

export type SubscriptionStatus =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'SUPERSEDED';

export type TenantFilter = {
  kind?: Array<TenantKind> | null | undefined;
  status?: Array<TenantStatus> | null | undefined;
};

export type TenantKind =
  | 'CUSTOMER'
  | 'PARTNER'
  | 'VENDOR';

export type TenantOrder = {
  direction?: OrderDirection;
  field: TenantOrderField;
};

export type TenantOrderField =
  | 'CREATED_AT'
  | 'NAME';

export type TenantStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'SUSPENDED';

export type UpdateBillingAccountInput = {
  /** null: as in the profile */
  address?: BillingAddressInput | null | undefined;
  billingEmail?: string | null | undefined;
  invoiceName?: string | null | undefined;
  pec?: string | null | undefined;
  purchaseOrderReference?: string | null | undefined;
  sdiCode?: string | null | undefined;
  tenantId: string;
  version: number;
};

export type UpgradeSubscriptionInput = {
  idempotencyKey: string;
  quoteId: string;
};

export type VatReason =
  | 'DOMESTIC'
  | 'OUTSIDE_EU'
  | 'REVERSE_CHARGE'
  | 'SPLIT_PAYMENT'
  | 'UNVERIFIED';

export type VatStatus =
  | 'INVALID'
  | 'UNVERIFIED'
  | 'VALID';

export type ViewerKind =
  | 'API_KEY'
  | 'USER';

export type CompanyQueryVariables = Exact<{
  id: string;
}>;


export type CompanyQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, viewerCan: Array<Action>, status: TenantStatus, payer: Payer, accountManagerName: string | null, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }>, activeSubscriptions: { __typename: 'SubscriptionConnection', totalCount: number }, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus } | null } | null };

export type CompanyHeader_tenantFragment = { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, accountManagerName: string | null, profile: { __typename: 'CompanyProfile', id: string, country: string, vatNumber: string | null, vatStatus: VatStatus } | null };

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

export type BillingQueryVariables = Exact<{
  tenantId: string;
}>;


export type BillingQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string, payer: Payer, access: PartnerAccess, viewerCan: Array<Action>, parent: { __typename: 'Tenant', id: string, name: string } | null, profile: { __typename: 'CompanyProfile', id: string, legalName: string, country: string, vatNumber: string | null, vatStatus: VatStatus, pec: string | null, sdiCode: string | null, address: { __typename: 'Address', street: string, number: string | null, postalCode: string, city: string, province: string | null, country: string } } | null, billingAccount: { __typename: 'BillingAccount', method: PaymentMethod, paymentTermsDays: number, id: string, invoiceName: string | null, sdiCode: string | null, pec: string | null, billingEmail: string | null, purchaseOrderReference: string | null, version: number, updatedAt: string, updatedByName: string | null, balance: { __typename: 'Balance', id: string, amount: { __typename: 'Money', minor: number, currency: Currency } } | null, address: { __typename: 'BillingAddress', street: string | null, number: string | null, postalCode: string | null, city: string | null, province: string | null, country: string | null } | null } | null } | null };

export type BillingData_billingAccountFragment = { __typename: 'BillingAccount', id: string, invoiceName: string | null, sdiCode: string | null, pec: string | null, billingEmail: string | null, purchaseOrderReference: string | null, version: number, updatedAt: string, updatedByName: string | null, address: { __typename: 'BillingAddress', street: string | null, number: string | null, postalCode: string | null, city: string | null, province: string | null, country: string | null } | null };

export type UpdateBillingAccountMutationVariables = Exact<{
  input: UpdateBillingAccountInput;
}>;


export type UpdateBillingAccountMutation = { __typename: 'Mutation', updateBillingAccount:
    | { __typename: 'ConcurrentChange', version: number, changedByName: string | null, changedAt: string, code: string, message: string, path: Array<string> | null, changes: Array<{ __typename: 'FieldChange', path: Array<string>, before: string | null, after: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'UpdateBillingAccountPayload', billingAccount: { __typename: 'BillingAccount', id: string, invoiceName: string | null, sdiCode: string | null, pec: string | null, billingEmail: string | null, purchaseOrderReference: string | null, version: number, updatedAt: string, updatedByName: string | null, address: { __typename: 'BillingAddress', street: string | null, number: string | null, postalCode: string | null, city: string | null, province: string | null, country: string | null } | null } }
   };

export type ClientsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: TenantFilter | null | undefined;
  orderBy: TenantOrder;
  withTotals: boolean;
}>;


export type ClientsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, children: { __typename: 'TenantConnection', totalCount?: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } }> }, all?: { __typename: 'TenantConnection', totalCount: number }, partners?: { __typename: 'TenantConnection', totalCount: number } } | null };

export type FindClientsQueryVariables = Exact<{
  text: string;
}>;


export type FindClientsQuery = { __typename: 'Query', searchTenants: Array<{ __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, ancestors: Array<{ __typename: 'Tenant', id: string, name: string }>, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } }> };

export type ClientRow_tenantFragment = { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { __typename: 'Mutation', createCustomer:
    | { __typename: 'CreateCustomerPayload', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } } }
    | { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type CreatePartnerMutationVariables = Exact<{
  input: CreatePartnerInput;
}>;


export type CreatePartnerMutation = { __typename: 'Mutation', createPartner:
    | { __typename: 'CreatePartnerPayload', tenant: { __typename: 'Tenant', id: string, name: string, kind: TenantKind, status: TenantStatus, payer: Payer, createdAt: string, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string }> } } }
    | { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
   };

export type RenameTenantMutationVariables = Exact<{
  input: RenameTenantInput;
}>;


export type RenameTenantMutation = { __typename: 'Mutation', renameTenant:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'RenameTenantPayload', tenant: { __typename: 'Tenant', id: string, name: string } }
   };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { __typename: 'Mutation', cancelOrder:
    | { __typename: 'CancelOrderPayload', order: { __typename: 'Order', method: PaymentMethod, invoicedToReason: InvoicedToReason, placedByName: string, placedByTenantName: string, valueDate: string | null, startsAt: string | null, endsAt: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string }, resultingSubscription: { __typename: 'Subscription', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency } } }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', method: PaymentMethod, invoicedToReason: InvoicedToReason, placedByName: string, placedByTenantName: string, valueDate: string | null, startsAt: string | null, endsAt: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string }, resultingSubscription: { __typename: 'Subscription', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency } } }
   };

export type OrderQueryVariables = Exact<{
  orderId: string;
}>;


export type OrderQuery = { __typename: 'Query', order: { __typename: 'Order', method: PaymentMethod, invoicedToReason: InvoicedToReason, placedByName: string, placedByTenantName: string, valueDate: string | null, startsAt: string | null, endsAt: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string }, resultingSubscription: { __typename: 'Subscription', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type OrderPage_orderFragment = { __typename: 'Order', method: PaymentMethod, invoicedToReason: InvoicedToReason, placedByName: string, placedByTenantName: string, valueDate: string | null, startsAt: string | null, endsAt: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string }, resultingSubscription: { __typename: 'Subscription', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency } };

export type OrdersQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy: OrderOrder;
}>;


export type OrdersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, orders: { __typename: 'OrderConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } } | null };

export type IssuedOrdersQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy: OrderOrder;
}>;


export type IssuedOrdersQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, issuedOrders: { __typename: 'OrderConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } } | null };

export type OrdersTenantQueryVariables = Exact<{
  tenantId: string;
}>;


export type OrdersTenantQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string } | null };

export type OrderTable_ordersFragment = { __typename: 'OrderConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> };

export type OrderRow_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { __typename: 'Mutation', recordPayment:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', method: PaymentMethod, invoicedToReason: InvoicedToReason, placedByName: string, placedByTenantName: string, valueDate: string | null, startsAt: string | null, endsAt: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string }, resultingSubscription: { __typename: 'Subscription', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency } } }
    | { __typename: 'RecordPaymentPayload', order: { __typename: 'Order', method: PaymentMethod, invoicedToReason: InvoicedToReason, placedByName: string, placedByTenantName: string, valueDate: string | null, startsAt: string | null, endsAt: string | null, id: string, number: string, kind: OrderKind, state: OrderState, stateReason: OrderStateReason | null, cadence: Cadence, placedAt: string, expiresAt: string, settledAt: string | null, invoicedToName: string, viewerCan: Array<Action>, items: Array<{ __typename: 'OrderItem', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, subscription: { __typename: 'Subscription', id: string, timeZone: string }, resultingSubscription: { __typename: 'Subscription', id: string } | null, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, total: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency }, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency } } | null, tenant: { __typename: 'Tenant', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string, product: { __typename: 'Product', id: string, name: string } }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }, subscription: { __typename: 'Subscription', id: string, status: SubscriptionStatus, endsAt: string } }
   };

export type OverviewQueryVariables = Exact<{
  homeId: string;
  now: string;
  soon: string;
  horizon: string;
}>;


export type OverviewQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, viewerCan: Array<Action>, profile: { __typename: 'CompanyProfile', id: string, vatNumber: string | null } | null, all: { __typename: 'TenantConnection', totalCount: number }, partners: { __typename: 'TenantConnection', totalCount: number }, suspended: { __typename: 'TenantConnection', totalCount: number }, active: { __typename: 'SubscriptionConnection', totalCount: number }, ownExpiring: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }> }, ownPending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, issuedPending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, clients: { __typename: 'TenantConnection', nodes: Array<{ __typename: 'Tenant', id: string, name: string, ending: { __typename: 'SubscriptionConnection', nodes: Array<{ __typename: 'Subscription', id: string, endsAt: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> } }> } } | null };

export type Todo_subscriptionFragment = { __typename: 'Subscription', id: string, endsAt: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency } };

export type Todo_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, expiresAt: string, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type ApiKeysQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, viewerCan: Array<Action>, apiKeys: { __typename: 'ApiKeyConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ApiKey', id: string, name: string, role: Role, scopes: Array<ApiScope>, prefix: string, lastFour: string, createdByName: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, viewerCan: Array<Action> }> } } | null };

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


export type DeactivationQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, kind: TenantKind, name: string, accountManagerName: string | null, openChildren: { __typename: 'TenantConnection', totalCount: number }, activeSubscriptions: { __typename: 'SubscriptionConnection', totalCount: number }, pendingOrders: { __typename: 'OrderConnection', totalCount: number }, billingAccount: { __typename: 'BillingAccount', id: string, balance: { __typename: 'Balance', id: string, amount: { __typename: 'Money', minor: number, currency: Currency } } | null } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SignInPayload', viewer: { __typename: 'Viewer', id: string, language: Language } }
   };

export type CancelPendingOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelPendingOrderMutation = { __typename: 'Mutation', cancelOrder:
    | { __typename: 'CancelOrderPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, subscription: { __typename: 'Subscription', startsAt: string, createdAt: string, id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null }
   };

export type EndedSubscriptionsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type EndedSubscriptionsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, subscriptions: { __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> } } | null };

export type QuoteRenewalMutationVariables = Exact<{
  input: QuoteRenewalInput;
}>;


export type QuoteRenewalMutation = { __typename: 'Mutation', quoteRenewal:
    | { __typename: 'NotRenewable', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, cadence: Cadence, startsAt: string, endsAt: string, expiresAt: string, invoicedToName: string, invoicedToReason: InvoicedToReason, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
   };

export type RenewSubscriptionMutationVariables = Exact<{
  input: RenewSubscriptionInput;
}>;


export type RenewSubscriptionMutation = { __typename: 'Mutation', renewSubscription:
    | { __typename: 'NotRenewable', code: string, message: string, path: Array<string> | null }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, cadence: Cadence, startsAt: string, endsAt: string, expiresAt: string, invoicedToName: string, invoicedToReason: InvoicedToReason, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'RenewSubscriptionPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }, subscription: { __typename: 'Subscription', startsAt: string, createdAt: string, id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type SubscriptionQueryVariables = Exact<{
  subscriptionId: string;
}>;


export type SubscriptionQuery = { __typename: 'Query', subscription: { __typename: 'Subscription', startsAt: string, createdAt: string, id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } | null };

export type SubscriptionPage_subscriptionFragment = { __typename: 'Subscription', startsAt: string, createdAt: string, id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } };

export type PendingOrder_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type SubscriptionOrders_orderFragment = { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type Timeline_eventFragment = { __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null };

export type SubscriptionToChangeQueryVariables = Exact<{
  subscriptionId: string;
}>;


export type SubscriptionToChangeQuery = { __typename: 'Query', subscription: { __typename: 'Subscription', id: string, cadence: Cadence, status: SubscriptionStatus, startsAt: string, endsAt: string, timeZone: string, version: number, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, edition: { __typename: 'Edition', id: string, name: string, rank: number }, product: { __typename: 'Product', id: string, name: string, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } } | null };

export type Change_subscriptionFragment = { __typename: 'Subscription', id: string, cadence: Cadence, status: SubscriptionStatus, startsAt: string, endsAt: string, timeZone: string, version: number, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, edition: { __typename: 'Edition', id: string, name: string, rank: number }, product: { __typename: 'Product', id: string, name: string, editions: Array<{ __typename: 'Edition', id: string, name: string, rank: number, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> }> } };

export type Change_editionFragment = { __typename: 'Edition', id: string, name: string, rank: number, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }>, components: Array<{ __typename: 'EditionComponent', id: string, included: number, minimum: number, maximum: number | null, step: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } }, prices: Array<{ __typename: 'Price', id: string, cadence: Cadence, validFrom: string, amount: { __typename: 'Money', minor: number, currency: Currency } }> }> };

export type Quote_quoteFragment = { __typename: 'Quote', id: string, kind: OrderKind, cadence: Cadence, startsAt: string, endsAt: string, expiresAt: string, invoicedToName: string, invoicedToReason: InvoicedToReason, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null };

export type SubscriptionsQueryVariables = Exact<{
  tenantId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SubscriptionsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, subscriptions: { __typename: 'SubscriptionConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Subscription', id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } }> }, ended: { __typename: 'SubscriptionConnection', totalCount: number } } | null };

export type SubscriptionRow_subscriptionFragment = { __typename: 'Subscription', id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } };

export type ComponentsText_componentFragment = { __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } };

export type QuoteUpgradeMutationVariables = Exact<{
  input: QuoteUpgradeInput;
}>;


export type QuoteUpgradeMutation = { __typename: 'Mutation', quoteUpgrade:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'NotAnUpgrade', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'QuotePayload', quote: { __typename: 'Quote', id: string, kind: OrderKind, cadence: Cadence, startsAt: string, endsAt: string, expiresAt: string, invoicedToName: string, invoicedToReason: InvoicedToReason, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
   };

export type UpgradeSubscriptionMutationVariables = Exact<{
  input: UpgradeSubscriptionInput;
}>;


export type UpgradeSubscriptionMutation = { __typename: 'Mutation', upgradeSubscription:
    | { __typename: 'NotAnUpgrade', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> }
    | { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null, order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null, quote: { __typename: 'Quote', id: string, kind: OrderKind, cadence: Cadence, startsAt: string, endsAt: string, expiresAt: string, invoicedToName: string, invoicedToReason: InvoicedToReason, listPrice: { __typename: 'Money', minor: number, currency: Currency }, edition: { __typename: 'Edition', id: string, name: string }, amounts: { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } } | null } }
    | { __typename: 'UpgradeSubscriptionPayload', order: { __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }, subscription: { __typename: 'Subscription', startsAt: string, createdAt: string, id: string, status: SubscriptionStatus, cadence: Cadence, endsAt: string, timeZone: string, autoRenew: boolean, viewerCan: Array<Action>, tenant: { __typename: 'Tenant', id: string, name: string }, replaces: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, replacedBy: { __typename: 'Subscription', id: string, edition: { __typename: 'Edition', id: string, name: string } } | null, periodList: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string, cadence: Cadence, listPrice: { __typename: 'Money', minor: number, currency: Currency }, order: { __typename: 'Order', id: string, number: string } | null }> }, pendingOrder: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, expiresAt: string, method: PaymentMethod, invoicedToName: string, viewerCan: Array<Action>, amounts: { __typename: 'Amounts', id: string, due: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string, kind: OrderKind, state: OrderState, placedAt: string, invoicedToName: string, listPrice: { __typename: 'Money', minor: number, currency: Currency }, amounts: { __typename: 'Amounts', id: string, total: { __typename: 'Money', minor: number, currency: Currency } } | null }> }, history: { __typename: 'SubscriptionEventConnection', nodes: Array<{ __typename: 'SubscriptionEvent', id: string, kind: SubscriptionEventKind, at: string, actorName: string, actorTenantName: string, order: { __typename: 'Order', id: string, number: string } | null }> }, product: { __typename: 'Product', id: string, name: string }, edition: { __typename: 'Edition', id: string, name: string }, listPrice: { __typename: 'Money', minor: number, currency: Currency }, components: Array<{ __typename: 'SubscriptionComponent', id: string, quantity: number, component: { __typename: 'Component', id: string, code: string, unit: string, name: { __typename: 'LocalizedText', it: string, en: string, de: string } } }>, periods: { __typename: 'SubscriptionPeriodConnection', nodes: Array<{ __typename: 'SubscriptionPeriod', id: string, startsAt: string, endsAt: string }> }, pending: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, number: string }> } } }
   };

export type AmountsReceipt_amountsFragment = { __typename: 'Amounts', id: string, vatPercent: number, vatReason: VatReason, natura: string | null, lines: Array<{ __typename: 'AmountLine', id: string, position: number, kind: AmountLineKind, label: string, quantity: number, remainingSeconds: number | null, spanSeconds: number | null, percent: number | null, unitPrice: { __typename: 'Money', minor: number, currency: Currency } | null, amount: { __typename: 'Money', minor: number, currency: Currency }, base: { __typename: 'Money', minor: number, currency: Currency } | null }>, charge: { __typename: 'Money', minor: number, currency: Currency }, credit: { __typename: 'Money', minor: number, currency: Currency }, net: { __typename: 'Money', minor: number, currency: Currency }, vat: { __typename: 'Money', minor: number, currency: Currency }, total: { __typename: 'Money', minor: number, currency: Currency }, creditLeft: { __typename: 'Money', minor: number, currency: Currency }, balanceUsed: { __typename: 'Money', minor: number, currency: Currency }, due: { __typename: 'Money', minor: number, currency: Currency } };

type useAction_refusal_ConcurrentChange_Fragment = { __typename: 'ConcurrentChange', code: string, message: string, path: Array<string> | null };

type useAction_refusal_DepthExceeded_Fragment = { __typename: 'DepthExceeded', code: string, message: string, path: Array<string> | null };

type useAction_refusal_InvalidCredentials_Fragment = { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null };

type useAction_refusal_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> };

type useAction_refusal_LockedField_Fragment = { __typename: 'LockedField', code: string, message: string, path: Array<string> | null };

type useAction_refusal_NotAnUpgrade_Fragment = { __typename: 'NotAnUpgrade', code: string, message: string, path: Array<string> | null, issues: Array<{ __typename: 'FieldIssue', path: Array<string>, code: string, message: string }> };

type useAction_refusal_NotRenewable_Fragment = { __typename: 'NotRenewable', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OrderNotPending_Fragment = { __typename: 'OrderNotPending', code: string, message: string, path: Array<string> | null };

type useAction_refusal_OrderPending_Fragment = { __typename: 'OrderPending', code: string, message: string, path: Array<string> | null };

type useAction_refusal_QuoteExpired_Fragment = { __typename: 'QuoteExpired', code: string, message: string, path: Array<string> | null };

export type useAction_refusalFragment =
  | useAction_refusal_ConcurrentChange_Fragment
  | useAction_refusal_DepthExceeded_Fragment
  | useAction_refusal_InvalidCredentials_Fragment
  | useAction_refusal_InvalidInput_Fragment
  | useAction_refusal_LockedField_Fragment
  | useAction_refusal_NotAnUpgrade_Fragment
  | useAction_refusal_NotRenewable_Fragment
  | useAction_refusal_OrderNotPending_Fragment
  | useAction_refusal_OrderPending_Fragment
  | useAction_refusal_QuoteExpired_Fragment
;
