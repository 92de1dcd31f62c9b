import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { NoPartnerAbove } from './no-partner-above.ts';
import { partnerOf } from './partner-of.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';
import { Payer } from './tenant.enums.ts';
import { findTenant, lockTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'Who is invoiced for a customer from its next order or renewal on.' })
export class ChoosePayerInput extends TenantActionInput {
  @Field(() => Payer, { description: 'The customer itself, or the partner directly above it.' })
  payer!: Payer;
}

@ObjectType({ description: 'It counts from the next order or renewal; nothing is re-invoiced (P7).' })
export class ChoosePayerPayload extends TenantPayload {}

@ObjectType({ implements: UserError, description: 'Its partners see no amounts of the company: they are not invoiced for it either (P6).' })
export class PayerSeesNoAmounts extends UserError {}

const ChoosePayerResult = createUnionType({ name: 'ChoosePayerResult', description: 'The company, or why it pays for itself.', types: () => [ChoosePayerPayload, NoPartnerAbove, PayerSeesNoAmounts] as const });
type Result = ChoosePayerPayload | NoPartnerAbove | PayerSeesNoAmounts;

/** A customer's own people say who is invoiced for it (P3); its partner is told. Choosing who is chosen already changes nothing and tells nobody. */
export async function choosePayer(useCase: UseCase, { tenantId, payer }: ChoosePayerInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await lockTenant(em, (await findTenant(em, viewer, tenantId)).id);
  tenantPolicy.authorize(viewer, 'payer:choose', subjectOf(tenant));
  const partner = await partnerOf(useCase, tenantId);
  if (!partner) return NoPartnerAbove.of(tenant, language);
  if (payer === 'PARTNER' && tenant.access === 'LIMITED') return refuse(PayerSeesNoAmounts, 'PAYER_SEES_NO_AMOUNTS', language, { path: ['payer'] }, { partner: partner.name });

  const before = tenant.payer;
  if (before !== payer) {
    tenant.choosePayer(payer);
    recordChange(useCase, { action: 'payer:choose', area: 'BILLING', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { payer: before }, after: { payer } });
    await tellAdmins(useCase, partner.id, { letter: payer === 'CUSTOMER' ? 'payerIsCustomer' : 'payerIsPartner', words: { company: tenant.name, partner: partner.name }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/pagamento` });
  }
  return Object.assign(new ChoosePayerPayload(), { tenant });
}

@Resolver()
export class ChoosePayerResolver {
  @Mutation(() => ChoosePayerResult, { description: 'Says who is invoiced for a customer, from its next order or renewal on (P3, P7).' })
  choosePayer(@Arg('input', () => ChoosePayerInput, { description: 'Which customer, and who.' }) input: ChoosePayerInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'choosePayer', input, rememberedTenant(ChoosePayerPayload), (useCase) => choosePayer(useCase, input));
  }
}
