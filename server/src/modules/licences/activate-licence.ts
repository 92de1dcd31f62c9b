import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { graceEnd, instant, toDate } from '@filiera/shared/period';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { LinkExpired, takeLink } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { subjectOfLicence } from './find-licence.ts';
import { Licence } from './licence.entity.ts';

@InputType({ description: 'The link of an invitation to a licence.' })
export class ActivateLicenceInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;
}

@ObjectType({ description: 'The licence is activated: from now on it works for this address.' })
export class ActivateLicencePayload {
  @Field(() => String, { description: 'Who has it.' })
  email!: string;

  @Field(() => String, { description: 'Of which product.' })
  productName!: string;

  @Field(() => String, { description: 'From which company.' })
  companyName!: string;

  @Field(() => GraphQLInstant, { description: 'Works until, unless it is renewed (S6).' })
  worksUntil!: Date;
}

const ActivateLicenceResult = createUnionType({ name: 'ActivateLicenceResult', description: 'The licence, or why the link opens nothing.', types: () => [ActivateLicencePayload, LinkExpired] as const });
type Result = ActivateLicencePayload | LinkExpired;

/** The person follows the invitation, once (S11). No account is needed: whoever reads the mail is the person. */
export async function activateLicence(context: Context, { token }: ActivateLicenceInput): Promise<Result> {
  const taken = await takeLink(context, token, ['LICENCE']);
  if (isRefusal(taken)) return taken;

  const { useCase, link } = taken;
  const { em, now } = useCase;
  const licence = await em.findOneOrFail(Licence, { id: link.person }, { populate: ['subscription.product'] });
  licence.activate(now);
  recordChange(useCase, { action: 'licence:activate', area: 'TECHNICAL', tenantId: link.company, subject: subjectOfLicence(licence) });
  await em.flush();
  const { endsAt, product } = licence.subscription.getEntity();
  return Object.assign(new ActivateLicencePayload(), { email: licence.email, productName: product.getEntity().name, companyName: link.company_name, worksUntil: toDate(graceEnd(instant(endsAt))) });
}

@Resolver()
export class ActivateLicenceResolver {
  @Mutation(() => ActivateLicenceResult, { description: 'Activates a licence by the link of its invitation.' })
  activateLicence(@Arg('input', () => ActivateLicenceInput, { description: 'The link.' }) input: ActivateLicenceInput, @Ctx() context: Context): Promise<Result> {
    return activateLicence(context, input);
  }
}
