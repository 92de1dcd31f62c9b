import { randomUUID } from 'node:crypto';
import { getNamedType, getNullableType, GraphQLID, isInputObjectType, isListType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { type House } from './houses.ts';

type Kind = keyof House['ids'];
type Input = Record<string, unknown>;

const address = { street: 'Via Roma', number: '1', postalCode: '35100', city: 'Padova', province: 'PD', country: 'IT' };
const company = { legalName: 'Nuova S.r.l.', country: 'IT', vatNumber: null, taxCode: null, address };
const person = { firstName: 'Ada', lastName: 'Neri', email: 'ada.neri@filiera.example', types: ['BUSINESS'] };

/** A whole input of each mutation that names something by id, with the ids of one house. A new mutation is added here, or the walls are not tested for it. */
export const inputs: Record<string, (ids: House['ids']) => Input> = {
  createPartner: (ids) => ({ ...company, parentId: ids.Tenant }),
  createCustomer: (ids) => ({ ...company, parentId: ids.Tenant }),
  suspendTenant: (ids) => ({ tenantId: ids.Tenant, reason: 'Prova', idempotencyKey: randomUUID() }),
  resumeTenant: (ids) => ({ tenantId: ids.Tenant, reason: 'Prova', idempotencyKey: randomUUID() }),
  restoreTenant: (ids) => ({ tenantId: ids.Tenant, idempotencyKey: randomUUID() }),
  moveTenant: (ids) => ({ tenantId: ids.Tenant, parentId: ids.Tenant, idempotencyKey: randomUUID() }),
  confirmMove: (ids) => ({ tenantId: ids.Tenant, access: 'FULL', idempotencyKey: randomUUID() }),
  chooseAccess: (ids) => ({ tenantId: ids.Tenant, access: 'LIMITED', idempotencyKey: randomUUID() }),
  choosePayer: (ids) => ({ tenantId: ids.Tenant, payer: 'PARTNER', idempotencyKey: randomUUID() }),
  proposePayer: (ids) => ({ tenantId: ids.Tenant, payer: 'PARTNER', idempotencyKey: randomUUID() }),
  declinePayerProposal: (ids) => ({ tenantId: ids.Tenant, idempotencyKey: randomUUID() }),
  renameTenant: (ids) => ({ tenantId: ids.Tenant, version: 1, name: 'Rinominata' }),
  updateCompanyProfile: (ids) => ({ ...company, tenantId: ids.Tenant, version: 1, language: 'it', timeZone: 'Europe/Rome' }),
  verifyVatNumber: (ids) => ({ tenantId: ids.Tenant }),
  updateBillingAccount: (ids) => ({ tenantId: ids.Tenant, version: 1, billingEmail: 'conti@filiera.example' }),
  saveFiscalSettings: (ids) => ({ tenantId: ids.Tenant, version: 0, regime: 'RF01' }),
  resendInvoice: (ids) => ({ invoiceId: ids.Invoice, idempotencyKey: randomUUID() }),
  sendInvoice: (ids) => ({ invoiceId: ids.Invoice, idempotencyKey: randomUUID() }),
  setInvoiceTransmission: (ids) => ({ tenantId: ids.Tenant, isOn: true }),
  reissueInvoice: (ids) => ({ invoiceId: ids.Invoice, idempotencyKey: randomUUID() }),
  grantPaymentTerms: (ids) => ({ tenantId: ids.Tenant, days: 30 }),
  recordVatException: (ids) => ({ tenantId: ids.Tenant, kind: 'PUBLIC_BODY', from: '2030-01-01', reference: 'IPA', idempotencyKey: randomUUID() }),
  assignTier: (ids) => ({ tenantId: ids.Tenant, basisPoints: 500, from: '2031-01-01', idempotencyKey: randomUUID() }),
  withdrawTier: (ids) => ({ partnerTierId: ids.PartnerTier, idempotencyKey: randomUUID() }),
  endVatException: (ids) => ({ vatExceptionId: ids.VatException, until: '2026-02-01' }),
  issueCreditNote: (ids) => ({ invoiceId: ids.Invoice, lines: [{ line: 1, amountMinor: 1 }], reason: 'Prova', idempotencyKey: randomUUID() }),
  spendCashback: (ids) => ({ orderId: ids.Order, idempotencyKey: randomUUID() }),
  requestPayout: (ids) => ({ tenantId: ids.Tenant, invoiceNumber: '1', invoiceDate: '2026-03-01', netMinor: 100, vatMinor: 22, holder: 'Prova', iban: 'IT60X0542811101000000123456', idempotencyKey: randomUUID() }),
  approvePayout: (ids) => ({ payoutId: ids.Payout }),
  refusePayout: (ids) => ({ payoutId: ids.Payout, reason: 'Prova' }),
  confirmPayout: (ids) => ({ payoutId: ids.Payout, paidOn: '2026-03-01' }),
  saveTransferAccount: (ids) => ({ tenantId: ids.Tenant, version: 0, holder: 'Prova', iban: 'IT60X0542811101000000123456' }),
  addContact: (ids) => ({ types: person.types, tenantId: ids.Tenant, userId: ids.User }),
  startPaymentMethodSetup: (ids) => ({ tenantId: ids.Tenant, kind: 'CARD', idempotencyKey: randomUUID() }),
  switchPaymentMethod: (ids) => ({ tenantId: ids.Tenant, kind: 'PAYPAL' }),
  removePaymentMethod: (ids) => ({ paymentMethodId: ids.PaymentMethod }),
  updateContact: (ids) => ({ ...person, contactId: ids.Contact, version: 1, idempotencyKey: randomUUID() }),
  removeContact: (ids) => ({ contactId: ids.Contact, version: 1 }),
  inviteUser: (ids) => ({ tenantId: ids.Tenant, email: 'nuova@filiera.example', firstName: 'Ada', lastName: 'Neri', role: 'VIEWER', language: 'it', idempotencyKey: randomUUID() }),
  resendInvitation: (ids) => ({ userId: ids.Invited, idempotencyKey: randomUUID() }),
  revokeInvitation: (ids) => ({ userId: ids.Invited }),
  changeUserRole: (ids) => ({ userId: ids.Colleague, role: 'TECHNICAL', idempotencyKey: randomUUID() }),
  disableUser: (ids) => ({ userId: ids.Colleague, idempotencyKey: randomUUID() }),
  enableUser: (ids) => ({ userId: ids.Disabled }),
  removeUser: (ids) => ({ userId: ids.Colleague, idempotencyKey: randomUUID() }),
  resendEmailChange: (ids) => ({ emailChangeId: ids.EmailChange, idempotencyKey: randomUUID() }),
  cancelEmailChange: (ids) => ({ emailChangeId: ids.EmailChange }),
  consentToEmail: (ids) => ({ emailChangeId: ids.EmailChange }),
  signOutSession: (ids) => ({ sessionId: ids.Session }),
  createApiKey: (ids) => ({ tenantId: ids.Tenant, name: 'Chiave', role: 'VIEWER', scopes: ['TENANTS_READ'], expiresAt: '2026-06-01T00:00:00.000Z' }),
  revokeApiKey: (ids) => ({ apiKeyId: ids.ApiKey }),
  setAccountManager: (ids) => ({ tenantId: ids.Tenant, accountManagerId: ids.Manager }),
  openTicket: (ids) => ({ tenantId: ids.Tenant, category: 'OTHER', subject: 'Prova', text: 'Prova', attachmentIds: [ids.Attachment], idempotencyKey: randomUUID() }),
  replyToTicket: (ids) => ({ ticketId: ids.Ticket, text: 'Prova', attachmentIds: [ids.Attachment], idempotencyKey: randomUUID() }),
  closeTicket: (ids) => ({ ticketId: ids.Ticket, idempotencyKey: randomUUID() }),
  cancelTicket: (ids) => ({ ticketId: ids.Ticket, idempotencyKey: randomUUID() }),
  setTicketPriority: (ids) => ({ ticketId: ids.Ticket, priority: 'HIGH' }),
  markTicketRead: (ids) => ({ ticketId: ids.Ticket }),
  proposeProfileChange: (ids) => ({ tenantId: ids.Tenant, legalName: 'Nuova S.r.l.', text: 'Prova', idempotencyKey: randomUUID() }),
  requestPaymentMethod: (ids) => ({ tenantId: ids.Tenant, method: 'BANK_TRANSFER', text: 'Prova', idempotencyKey: randomUUID() }),
  requestDeactivation: (ids) => ({ tenantId: ids.Tenant, deactivation: 'ACCOUNT', text: 'Prova', idempotencyKey: randomUUID() }),
  approveTicket: (ids) => ({ ticketId: ids.Ticket, idempotencyKey: randomUUID() }),
  refuseTicket: (ids) => ({ ticketId: ids.Ticket, text: 'Prova', idempotencyKey: randomUUID() }),
  sendQuote: (ids) => ({ quoteId: ids.NewQuote, idempotencyKey: randomUUID() }),
  sendOrder: (ids) => ({ orderId: ids.Order, idempotencyKey: randomUUID() }),
  quoteUpgrade: (ids) => ({ subscriptionId: ids.Subscription, editionId: ids.Edition, cadence: 'MONTHLY', quantities: [{ componentId: ids.Component, quantity: 60 }] }),
  quoteRenewals: (ids) => ({ renewals: [{ subscriptionId: ids.Subscription, cadence: 'MONTHLY' }] }),
  quoteSubscription: (ids) => ({ tenantId: ids.Tenant, editionId: ids.Edition, cadence: 'MONTHLY', quantities: [{ componentId: ids.Component, quantity: 60 }] }),
  setAutoRenewal: (ids) => ({ subscriptionId: ids.Subscription, isOn: true }),
  retryRenewal: (ids) => ({ subscriptionId: ids.Subscription }),
  cancelSubscription: (ids) => ({ subscriptionId: ids.Subscription }),
  withdrawCancellation: (ids) => ({ subscriptionId: ids.Subscription }),
  previewChange: (ids) => ({ subscriptionId: ids.Subscription, editionId: ids.Edition, cadence: 'MONTHLY', quantities: [{ componentId: ids.Component, quantity: 60 }] }),
  scheduleChange: (ids) => ({ subscriptionId: ids.Subscription, editionId: ids.Edition, cadence: 'MONTHLY', quantities: [{ componentId: ids.Component, quantity: 60 }], leavingLicenceIds: [ids.Licence] }),
  cancelScheduledChange: (ids) => ({ subscriptionId: ids.Subscription }),
  startTrial: (ids) => ({ tenantId: ids.Tenant, editionId: ids.Edition, idempotencyKey: randomUUID() }),
  quoteConversion: (ids) => ({ subscriptionId: ids.Trial, editionId: ids.Edition, cadence: 'MONTHLY', quantities: [{ componentId: ids.Component, quantity: 60 }] }),
  convertTrial: (ids) => ({ quoteId: ids.ConversionQuote, idempotencyKey: randomUUID() }),
  saveProduct: (ids) => ({ productId: ids.Product, version: 1, code: 'SESTANTE_DOCS', name: 'Docs', components: [{ componentId: ids.Component, code: 'USERS', name: { it: 'a', en: 'a', de: 'a' }, volumeDiscounts: [] }], editions: [{ editionId: ids.Edition, code: 'ENTERPRISE', name: 'E', limits: [{ componentCode: 'USERS', included: 1, minimum: 1, step: 1 }] }] }),
  setPrices: (ids) => ({ editionId: ids.Edition, monthly: 100, components: [{ componentId: ids.Component, monthly: 100 }] }),
  setProductOnSale: (ids) => ({ productId: ids.Product, isOnSale: true }),
  setEditionOnSale: (ids) => ({ editionId: ids.Edition, isOnSale: true }),
  startSubscription: (ids) => ({ quoteId: ids.NewQuote, idempotencyKey: randomUUID() }),
  quoteTopUp: (ids) => ({ subscriptionId: ids.Subscription, quantities: [{ componentId: ids.Component, quantity: 5 }] }),
  topUpSubscription: (ids) => ({ quoteId: ids.TopUpQuote, idempotencyKey: randomUUID() }),
  upgradeSubscription: (ids) => ({ quoteId: ids.UpgradeQuote, idempotencyKey: randomUUID() }),
  renewSubscriptions: (ids) => ({ quoteId: ids.RenewalQuote, idempotencyKey: randomUUID() }),
  quoteSale: (ids) => ({ partnerId: ids.Tenant, editionId: ids.Edition, cadence: 'MONTHLY', quantities: [{ componentId: ids.Component, quantity: 60 }] }),
  placeSale: (ids) => ({ ...company, quoteId: ids.SaleQuote, idempotencyKey: randomUUID() }),
  assignLicences: (ids) => ({ subscriptionId: ids.Subscription, members: [{ email: 'ada.neri@filiera.example' }], idempotencyKey: randomUUID() }),
  swapLicence: (ids) => ({ licenceId: ids.Licence, member: { email: 'ada.neri@filiera.example' }, idempotencyKey: randomUUID() }),
  removeLicence: (ids) => ({ licenceId: ids.Licence, idempotencyKey: randomUUID() }),
  resendLicenceInvitation: (ids) => ({ licenceId: ids.Licence, idempotencyKey: randomUUID() }),
  cancelOrder: (ids) => ({ orderId: ids.Order }),
  saveIdentityProvider: (ids) => ({ tenantId: ids.Tenant, issuer: 'https://accounts.filiera.example', clientId: 'filiera', clientSecret: 'secret', buttonLabel: 'Accedi', isEnabled: true, version: 0 }),
  testIdentityProvider: (ids) => ({ tenantId: ids.Tenant, issuer: 'https://accounts.filiera.example', clientId: 'filiera', clientSecret: 'secret' }),
  setTwoFactorRequirement: (ids) => ({ tenantId: ids.Tenant, isRequired: true }),
  resetTwoFactor: (ids) => ({ userId: ids.Colleague, idempotencyKey: randomUUID() }),
  publishNotice: (ids) => ({ tenantId: ids.Tenant, topic: 'COMPANY', subject: { it: 'a', en: 'a', de: 'a' }, text: { it: 'a', en: 'a', de: 'a' }, idempotencyKey: randomUUID() }),
  previewNotice: (ids) => ({ tenantId: ids.Tenant, topic: 'COMPANY', language: 'it', subject: 'a', text: 'a' }),
  cancelNotice: (ids) => ({ noticeId: ids.Notice }),
  retryMail: (ids) => ({ mailId: ids.Mail, idempotencyKey: randomUUID() }),
  applyImport: (ids) => ({ importId: ids.Import, withoutWrong: true }),
  cancelImport: (ids) => ({ importId: ids.Import }),
  recordStatement: (ids) => ({ statementId: ids.Statement, entryIds: [ids.StatementEntry], idempotencyKey: randomUUID() }),
  findOrdersForEntry: (ids) => ({ entryId: ids.StatementEntry }),
  assignStatementEntry: (ids) => ({ entryId: ids.StatementEntry, orderId: ids.Order, toBalance: true, idempotencyKey: randomUUID() }),
  dismissStatementEntry: (ids) => ({ entryId: ids.StatementEntry, reason: 'Rimborso' }),
  payOrder: (ids) => ({ orderId: ids.Order, method: 'CARD', idempotencyKey: randomUUID() }),
  recordPayment: (ids) => ({ orderId: ids.Order, valueDate: '2026-03-10', idempotencyKey: randomUUID() }),
};

/** What an id in an input names. */
const kinds: Record<string, Kind | ((mutation: string) => Kind)> = {
  tenantId: 'Tenant', parentId: 'Tenant', partnerId: 'Tenant', contactId: 'Contact', emailChangeId: 'EmailChange', sessionId: 'Session',
  userId: (mutation) => ({ resendInvitation: 'Invited', revokeInvitation: 'Invited', changeUserRole: 'Colleague', disableUser: 'Colleague', enableUser: 'Disabled', removeUser: 'Colleague', resetTwoFactor: 'Colleague' } as const)[mutation] ?? 'User',
  apiKeyId: 'ApiKey', subscriptionId: (mutation) => (mutation === 'quoteConversion' ? 'Trial' : 'Subscription'), orderId: 'Order', invoiceId: 'Invoice', payoutId: 'Payout', licenceId: 'Licence', leavingLicenceIds: 'Licence', importId: 'Import', mailId: 'Mail', noticeId: 'Notice', editionId: 'Edition', productId: 'Product', componentId: 'Component',
  ticketId: 'Ticket', statementId: 'Statement', entryIds: 'StatementEntry', entryId: 'StatementEntry', paymentMethodId: 'PaymentMethod', vatExceptionId: 'VatException', partnerTierId: 'PartnerTier', attachmentIds: 'Attachment', accountManagerId: 'Manager',
  quoteId: (mutation) => ({ convertTrial: 'ConversionQuote', upgradeSubscription: 'UpgradeQuote', topUpSubscription: 'TopUpQuote', startSubscription: 'NewQuote', placeSale: 'SaleQuote' } as const)[mutation] ?? 'RenewalQuote',
};

/** Ids of the catalogue are everybody's below one vendor. */
export const isCatalogue = (kind: Kind): boolean => kind === 'Edition' || kind === 'Component' || kind === 'Product';

/** One's own and nobody else's, the vendor's included: whoever asks for another's is told that there is none. */
export const isPersonal = (kind: Kind): boolean => ['Session', 'Statement', 'StatementEntry'].includes(kind);

/** Every place of an id in every mutation's input, found in the schema. @throws for a mutation or an id that the lists above do not know */
export function idsOfMutations(schema: GraphQLSchema): { mutation: string; path: (string | number)[]; kind: Kind }[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name: mutation, args }) =>
    args.flatMap(({ type }) => idsBelow(type)).map((path) => {
      const last = String(path.findLast((step) => typeof step === 'string'));
      const kind = kinds[last];
      if (!inputs[mutation] || !kind) throw new Error(`${mutation} names something by ${last}: add both to test/walls/mutations.ts`);
      return { mutation, path, kind: typeof kind === 'function' ? kind(mutation) : kind };
    }));
}

function idsBelow(type: GraphQLInputType): (string | number)[][] {
  const bare = getNullableType(type);
  if (isListType(bare)) return idsBelow(bare.ofType).map((path) => [0, ...path]);
  if (isInputObjectType(bare)) return Object.values(bare.getFields()).flatMap((field) => idsBelow(field.type).map((path) => [field.name, ...path]));
  return getNamedType(bare) === GraphQLID ? [[]] : [];
}

/** The same input with another id in one place. */
export function withIdAt(input: unknown, [step, ...rest]: readonly (string | number)[], id: string): unknown {
  if (step === undefined) return id;
  if (Array.isArray(input)) return input.map((one, index) => (index === step ? withIdAt(one, rest, id) : one));
  return { ...(input as Input), [step]: withIdAt((input as Input)[step], rest, id) };
}

export const documentOf = (mutation: string): string => `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`;
