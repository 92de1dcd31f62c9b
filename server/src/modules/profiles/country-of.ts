import { type EntityManager } from '@mikro-orm/postgresql';
import { CompanyProfile } from './company-profile.entity.ts';

/** The country a company's numbers are read in; undefined where the profile is not to be seen. */
export async function countryOf(em: EntityManager, tenantId: string): Promise<string | undefined> {
  return (await em.findOne(CompanyProfile, { id: tenantId }))?.country;
}
