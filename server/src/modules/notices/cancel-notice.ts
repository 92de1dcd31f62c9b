import { LockMode } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { isWithin } from '../tenants/index.ts';
import { Notice } from './notice.entity.ts';
import { noticePolicy } from './notice.policy.ts';

@InputType({ description: 'Which notice is not to leave.' })
export class CancelNoticeInput {
  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;
}

@ObjectType({ description: 'The notice stays here.' })
export class CancelNoticePayload {
  @Field(() => Notice, { description: 'As it stands now.' })
  notice!: Notice;
}

@ObjectType({ implements: UserError, description: 'The notice has left, or was cancelled before.' })
export class NoticeNotScheduled extends UserError {
  @Field(() => Notice, { description: 'As it stands now.' })
  notice!: Notice;
}

const CancelNoticeResult = createUnionType({ name: 'CancelNoticeResult', description: 'The cancelled notice, or how it stands instead.', types: () => [CancelNoticePayload, NoticeNotScheduled] as const });

/** Takes back a notice whose hour has not come. */
export async function cancelNotice(useCase: UseCase, { noticeId }: CancelNoticeInput): Promise<CancelNoticePayload | NoticeNotScheduled> {
  const { em, viewer, language } = useCase;
  const notice = isUuid(noticeId) ? await em.findOne(Notice, { id: noticeId }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  const tenant = await notice?.tenant.load();
  if (!notice || !tenant || !isWithin(viewer, tenant.path)) throw notFound();
  noticePolicy.authorizeRole(viewer, 'notice:publish', { tenant });
  if (notice.state !== 'SCHEDULED') return refuse(NoticeNotScheduled, 'NOTICE_NOT_SCHEDULED', language, { notice, path: ['noticeId'] });

  notice.cancel();
  recordChange(useCase, { action: 'notice:cancel', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'Notice', id: notice.id, name: notice.subject[language] }, before: { state: 'SCHEDULED' }, after: { state: notice.state } });
  return Object.assign(new CancelNoticePayload(), { notice });
}

@Resolver()
export class CancelNoticeResolver {
  @Mutation(() => CancelNoticeResult, { description: 'Takes back a notice that has not left.' })
  cancelNotice(@Arg('input', () => CancelNoticeInput, { description: 'Which notice.' }) input: CancelNoticeInput, @Ctx() context: Context): Promise<CancelNoticePayload | NoticeNotScheduled> {
    return inTransaction(context, (useCase) => cancelNotice(useCase, input));
  }
}
