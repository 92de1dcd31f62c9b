import { memberSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { type Context } from '../../platform/graphql/context.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { MemberInput } from './assign-licences.ts';
import { findLicenceLocked, subjectOfLicence } from './find-licence.ts';
import { LicencePayload } from './licence-answer.ts';
import { Licence } from './licence.entity.ts';
import { licencePolicy } from './licence.policy.ts';
import { sendLicences, tellLicenceTaken } from './send-licences.ts';

@InputType({ description: 'Who gets somebody\'s licence.' })
export class SwapLicenceInput {
  @Field(() => ID, { description: 'The licence.' })
  licenceId!: string;

  @Field(() => MemberInput, { description: 'Who has it from now on.' })
  member!: MemberInput;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The other person has the licence, and an invitation is on its way.' })
export class SwapLicencePayload extends LicencePayload {}

const SwapLicenceResult = createUnionType({ name: 'SwapLicenceResult', description: 'The licence, or why it stays with whoever has it.', types: () => [SwapLicencePayload, InvalidInput] as const });
type Result = SwapLicencePayload | InvalidInput;

const schema = z.object({ member: memberSchema });

/** One person takes another's place: never is the licence free between (S11). @throws RATE_LIMITED */
export async function swapLicence(useCase: UseCase, { licenceId, member: asked }: SwapLicenceInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { licence, subscription, tenant, facts } = await findLicenceLocked(useCase, licenceId);
  licencePolicy.authorize(viewer, 'licence:swap', facts);

  const wanted = parseInput(schema, { member: asked }, language);
  if (isRefusal(wanted)) return wanted;
  const { member } = wanted;
  if ((await em.count(Licence, { subscription: subscription.id, email: member.email })) > 0) return InvalidInput.of([FieldIssue.of(['member', 'email'], 'licence.alreadyMember', language)], language);

  const { id, email, name, language: spoken, activatedAt = null } = licence;
  const former = { id, email, name, language: spoken, activatedAt };
  licence.giveTo(member, { at: now, name: viewer.name, language: spoken });
  const product = subscription.product.getEntity();
  await tellLicenceTaken(useCase, former, tenant, product.name);
  await sendLicences(useCase, [licence], tenant, product.name);
  recordChange(useCase, { action: 'licence:swap', area: 'TECHNICAL', tenantId: tenant.id, subject: subjectOfLicence(licence), before: { email: former.email }, after: { email: licence.email } });
  return Object.assign(new SwapLicencePayload(), { licence, subscription });
}

@Resolver()
export class SwapLicenceResolver {
  @Mutation(() => SwapLicenceResult, { description: 'Gives one person\'s licence to another, who is invited by e-mail.' })
  swapLicence(@Arg('input', () => SwapLicenceInput, { description: 'Which licence, and who gets it.' }) input: SwapLicenceInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'swapLicence', input, rememberedByIds(SwapLicencePayload), (useCase) => swapLicence(useCase, input));
  }
}
