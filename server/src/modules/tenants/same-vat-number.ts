import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { Tenant } from './tenant.entity.ts';
import { subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@ObjectType({ implements: UserError, description: 'Companies that the viewer sees have this VAT number already. Whoever means it sends again with `allowsSameVatNumber`.' })
export class SameVatNumber extends UserError {
  @Field(() => [Tenant], { description: 'Which, five at most: of what the viewer does not see in full nothing is told.' })
  tenants!: Tenant[];
}

const most = 5;

/** Tells whoever makes a company by hand that there may be one already: only of those whose Anagrafica it reads (T3, P6). */
export async function findSameVatNumber({ em, viewer, language }: UseCase, { country, vatNumber }: { country: string; vatNumber: string | null }): Promise<SameVatNumber | null> {
  if (!vatNumber) return null;
  const profiles = await em.find(CompanyProfile, { vendorId: viewer.vendorId, vatNumber, country }, { limit: most });
  const found = await em.find(Tenant, { id: { $in: profiles.map(({ id }) => id) } }, { orderBy: { sortName: 'asc', id: 'asc' } });
  const tenants = found.filter((tenant) => tenantPolicy.permits(viewer, 'profile:read', subjectOf(tenant)));
  return tenants.length > 0 ? refuse(SameVatNumber, 'SAME_VAT_NUMBER', language, { path: ['vatNumber'], tenants }, { names: tenants.map(({ name }) => name).join(', '), count: tenants.length }) : null;
}
