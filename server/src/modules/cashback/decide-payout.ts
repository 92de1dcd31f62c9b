import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { Field, ObjectType } from 'type-graphql';
import { recordChange } from '../audit/index.ts';
import { lockBalances } from '../payments/index.ts';
import { findTenant, subjectOf, type Tenant } from '../tenants/index.ts';
import { type PayoutState } from './cashback.enums.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { cashbackPolicy } from './cashback.policy.ts';
import { tellPayout } from './tell-payout.ts';

@ObjectType({ implements: UserError, description: 'It was decided about already.' })
export class PayoutDecided extends UserError {
  @Field(() => CashbackPayout, { description: 'The payout as it stands now.' })
  payout!: CashbackPayout;
}

const letters = { APPROVED: 'payoutApproved', PAID: 'payoutPaid', REFUSED: 'payoutRefused' } as const;
const before: Record<keyof typeof letters, readonly PayoutState[]> = { APPROVED: ['REQUESTED'], PAID: ['APPROVED'], REFUSED: ['REQUESTED', 'APPROVED'] };

/** A payout that the viewer decides about. @throws NOT_FOUND for a foreign, a missing and a malformed id alike; FORBIDDEN for everybody but the vendor */
export async function findPayout({ em, viewer }: UseCase, id: string): Promise<{ payout: CashbackPayout; tenant: Tenant }> {
  const found = isUuid(id) ? await em.findOne(CashbackPayout, { id }) : null;
  if (!found) throw notFound();
  const tenant = await findTenant(em, viewer, found.tenant.id);
  cashbackPolicy.authorizeRole(viewer, 'cashback:payOut', subjectOf(tenant));
  return { payout: found, tenant };
}

/** The vendor decides about a payout, once, and its partner is told (P10). @param found as `findPayout` has it */
export async function decidePayout(useCase: UseCase, { payout, tenant }: Awaited<ReturnType<typeof findPayout>>, becomes: keyof typeof letters, { reason = null, paidOn = null }: { reason?: string | null; paidOn?: string | null } = {}): Promise<CashbackPayout | PayoutDecided> {
  const { em, viewer, now, language } = useCase;
  await lockBalances(useCase);
  await em.refresh(payout);
  if (!before[becomes].includes(payout.state)) return refuse(PayoutDecided, 'PAYOUT_DECIDED', language, { payout, path: ['payoutId'] });

  const { state } = payout;
  await queryIn(em, 'select decide_payout($1, $2, $3, $4, $5, $6)', [payout.id, becomes, viewer.name, reason, paidOn, now]);
  await em.refresh(payout);
  recordChange(useCase, { action: 'cashback:payOut', area: 'BILLING', tenantId: tenant.id, subject: { type: 'CashbackPayout', id: payout.id, name: payout.invoiceNumber }, before: { state }, after: { state: payout.state } });
  await tellPayout(useCase, payout, tenant.name, letters[becomes]);
  return payout;
}
