import { type FiscalSettingsData, fiscalSettingsSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, lockTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { FiscalRegime, FiscalSettings, Membership } from './fiscal-settings.entity.ts';

@InputType({ description: 'The settings as they are to be, and the version that was read.' })
export class SaveFiscalSettingsInput {
  @Field(() => ID, { description: 'The vendor.' })
  tenantId!: string;

  @Field(() => Int, { description: 'The version that was read, 0 where there was none (A4).' })
  version!: number;

  @Field(() => FiscalRegime, { nullable: true, description: 'Regime; an Italian seller has one.' })
  regime?: FiscalRegime | null;

  @Field(() => String, { nullable: true, description: 'Register of companies: province of the office, two letters.' })
  reaOffice?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number there.' })
  reaNumber?: string | null;

  @Field(() => GraphQLSafeInteger, { nullable: true, description: 'Share capital paid in, in cents.' })
  shareCapitalMinor?: number | null;

  @Field(() => Membership, { nullable: true, description: 'One shareholder or several.' })
  membership?: Membership | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is being wound up.' })
  isInLiquidation!: boolean;

  @Field(() => String, { nullable: true, description: 'Letters before the number of each invoice, at most four.' })
  series?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether stamp duty is charged to whoever is invoiced, on what is ordered from now on; else the vendor bears it.' })
  chargesStampDuty!: boolean;
}

@ObjectType({ description: 'The settings as they are stored now: invoices say so from now on.' })
export class SaveFiscalSettingsPayload {
  @Field(() => Tenant, { description: 'The vendor, with what is still missing.' })
  tenant!: Tenant;
}

const SaveFiscalSettingsResult = createUnionType({ name: 'SaveFiscalSettingsResult', description: 'The saved settings, or why they were not saved.', types: () => [SaveFiscalSettingsPayload, InvalidInput, ConcurrentChange] as const });
type Result = SaveFiscalSettingsPayload | InvalidInput | ConcurrentChange;

/** A vendor says what its invoices say of it. They can be changed and never emptied; invoices that were issued keep what they say (M4). */
export async function saveFiscalSettings(useCase: UseCase, { tenantId, version, ...input }: SaveFiscalSettingsInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { id } = await findTenant(em, viewer, tenantId);
  const tenant = await lockTenant(em, id);
  tenantPolicy.authorize(viewer, 'fiscal:save', subjectOf(tenant));

  const { country } = await em.findOneOrFail(CompanyProfile, { id });
  const wanted = parseInput(fiscalSettingsSchema(country === 'IT'), input, language);
  if (isRefusal(wanted)) return wanted;
  const known = await em.findOne(FiscalSettings, { id });
  const stale = known && refuseStale(known, version, { ...wanted }, language);
  if (stale) return stale;

  const before: Partial<FiscalSettingsData> = known?.snapshot() ?? {};
  const settings = known ?? em.create(FiscalSettings, { id, vendorId: id, ...wanted, transmitsInvoices: false, version: 0, updatedAt: now, updatedByName: viewer.name });
  settings.save(wanted, viewer.name, now);
  recordChange(useCase, { action: 'fiscal:save', area: 'BILLING', tenantId: id, subject: { type: 'FiscalSettings', id, name: tenant.name }, before, after: settings.snapshot() });
  return Object.assign(new SaveFiscalSettingsPayload(), { tenant });
}

@Resolver()
export class SaveFiscalSettingsResolver {
  @Mutation(() => SaveFiscalSettingsResult, { description: 'Says what a vendor\'s invoices say of it.' })
  saveFiscalSettings(@Arg('input', () => SaveFiscalSettingsInput, { description: 'The settings.' }) input: SaveFiscalSettingsInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => saveFiscalSettings(useCase, input));
  }
}
