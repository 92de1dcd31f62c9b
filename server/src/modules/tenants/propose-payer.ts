import { payerProposalSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { NoPartnerAbove } from './no-partner-above.ts';
import { partnerOf } from './partner-of.ts';
import { PayerProposal } from './payer-proposal.entity.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';
import { Payer } from './tenant.enums.ts';
import { findTenant, lockTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'Who should be invoiced for a customer, and why.' })
export class ProposePayerInput extends TenantActionInput {
  @Field(() => Payer, { description: 'Another than now.' })
  payer!: Payer;

  @Field(() => String, { nullable: true, description: 'Why, for the customer.' })
  note?: string | null;
}

@ObjectType({ description: 'The customer is asked; until it agrees all stays as it is.' })
export class ProposePayerPayload extends TenantPayload {}

const ProposePayerResult = createUnionType({ name: 'ProposePayerResult', description: 'The customer, or why it is not asked.', types: () => [ProposePayerPayload, InvalidInput, NoPartnerAbove] as const });
type Result = ProposePayerPayload | InvalidInput | NoPartnerAbove;

/** Asks a customer's administrators to let somebody else be invoiced (P3). The last proposal counts; one that was answered is gone. */
export async function proposePayer(useCase: UseCase, { tenantId, payer, note }: ProposePayerInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await lockTenant(em, (await findTenant(em, viewer, tenantId)).id);
  tenantPolicy.authorize(viewer, 'payer:propose', subjectOf(tenant));
  if (!(await partnerOf(useCase, tenantId))) return NoPartnerAbove.of(tenant, language);
  const said = parseInput(payerProposalSchema, { note: note ?? null }, language);
  if (isRefusal(said)) return said;
  if (payer === tenant.payer) return InvalidInput.of([FieldIssue.of(['payer'], 'unchanged', language)], language);

  await em.upsert(PayerProposal, { id: tenantId, payer, note: said.note, proposedByName: viewer.name, proposedByCompany: viewer.home.name, proposedAt: now });
  recordChange(useCase, { action: 'payer:propose', area: 'BILLING', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { payer: tenant.payer }, after: { payer } });
  await tellAdmins(useCase, tenantId, {
    letter: payer === 'PARTNER' ? 'payerProposedPartner' : 'payerProposedCustomer', words: { company: tenant.name, by: viewer.name, partner: viewer.home.name, note: said.note ?? '' },
    event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/pagamento`,
  });
  return Object.assign(new ProposePayerPayload(), { tenant });
}

@Resolver()
export class ProposePayerResolver {
  @Mutation(() => ProposePayerResult, { description: 'Proposes to a customer who should be invoiced for it (P3).' })
  proposePayer(@Arg('input', () => ProposePayerInput, { description: 'Which customer, who, and why.' }) input: ProposePayerInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'proposePayer', input, rememberedTenant(ProposePayerPayload), (useCase) => proposePayer(useCase, input));
  }
}
