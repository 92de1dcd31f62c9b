import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal, refuse } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { LinkExpired, takeLink } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { applyEmailChange } from './apply-email-change.ts';
import { EmailChange } from './email-change.entity.ts';
import { EmailChangeOver, failedNow, overNow } from './email-change-refusals.ts';
import { findEmailChange } from './find-email-change.ts';
import { lockChange } from './start-email-change.ts';

@InputType({ description: 'The link that was sent to the old address.' })
export class ConsentByLinkInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;
}

@InputType({ description: 'Which change one agrees to.' })
export class ConsentToEmailInput {
  @Field(() => ID, { description: 'The change.' })
  emailChangeId!: string;
}

@ObjectType({ description: 'Agreed.' })
export class ConsentByLinkPayload {
  @Field(() => String, { description: 'The new address.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether it is in use now; false until the link sent there is opened.' })
  isInUse!: boolean;
}

@ObjectType({ description: 'Agreed.' })
export class ConsentToEmailPayload {
  @Field(() => EmailChange, { description: 'The change as it stands now.' })
  emailChange!: EmailChange;
}

const ConsentByLinkResult = createUnionType({ name: 'ConsentByLinkResult', description: 'Agreed, or why not.', types: () => [ConsentByLinkPayload, LinkExpired, EmailChangeOver] as const });
const ConsentToEmailResult = createUnionType({ name: 'ConsentToEmailResult', description: 'Agreed, or why not.', types: () => [ConsentToEmailPayload, EmailChangeOver] as const });

/** Agrees to a change that somebody else asked for; if the new address was confirmed already, it is in use from now on (C3). */
async function agree(useCase: UseCase, change: EmailChange, keep: Buffer | null): Promise<{ isInUse: boolean } | EmailChangeOver> {
  const { now, language } = useCase;
  if (!change.isPending) return overNow(change, language);
  change.consent(now);
  recordChange(useCase, { action: 'user:consentToEmail', area: 'ACCESS', tenantId: change.tenant.id, subject: { type: 'User', id: change.userId, name: change.oldEmail }, after: { email: change.newEmail } });
  if (!change.verifiedAt) return { isInUse: false };
  return (await applyEmailChange(useCase, change, keep)) ? { isInUse: true } : failedNow(language);
}

/** By the link sent to the old address. */
export async function consentByLink(context: Context, { token }: ConsentByLinkInput): Promise<ConsentByLinkPayload | LinkExpired | EmailChangeOver> {
  const taken = await takeLink(context, token, ['EMAIL_CONSENT']);
  if (isRefusal(taken)) return taken;
  const { useCase, link } = taken;
  const change = await lockChange(useCase, link.change ?? '');
  if (!change) return refuse(LinkExpired, 'LINK_VOIDED', context.language, { path: ['token'] });
  const agreed = await agree(useCase, change, context.token);
  await useCase.em.flush();
  return isRefusal(agreed) ? agreed : Object.assign(new ConsentByLinkPayload(), { email: change.newEmail, ...agreed });
}

/** By the person itself, or an administrator of its company. */
export async function consentToEmail(useCase: UseCase, { emailChangeId }: ConsentToEmailInput, keep: Buffer | null): Promise<ConsentToEmailPayload | EmailChangeOver> {
  const { change } = await findEmailChange(useCase, emailChangeId, 'user:consentToEmail');
  const agreed = await agree(useCase, change, keep);
  return isRefusal(agreed) ? agreed : Object.assign(new ConsentToEmailPayload(), { emailChange: change });
}

@Resolver()
export class ConsentToEmailResolver {
  @Mutation(() => ConsentByLinkResult, { description: 'Agrees to a change of e-mail by the link sent to the old address.' })
  consentByLink(@Arg('input', () => ConsentByLinkInput, { description: 'The link.' }) input: ConsentByLinkInput, @Ctx() context: Context): Promise<ConsentByLinkPayload | LinkExpired | EmailChangeOver> {
    return consentByLink(context, input);
  }

  @Mutation(() => ConsentToEmailResult, { description: 'Agrees to a change of e-mail in one\'s own company.' })
  consentToEmail(@Arg('input', () => ConsentToEmailInput, { description: 'Which.' }) input: ConsentToEmailInput, @Ctx() context: Context): Promise<ConsentToEmailPayload | EmailChangeOver> {
    return inTransaction(context, (useCase) => consentToEmail(useCase, input, context.token));
  }
}
