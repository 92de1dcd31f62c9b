import { Arg, createUnionType, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { partnerOf } from './partner-of.ts';
import { PayerProposal } from './payer-proposal.entity.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';
import { findTenant, lockTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'Whose proposal is refused.' })
export class DeclinePayerProposalInput extends TenantActionInput {}

@ObjectType({ description: 'Who pays stays as it is.' })
export class DeclinePayerProposalPayload extends TenantPayload {}

@ObjectType({ implements: UserError, description: 'Nothing is proposed, or somebody answered before.' })
export class NothingProposed extends UserError {}

const DeclinePayerProposalResult = createUnionType({ name: 'DeclinePayerProposalResult', description: 'The company, or why there is nothing to refuse.', types: () => [DeclinePayerProposalPayload, NothingProposed] as const });
type Result = DeclinePayerProposalPayload | NothingProposed;

/** The customer leaves who pays as it is; the partner that proposed otherwise is told (P3). To agree is to choose the payer. */
export async function declinePayerProposal(useCase: UseCase, { tenantId }: DeclinePayerProposalInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await lockTenant(em, (await findTenant(em, viewer, tenantId)).id);
  tenantPolicy.authorize(viewer, 'payer:choose', subjectOf(tenant));
  const proposal = await em.findOne(PayerProposal, { id: tenantId });
  if (!proposal) return refuse(NothingProposed, 'NOTHING_PROPOSED', language);

  em.remove(proposal);
  recordChange(useCase, { action: 'payer:decline', area: 'BILLING', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { proposed: proposal.payer }, after: { proposed: null } });
  const partner = await partnerOf(useCase, tenantId);
  if (partner) await tellAdmins(useCase, partner.id, { letter: 'payerProposalDeclined', words: { company: tenant.name }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/pagamento` });
  return Object.assign(new DeclinePayerProposalPayload(), { tenant });
}

@Resolver()
export class DeclinePayerProposalResolver {
  @Mutation(() => DeclinePayerProposalResult, { description: 'Refuses what was proposed about who pays (P3).' })
  declinePayerProposal(@Arg('input', () => DeclinePayerProposalInput, { description: 'Which company.' }) input: DeclinePayerProposalInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'declinePayerProposal', input, rememberedTenant(DeclinePayerProposalPayload), (useCase) => declinePayerProposal(useCase, input));
  }
}
