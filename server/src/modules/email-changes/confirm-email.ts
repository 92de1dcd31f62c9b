import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal, refuse } from '../../platform/graphql/refusals.ts';
import { LinkExpired, takeLink } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { applyEmailChange } from './apply-email-change.ts';
import { lockChange } from './start-email-change.ts';

@InputType({ description: 'The link that was sent to the new address.' })
export class ConfirmEmailInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;
}

@ObjectType({ description: 'The new address is confirmed.' })
export class ConfirmEmailPayload {
  @Field(() => String, { description: 'The new address.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether it is in use now; false while the old address, or an administrator, still has to agree.' })
  isInUse!: boolean;
}

const ConfirmEmailResult = createUnionType({ name: 'ConfirmEmailResult', description: 'Whether the address was confirmed.', types: () => [ConfirmEmailPayload, LinkExpired] as const });
type Result = ConfirmEmailPayload | LinkExpired;

/** Confirms a new address by the link sent there, once: person and contact change together (C3). */
export async function confirmEmail(context: Context, { token }: ConfirmEmailInput): Promise<Result> {
  const taken = await takeLink(context, token, ['EMAIL_CHANGE']);
  if (isRefusal(taken)) return taken;
  const { useCase, link } = taken;
  const change = await lockChange(useCase, link.change ?? '');
  if (!change?.isPending) return refuse(LinkExpired, 'LINK_VOIDED', context.language, { path: ['token'] });

  change.verify(useCase.now);
  const isInUse = !change.awaitsConsent;
  if (isInUse && !(await applyEmailChange(useCase, change, context.token))) return refuse(LinkExpired, 'LINK_TAKEN', context.language, { path: ['token'] });
  recordChange(useCase, { action: 'user:confirmEmail', area: 'ACCESS', tenantId: link.company, subject: { type: 'User', id: link.person, name: link.person_name }, after: { email: change.newEmail } });
  await useCase.em.flush();
  return Object.assign(new ConfirmEmailPayload(), { email: change.newEmail, isInUse });
}

@Resolver()
export class ConfirmEmailResolver {
  @Mutation(() => ConfirmEmailResult, { description: 'Confirms a new address by the link sent there.' })
  confirmEmail(@Arg('input', () => ConfirmEmailInput, { description: 'The link.' }) input: ConfirmEmailInput, @Ctx() context: Context): Promise<Result> {
    return confirmEmail(context, input);
  }
}
