import { noticeSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { NoticeTopic } from './notice.enums.ts';
import { Notice } from './notice.entity.ts';

@InputType({ description: 'One text in the three languages; each reader gets theirs.' })
export class NoticeTextInput {
  @Field(() => String, { description: 'Italian.' })
  it!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;

  @Field(() => String, { description: 'German.' })
  de!: string;
}

@InputType({ description: 'News for the contacts of one type in a company and all below it.' })
export class PublishNoticeInput {
  @Field(() => ID, { description: 'Who publishes it.' })
  tenantId!: string;

  @Field(() => NoticeTopic, { description: 'What it is about, and so who reads it.' })
  topic!: NoticeTopic;

  @Field(() => NoticeTextInput, { description: 'Its subject.' })
  subject!: NoticeTextInput;

  @Field(() => NoticeTextInput, { description: 'What it says; an empty line separates paragraphs.' })
  text!: NoticeTextInput;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it is to leave; at once if left out or past.' })
  dueAt?: Date | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is published once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The notice, on its way or waiting for its hour.' })
export class PublishNoticePayload {
  @Field(() => Notice, { description: 'The notice.' })
  notice!: Notice;
}

const PublishNoticeResult = createUnionType({ name: 'PublishNoticeResult', description: 'The notice, or what is wrong with it.', types: () => [PublishNoticePayload, InvalidInput] as const });

/** Publishes a notice. Its readers are found when it leaves, and its mails are sent in the background (C5). */
export async function publishNotice(useCase: UseCase, { tenantId, topic, dueAt, ...texts }: PublishNoticeInput): Promise<PublishNoticePayload | InvalidInput> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'notice:publish', subjectOf(tenant));
  const written = parseInput(noticeSchema, { subject: texts.subject, text: texts.text }, language);
  if (isRefusal(written)) return written;

  const isDue = !dueAt || dueAt <= now;
  const notice = em.create(Notice, { ...written, id: newId(now), tenant, vendorId: viewer.vendorId, topic, publishedByName: viewer.name, createdAt: now, dueAt: isDue ? now : dueAt } as never);
  recordChange(useCase, { action: 'notice:publish', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'Notice', id: notice.id, name: written.subject[language] }, after: { topic, dueAt: notice.dueAt.toISOString() } });
  await em.flush();
  if (isDue) await enqueue(em, 'start_notice', { noticeId: notice.id }, `start notice ${notice.id}`);
  return Object.assign(new PublishNoticePayload(), { notice });
}

const remembered: Remembered<PublishNoticePayload> = {
  forget: ({ notice }) => ({ notice: notice.id }),
  recall: ({ notice }) => Object.assign(new PublishNoticePayload(), { notice: { id: notice } }),
};

@Resolver()
export class PublishNoticeResolver {
  @Mutation(() => PublishNoticeResult, { description: 'Publishes a notice, at once or at an hour (C5).' })
  publishNotice(@Arg('input', () => PublishNoticeInput, { description: 'The notice.' }) input: PublishNoticeInput, @Ctx() context: Context): Promise<PublishNoticePayload | InvalidInput> {
    return once(context, input.idempotencyKey, 'publishNotice', input, remembered, (useCase) => publishNotice(useCase, input));
  }
}
