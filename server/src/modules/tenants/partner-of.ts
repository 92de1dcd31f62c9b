import { queryIn } from '../../platform/orm/query.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';

interface Partner {
  id: string;
  name: string;
}

/** The partner directly above a company, which may be above the viewer too; null below a vendor. */
export async function partnerOf({ em }: UseCase, tenantId: string): Promise<Partner | null> {
  const [partner] = await queryIn<Partner>(em, 'select id, name from partner_of($1)', [tenantId]);
  return partner ?? null;
}
