import { noticeWordsSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Viewer } from '../access/index.ts';
import { previewLetter } from '../mails/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { NoticeTopic, noticeLetters } from './notice.enums.ts';

@InputType({ description: 'A notice as far as it is written in one language.' })
export class PreviewNoticeInput {
  @Field(() => ID, { description: 'Who would publish it.' })
  tenantId!: string;

  @Field(() => NoticeTopic, { description: 'What it is about.' })
  topic!: NoticeTopic;

  @Field(() => Language, { description: 'The reader\'s language.' })
  language!: Language;

  @Field(() => String, { description: 'Its subject in that language.' })
  subject!: string;

  @Field(() => String, { description: 'What it says in that language; an empty line separates paragraphs.' })
  text!: string;
}

@ObjectType({ description: 'A mail as its reader would get it.' })
export class PreviewNoticePayload {
  @Field(() => String, { description: 'Who it would come from, as words.' })
  sender!: string;

  @Field(() => String, { description: 'Its subject.' })
  subject!: string;

  @Field(() => String, { description: 'What the reader sees.' })
  html!: string;

  @Field(() => String, { description: 'The same for readers without HTML.' })
  text!: string;
}

const PreviewNoticeResult = createUnionType({ name: 'PreviewNoticeResult', description: 'The mail, or what is wrong with the words.', types: () => [PreviewNoticePayload, InvalidInput] as const });

/** Writes the mail that `publishNotice` would send, for its author only: nothing is kept or sent. */
export async function previewNotice({ em, viewer, language }: UseCase, { tenantId, topic, language: readers, ...words }: PreviewNoticeInput): Promise<PreviewNoticePayload | InvalidInput> {
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'notice:publish', subjectOf(tenant));
  const written = parseInput(noticeWordsSchema, words, language);
  if (isRefusal(written)) return written;

  const { vendorName: sender } = await em.findOneOrFail(Viewer, { id: viewer.id });
  const letter = await previewLetter(noticeLetters[topic], readers, { ...written, publisher: tenant.name }, sender);
  return Object.assign(new PreviewNoticePayload(), { sender, ...letter });
}

@Resolver()
export class PreviewNoticeResolver {
  @Mutation(() => PreviewNoticeResult, { description: 'Shows a notice as a reader would get it; a mutation so that its words stay out of addresses and logs (C5).' })
  previewNotice(@Arg('input', () => PreviewNoticeInput, { description: 'The words.' }) input: PreviewNoticeInput, @Ctx() context: Context): Promise<PreviewNoticePayload | InvalidInput> {
    return inTransaction(context, (useCase) => previewNotice(useCase, input));
  }
}
