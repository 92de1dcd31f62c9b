import { daysLater, type Instant, toDate } from '@filiera/shared/period';
import { partitaIvaFault } from '@filiera/shared/numbers';
import { type Tier, tierOn } from '@filiera/shared/partner';
import type { Language, PartnerAccess, Payer, TenantKind, TenantStatus } from '../modules/tenants/index.ts';
import type { VatStatus } from '../modules/profiles/index.ts';
import type { VatException } from '@filiera/shared/vat';
import type { Draft, Row } from './draft.ts';

/** A drafted tenant with what its prices depend on. */
export interface Company {
  readonly id: string;
  readonly kind: TenantKind;
  readonly name: string;
  readonly parent: Company | null;
  readonly payer: Payer;
  readonly access: PartnerAccess;
  readonly country: string;
  readonly vatNumber: string | null;
  readonly vatStatus: VatStatus;
  readonly vatExceptions: readonly VatException[];
  readonly timeZone: string;
  /** a partner's, as its parent gave them */
  readonly tiers: readonly Tier[];
  readonly paymentTermsDays: number;
}

/** What may be told of a company; the rest is made up, with check digits that hold. */
export interface CompanyOverrides {
  parent?: Company;
  name?: string;
  status?: TenantStatus;
  payer?: Payer;
  access?: PartnerAccess;
  accountManagerName?: string;
  requiresTwoFactor?: boolean;
  createdAt?: Instant;
  /** a vendor's */
  slug?: string;
  /** a vendor's: where transfers to it go; false for one that has not said it, and so cannot invoice yet */
  transferAccount?: { holder?: string; iban?: string; bic?: string | null } | false;
  /** a vendor's: what its invoices say of it; false for one that has not said it, and so cannot invoice yet */
  fiscal?: { reaOffice?: string; reaNumber?: string; shareCapitalMinor?: number; membership?: 'SU' | 'SM'; series?: string | null; transmitsInvoices?: boolean; chargesStampDuty?: boolean } | false;
  /** a partner's: hundredths of a percent off the public price, ever since */
  discountBasisPoints?: number;
  /** the same from days on */
  tiers?: readonly Tier[];
  /** a partner's: who gave it those */
  tiersByName?: string;
  /** what the vendor recorded of it: a public body, a declaration of intent */
  vatExceptions?: readonly (VatException & { reference: string; referenceDay?: string })[];
  profile?: ProfileOverrides;
  billing?: BillingOverrides;
}

export interface ProfileOverrides {
  legalName?: string;
  tradeName?: string | null;
  country?: string;
  vatNumber?: string | null;
  vatStatus?: VatStatus;
  taxCode?: string | null;
  legalForm?: string | null;
  phone?: string | null;
  pec?: string | null;
  sdiCode?: string | null;
  website?: string | null;
  addressStreet?: string;
  addressNumber?: string | null;
  addressPostalCode?: string;
  addressCity?: string;
  addressProvince?: string | null;
  addressCountry?: string;
  language?: Language;
  timeZone?: string;
  updatedAt?: Instant;
  updatedByName?: string | null;
}

export interface BillingOverrides {
  invoiceName?: string | null;
  addressStreet?: string | null;
  addressNumber?: string | null;
  addressPostalCode?: string | null;
  addressCity?: string | null;
  addressProvince?: string | null;
  addressCountry?: string | null;
  sdiCode?: string | null;
  pec?: string | null;
  billingEmail?: string | null;
  purchaseOrderReference?: string | null;
  paymentTermsDays?: number;
}

export function makeVendor(draft: Draft, overrides: Omit<CompanyOverrides, 'parent'> = {}): Company {
  const n = draft.next();
  const vendor = makeCompany(draft, 'VENDOR', null, { name: `Editrice ${n} S.r.l.`, slug: `vendor-${n}`, ...overrides });
  const { transferAccount = {}, fiscal = {} } = overrides;
  const saved = { tenantId: vendor.id, version: 1, updatedAt: toDate(draft.now), updatedByName: 'Ufficio contabilità' };
  if (transferAccount) draft.add('transfer_account', { holder: vendor.name, iban: 'IT60X0542811101000000123456', bic: null, ...transferAccount, ...saved });
  if (fiscal) draft.add('fiscal_settings', { regime: vendor.country === 'IT' ? 'RF01' : null, reaOffice: null, reaNumber: null, shareCapitalMinor: null, membership: null, isInLiquidation: false, series: null, chargesStampDuty: false, ...fiscal, ...saved });
  draft.vendor ??= vendor;
  return vendor;
}

/** Below `parent`, else below the draft's first vendor. */
export function makePartner(draft: Draft, { parent = draft.vendor ?? makeVendor(draft), ...overrides }: CompanyOverrides = {}): Company {
  const partner = makeCompany(draft, 'PARTNER', parent, { name: `Partner ${draft.next()} S.r.l.`, discountBasisPoints: 2000, ...overrides });
  draft.partner ??= partner;
  return partner;
}

/** Below `parent`, else below the draft's first partner. */
export function makeCustomer(draft: Draft, { parent = draft.partner ?? makePartner(draft), ...overrides }: CompanyOverrides = {}): Company {
  return makeCompany(draft, 'CUSTOMER', parent, { name: `Cliente ${draft.next()} S.r.l.`, ...overrides });
}

export function vendorOf(company: Company): Company {
  return company.parent ? vendorOf(company.parent) : company;
}

/** Before anything that is drafted. */
const everSince = '2015-01-01';

/** What a drafted partner has on a day of its vendor's, in basis points; 0 where it is none (P9). */
export function tierOf(company: Company, day: string): number {
  return tierOn(partnersUpFrom(company).map(({ tiers }) => tiers), day);
}

/** It, if it is a partner, and those above it. */
const partnersUpFrom = (company: Company | null): Company[] => (company ? [...(company.kind === 'PARTNER' ? [company] : []), ...partnersUpFrom(company.parent)] : []);

function makeCompany(draft: Draft, kind: TenantKind, parent: Company | null, overrides: CompanyOverrides & { name: string }): Company {
  const { name, status = 'ACTIVE', payer = 'CUSTOMER', access = 'FULL', slug = null, accountManagerName = null, requiresTwoFactor = false, discountBasisPoints = 0, tiers = kind === 'PARTNER' ? [{ from: everSince, basisPoints: discountBasisPoints }] : [], tiersByName = 'Davide Rinaldi', vatExceptions = [], billing = {} } = overrides;
  const createdAt = overrides.createdAt ?? daysLater(draft.now, -400);
  const id = draft.id();
  draft.add('tenant', {
    id, kind, status, name, parentId: parent?.id ?? null, payer, access, accountManagerName, slug, requiresTwoFactor,
    currency: kind === 'VENDOR' ? 'EUR' : null, createdAt: toDate(createdAt),
  });
  for (const { from, basisPoints } of tiers) draft.add('partner_tier', { id: draft.id(), tenantId: id, basisPoints, fromDay: from, assignedAt: toDate(createdAt), assignedByName: tiersByName });

  const profile = profileOf(draft, name, overrides.profile ?? {});
  const { updatedAt = createdAt, updatedByName = null } = overrides.profile ?? {};
  draft.add('company_profile', { tenantId: id, ...profile, vatToldAt: null, vatConsultationNumber: null, vatUnavailableReason: null, vatCheckDueAt: null, version: 1, updatedAt: toDate(updatedAt), updatedByName });
  const { paymentTermsDays = 0 } = billing;
  draft.add('billing_account', { tenantId: id, ...nothingOwn, ...billing, method: 'BANK_TRANSFER', paymentTermsDays, version: 1, updatedAt: toDate(createdAt), updatedByName });

  for (const { kind: why, from, until, reference, referenceDay = null } of vatExceptions) {
    draft.add('vat_exception', { id: draft.id(), tenantId: id, kind: why, fromDay: from, untilDay: until, reference, referenceDay, recordedAt: toDate(createdAt), recordedByName: 'Davide Rinaldi' });
  }

  const { country, vatNumber, vatStatus, timeZone } = profile;
  return { id, kind, name, parent, payer, access, country, vatNumber, vatStatus, vatExceptions, timeZone, tiers, paymentTermsDays };
}

const nothingOwn = {
  invoiceName: null, addressStreet: null, addressNumber: null, addressPostalCode: null, addressCity: null, addressProvince: null, addressCountry: null,
  sdiCode: null, pec: null, billingEmail: null, purchaseOrderReference: null,
} satisfies Row;

function profileOf(draft: Draft, name: string, overrides: ProfileOverrides) {
  const { country = 'IT' } = overrides;
  const vatNumber = overrides.vatNumber === undefined ? madeUpVatNumber(draft.next(), country) : overrides.vatNumber;
  return {
    legalName: overrides.legalName ?? name,
    tradeName: overrides.tradeName ?? null,
    country, vatNumber,
    vatStatus: overrides.vatStatus ?? (vatNumber ? 'VALID' : 'UNVERIFIED'),
    taxCode: overrides.taxCode === undefined && country === 'IT' ? vatNumber : (overrides.taxCode ?? null),
    legalForm: overrides.legalForm ?? null,
    phone: overrides.phone ?? null,
    pec: overrides.pec ?? null,
    sdiCode: overrides.sdiCode ?? null,
    website: overrides.website ?? null,
    addressStreet: overrides.addressStreet ?? 'Via Roma',
    addressNumber: overrides.addressNumber ?? '1',
    addressPostalCode: overrides.addressPostalCode ?? '35100',
    addressCity: overrides.addressCity ?? 'Padova',
    addressProvince: overrides.addressProvince === undefined && country === 'IT' ? 'PD' : (overrides.addressProvince ?? null),
    addressCountry: overrides.addressCountry ?? country,
    language: overrides.language ?? 'it',
    timeZone: overrides.timeZone ?? 'Europe/Rome',
  } as const;
}

/** Italian ones only: a company abroad comes with its own number or with none. */
function madeUpVatNumber(serial: number, country: string): string | null {
  if (country !== 'IT') return null;
  const digits = `${String(9_000_000 + serial).padStart(7, '0')}028`;
  return Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find((number) => !partitaIvaFault(number)) ?? null;
}
