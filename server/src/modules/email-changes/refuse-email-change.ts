import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal, refuse } from '../../platform/graphql/refusals.ts';
import { LinkExpired, takeLink } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { giveUp, lockChange } from './start-email-change.ts';

@InputType({ description: 'The link that was sent to the old address.' })
export class RefuseEmailChangeInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;
}

@ObjectType({ description: 'The address stays as it is; the link sent to the new one opens nothing.' })
export class RefuseEmailChangePayload {
  @Field(() => String, { description: 'The address that stays.' })
  email!: string;
}

const RefuseEmailChangeResult = createUnionType({ name: 'RefuseEmailChangeResult', description: 'What stays, or why the link opens nothing.', types: () => [RefuseEmailChangePayload, LinkExpired] as const });
type Result = RefuseEmailChangePayload | LinkExpired;

/** The old address refuses a change that is under way (C3). */
export async function refuseEmailChange(context: Context, { token }: RefuseEmailChangeInput): Promise<Result> {
  const taken = await takeLink(context, token, ['EMAIL_REFUSAL', 'EMAIL_CONSENT']);
  if (isRefusal(taken)) return taken;
  const { useCase, link } = taken;
  const change = await lockChange(useCase, link.change ?? '');
  if (!change?.isPending) return refuse(LinkExpired, 'LINK_VOIDED', context.language, { path: ['token'] });

  await giveUp(useCase, change, 'REFUSED');
  recordChange(useCase, { action: 'user:refuseEmail', area: 'ACCESS', tenantId: link.company, subject: { type: 'User', id: link.person, name: link.person_name }, before: { email: change.newEmail }, after: { email: change.oldEmail } });
  await useCase.em.flush();
  return Object.assign(new RefuseEmailChangePayload(), { email: change.oldEmail });
}

@Resolver()
export class RefuseEmailChangeResolver {
  @Mutation(() => RefuseEmailChangeResult, { description: 'Refuses a change of e-mail by the link sent to the old address.' })
  refuseEmailChange(@Arg('input', () => RefuseEmailChangeInput, { description: 'The link.' }) input: RefuseEmailChangeInput, @Ctx() context: Context): Promise<Result> {
    return refuseEmailChange(context, input);
  }
}
