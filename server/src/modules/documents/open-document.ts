import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { DocumentLinkInvalid, LinkedDocument, openLinkOf } from './linked-document.ts';

@InputType({ description: 'A link\'s token.' })
export class OpenDocumentInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;
}

@ObjectType({ description: 'The document.' })
export class OpenDocumentPayload {
  @Field(() => LinkedDocument, { description: 'What the link leads to, as it stands now.' })
  document!: LinkedDocument;
}

const OpenDocumentResult = createUnionType({ name: 'OpenDocumentResult', description: 'The document, or why the link opens nothing.', types: () => [OpenDocumentPayload, DocumentLinkInvalid] as const });

/** Shows a quote or an order to who holds its link, signed in or not. @throws RATE_LIMITED for who tries one token after the other */
export async function openDocument(context: Context, { token }: OpenDocumentInput): Promise<OpenDocumentPayload | DocumentLinkInvalid> {
  if (!context.em) throw new Error('a link is opened inside a mutation');
  const document = await openLinkOf(context.em, context, token);
  return document instanceof LinkedDocument ? Object.assign(new OpenDocumentPayload(), { document }) : document;
}

@Resolver()
export class OpenDocumentResolver {
  @Mutation(() => OpenDocumentResult, { description: 'Shows what a link to a quote or an order leads to: a mutation so that its token stays out of addresses and logs.' })
  openDocument(@Arg('input', () => OpenDocumentInput, { description: 'The link.' }) input: OpenDocumentInput, @Ctx() context: Context): Promise<OpenDocumentPayload | DocumentLinkInvalid> {
    return openDocument(context, input);
  }
}
