import { LockMode } from '@mikro-orm/core';
import { companyProfileSchema, lockedProfileFields } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { askVatNumber } from './ask-vat-number.ts';
import { UpdateCompanyProfileInput } from './company-profile-input.ts';
import { Address, CompanyProfile } from './company-profile.entity.ts';

@ObjectType({ description: 'The Anagrafica as it is stored now.' })
export class UpdateCompanyProfilePayload {
  @Field(() => CompanyProfile, { description: 'The saved values.' })
  profile!: CompanyProfile;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

@ObjectType({ implements: UserError, description: 'The field is set and changes only by ticket (A2).' })
export class LockedField extends UserError {}

const UpdateCompanyProfileResult = createUnionType({
  name: 'UpdateCompanyProfileResult', description: 'The saved Anagrafica, or why it was not saved.',
  types: () => [UpdateCompanyProfilePayload, InvalidInput, ConcurrentChange, LockedField] as const,
});
type Result = UpdateCompanyProfilePayload | InvalidInput | ConcurrentChange | LockedField;

/** Saves a company's Anagrafica (A1). Locked fields may be set once, never changed (A2); a save over a newer version is refused (A4). */
export async function updateCompanyProfile(useCase: UseCase, { tenantId, version, ...input }: UpdateCompanyProfileInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'profile:update', subjectOf(tenant));
  const profile = await em.findOne(CompanyProfile, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!profile) throw notFound();

  const wanted = parseInput(companyProfileSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  const stale = refuseStale(profile, version, wanted, language);
  if (stale) return stale;
  const locked = lockedProfileFields.find((field) => profile[field] && profile[field] !== wanted[field]);
  if (locked) return refuse(LockedField, 'LOCKED_FIELD', language, { path: [locked] });

  const before = snapshot(profile);
  profile.save(wanted, viewer.name, now);
  if (profile.isVatCheckDue(now)) await askVatNumber(em, profile);
  recordChange(useCase, { action: 'profile:update', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'CompanyProfile', id: tenant.id, name: tenant.name }, before, after: snapshot(profile) });
  return Object.assign(new UpdateCompanyProfilePayload(), { profile, tenant });
}

function snapshot({ legalName, tradeName, country, vatNumber, taxCode, legalForm, phone, pec, sdiCode, website, address, language, timeZone }: CompanyProfile): Record<string, unknown> {
  return { legalName, tradeName, country, vatNumber, taxCode, legalForm, phone, pec, sdiCode, website, address: Address.words(address), language, timeZone };
}

@Resolver()
export class UpdateCompanyProfileResolver {
  @Mutation(() => UpdateCompanyProfileResult, { description: 'Saves a company\'s Anagrafica.' })
  updateCompanyProfile(@Arg('input', () => UpdateCompanyProfileInput, { description: 'What it is to be.' }) input: UpdateCompanyProfileInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => updateCompanyProfile(useCase, input));
  }
}
