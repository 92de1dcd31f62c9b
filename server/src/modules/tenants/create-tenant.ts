import { companyProfileSchema } from '@filiera/shared/schemas';
import { maxTenantDepth } from '@filiera/shared/limits';
import { type InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { ObjectType, Field, ID, InputType } from 'type-graphql';
import { recordChange } from '../audit/index.ts';
import { BillingAccount } from '../payments/index.ts';
import { askVatNumber, CompanyInput, CompanyProfile } from '../profiles/index.ts';
import { findTenant, subjectOf } from './tenant-facts.ts';
import { findSameVatNumber, type SameVatNumber } from './same-vat-number.ts';
import { Tenant } from './tenant.entity.ts';
import { Language, type Payer, type TenantKind } from './tenant.enums.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType()
export abstract class NewCompanyInput extends CompanyInput {
  @Field(() => Language, { nullable: true, description: 'The language it is written to in; Italian unless told.' })
  language?: Language | null;

  @Field(() => String, { nullable: true, description: 'IANA name; Europe/Rome unless told.' })
  timeZone?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Makes it though a company that the viewer sees has the same VAT number.' })
  allowsSameVatNumber!: boolean;
}

@InputType()
export abstract class NewTenantInput extends NewCompanyInput {
  @Field(() => ID, { description: 'The company it is to stand below.' })
  parentId!: string;
}

@ObjectType({ implements: UserError, description: 'The tree is eight deep at most (T1).' })
export class DepthExceeded extends UserError {}

/** Makes a company below another, with its Anagrafica and billing account (T1). @param payer who is invoiced for it (P3) */
export async function createTenant(useCase: UseCase, kind: TenantKind, { parentId, allowsSameVatNumber, ...input }: NewTenantInput, payer: Payer = 'CUSTOMER'): Promise<Tenant | InvalidInput | DepthExceeded | SameVatNumber> {
  const { em, viewer, now, language } = useCase;
  // While it is being made nothing moves: its parent stays where it is found (T5).
  await queryIn(em, 'select hold_tree($1)', [viewer.vendorId]);
  const parent = await findTenant(em, viewer, parentId);
  tenantPolicy.authorize(viewer, 'tenant:create', subjectOf(parent));

  const company = parseInput(companyProfileSchema, { language: 'it', timeZone: 'Europe/Rome', ...withoutNulls(input) }, language);
  if (isRefusal(company)) return company;
  if (parent.depth >= maxTenantDepth) return refuse(DepthExceeded, 'DEPTH_EXCEEDED', language, { path: ['parentId'] });
  const same = allowsSameVatNumber ? null : await findSameVatNumber(useCase, company);
  if (same) return same;

  const id = newId(now);
  const { vendorId } = parent;
  const tenant = em.create(Tenant, { id, kind, name: company.legalName, parent, vendorId, path: parent.path, depth: parent.depth + 1, payer, createdAt: now } as never, { persist: false });
  // One after the other: what hangs on the company takes its path and vendor from it.
  await em.persist(tenant).flush();
  const profile = em.create(CompanyProfile, { id, vendorId, updatedAt: now, ...company } as never, { persist: false });
  const account = em.create(BillingAccount, { id, vendorId, updatedAt: now } as never, { persist: false });
  profile.awaitVatCheck(now);
  await askVatNumber(em, profile);
  em.persist([profile, account]);
  recordChange(useCase, { action: 'tenant:create', area: 'COMPANY', tenantId: id, subject: { type: 'Tenant', id, name: tenant.name }, after: { kind, name: tenant.name } });
  return tenant;
}

const withoutNulls = <Input extends object>(input: Input): Partial<Input> => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined)) as Partial<Input>;
