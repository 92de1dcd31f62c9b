import { LockMode } from '@mikro-orm/core';
import { companyProfileSchema, lockedProfileFields, type CompanyProfile as StoredProfile } from '@filiera/shared/schemas';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldChange, type InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { recordChange } from '../audit/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { askVatNumber } from './ask-vat-number.ts';
import { CompanyProfile } from './company-profile.entity.ts';

type LockedField = (typeof lockedProfileFields)[number];
export type LockedValues = Partial<Record<LockedField, string | null>>;

/** A whole Anagrafica with other values of its locked fields, read by the rules it is saved by: a number is of a country (A3). Null or empty stays as it is. */
export function readLockedFields(profile: CompanyProfile, values: LockedValues, language: Language): StoredProfile | InvalidInput {
  const { legalName, tradeName, country, vatNumber, taxCode, legalForm, phone, pec, sdiCode, website, address, timeZone } = profile;
  const wanted = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  // Numbers of the former country say nothing in a new one.
  const numbers = wanted.country && wanted.country !== country ? { vatNumber: null, taxCode: null } : { vatNumber, taxCode };
  return parseInput(companyProfileSchema, { legalName, tradeName, country, legalForm, phone, pec, sdiCode, website, address: { ...address }, timeZone, language: profile.language, ...numbers, ...wanted }, language);
}

/**
 * Gives locked fields their approved values (A2), by the profile's own verb.
 * @param expected what each is to replace
 * @returns where something else stands by now, and then nothing is changed; or what is wrong with the whole by now
 */
export async function changeLockedFields(useCase: UseCase, tenant: Tenant, values: LockedValues, expected: LockedValues): Promise<FieldChange[] | InvalidInput> {
  const { em, viewer, now, language } = useCase;
  const profile = await em.findOne(CompanyProfile, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!profile) throw notFound();
  const fields = lockedProfileFields.filter((field) => field in values);
  const moved = fields.filter((field) => (profile[field] ?? null) !== (expected[field] ?? null));
  if (moved.length > 0) return moved.map((field) => Object.assign(new FieldChange(), { path: [field], yours: expected[field] ?? null, theirs: profile[field] ?? null }));
  const wanted = readLockedFields(profile, values, language);
  if (isRefusal(wanted)) return wanted;

  const locked = () => Object.fromEntries(lockedProfileFields.map((field) => [field, profile[field] ?? null]));
  const before = locked();
  profile.save(wanted, viewer.name, now);
  if (profile.isVatCheckDue(now)) await askVatNumber(em, profile);
  recordChange(useCase, { action: 'profile:update', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'CompanyProfile', id: tenant.id, name: tenant.name }, before, after: locked() });
  return [];
}
