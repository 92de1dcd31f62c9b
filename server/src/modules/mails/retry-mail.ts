import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { isWithin } from '../tenants/index.ts';
import { Mail } from './mail.entity.ts';
import { mailPolicy } from './mail.policy.ts';

@InputType({ description: 'Which mail is to be sent once more.' })
export class RetryMailInput {
  @Field(() => ID, { description: 'The mail.' })
  mailId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is queued once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The mail waits to be sent again.' })
export class RetryMailPayload {
  @Field(() => Mail, { description: 'As it stands now.' })
  mail!: Mail;
}

@ObjectType({ implements: UserError, description: 'The mail has not failed: it waits, is being sent, or has left.' })
export class MailNotFailed extends UserError {
  @Field(() => Mail, { description: 'As it stands now.' })
  mail!: Mail;
}

const RetryMailResult = createUnionType({ name: 'RetryMailResult', description: 'The mail that waits again, or how it stands instead.', types: () => [RetryMailPayload, MailNotFailed] as const });

/** Sends a mail that failed once more, as it was written; its first Message-ID stays. */
export async function retryMail(useCase: UseCase, { mailId }: RetryMailInput): Promise<RetryMailPayload | MailNotFailed> {
  const { em, viewer, language } = useCase;
  const mail = isUuid(mailId) ? await em.findOne(Mail, { id: mailId }, { populate: ['tenant'] }) : null;
  const tenant = mail?.tenant.getEntity();
  if (!mail || !tenant || !isWithin(viewer, tenant.path)) throw notFound();
  mailPolicy.authorizeRole(viewer, 'mail:retry', { tenant });

  const [queued] = await queryIn<{ is_queued: boolean }>(em, 'select retry_mail($1) as is_queued', [mailId]);
  if (!queued?.is_queued) return refuse(MailNotFailed, 'MAIL_NOT_FAILED', language, { mail, path: ['mailId'] });
  recordChange(useCase, { action: 'mail:retry', area: mail.area, tenantId: tenant.id, subject: { type: 'Mail', id: mail.id, name: mail.toAddress } });
  return Object.assign(new RetryMailPayload(), { mail });
}

const remembered: Remembered<RetryMailPayload> = {
  forget: ({ mail }) => ({ mail: mail.id }),
  recall: ({ mail }) => Object.assign(new RetryMailPayload(), { mail: { id: mail } }),
};

@Resolver()
export class RetryMailResolver {
  @Mutation(() => RetryMailResult, { description: 'Sends a mail that failed once more.' })
  retryMail(@Arg('input', () => RetryMailInput, { description: 'Which mail.' }) input: RetryMailInput, @Ctx() context: Context): Promise<RetryMailPayload | MailNotFailed> {
    return once(context, input.idempotencyKey, 'retryMail', input, remembered, (useCase) => retryMail(useCase, input));
  }
}
