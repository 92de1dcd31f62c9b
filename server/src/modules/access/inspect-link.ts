import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { LinkExpired, linkRefusal } from './link-refusal.ts';
import { LinkKind } from './one-time-link.entity.ts';
import { type LinkRow } from './take-link.ts';

@InputType({ description: 'A link\'s token.' })
export class InspectLinkInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;
}

@ObjectType({ description: 'What a link is for. Looking at it takes nothing.' })
export class InspectLinkPayload {
  @Field(() => LinkKind, { description: 'What it is for.' })
  kind!: LinkKind;

  @Field(() => String, { description: 'Where it was sent.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'The new e-mail, where it is about one.' })
  newAddress!: string | null;

  @Field(() => String, { description: 'Whom it is about.' })
  personName!: string;

  @Field(() => String, { description: 'That person\'s company.' })
  companyName!: string;

  @Field(() => String, { nullable: true, description: 'The product, where it activates a licence.' })
  productName!: string | null;

  @Field(() => GraphQLInstant, { description: 'When it stops.' })
  expiresAt!: Date;
}

const InspectLinkResult = createUnionType({ name: 'InspectLinkResult', description: 'What the link is for, or why it opens nothing.', types: () => [InspectLinkPayload, LinkExpired] as const });

/** Says what a link is for, to who holds it. @throws RATE_LIMITED for who tries one token after the other */
export async function inspectLink({ em, now, language, secret, limits, address }: Context, { token }: InspectLinkInput): Promise<InspectLinkPayload | LinkExpired> {
  if (!em) throw new Error('a link is looked at inside a mutation');
  await limits.attempt(`link ${address}`, address);
  const [link] = await queryIn<LinkRow>(em, 'select * from inspect_link($1, $2)', [tokenHash(secret, token), now]);
  if (!link || link.fault) return linkRefusal(link?.fault ?? 'UNKNOWN', language);
  await limits.succeeded(`link ${address}`, address);
  return Object.assign(new InspectLinkPayload(), {
    kind: link.kind, address: link.address, newAddress: link.new_address, personName: link.person_name, companyName: link.company_name, productName: link.product, expiresAt: new Date(link.expires_at),
  });
}

@Resolver()
export class InspectLinkResolver {
  @Mutation(() => InspectLinkResult, { description: 'Says what a link is for, without taking it: a mutation so that its token stays out of addresses and logs.' })
  inspectLink(@Arg('input', () => InspectLinkInput, { description: 'The link.' }) input: InspectLinkInput, @Ctx() context: Context): Promise<InspectLinkPayload | LinkExpired> {
    return inspectLink(context, input);
  }
}
