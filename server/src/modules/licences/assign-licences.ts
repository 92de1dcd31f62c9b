import { membersSchema } from '@filiera/shared/schemas';
import { ref } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { type Context } from '../../platform/graphql/context.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findSubscription, hasLicences, lockSubscriptions, Subscription, subscriptionPolicy } from '../subscriptions/index.ts';
import { Language } from '../tenants/index.ts';
import { subjectOfLicence } from './find-licence.ts';
import { LicencesEnded, NoLicenceFree } from './licence-refusals.ts';
import { Licence, LicenceCount } from './licence.entity.ts';
import { sendLicences } from './send-licences.ts';

@InputType({ description: 'A person.' })
export class MemberInput {
  @Field(() => String, { description: 'Where the invitation goes; who has the licence from now on.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name of the person, if known.' })
  name?: string | null;
}

@InputType({ description: 'Who is given licences of a subscription.' })
export class AssignLicencesInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => [MemberInput], { description: 'One or more people, 500 at most; all of them are given one, or nobody.' })
  members!: MemberInput[];

  @Field(() => Language, { nullable: true, description: 'The language they are written to in; the company\'s unless told.' })
  language?: Language | null;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'They have licences, and an invitation is on its way to each.' })
export class AssignLicencesPayload {
  @Field(() => [Licence], { description: 'Their licences, in the order in which they were named.' })
  licences!: Licence[];

  @Field(() => Subscription, { description: 'The subscription, with what is left of it.' })
  subscription!: Subscription;
}

const AssignLicencesResult = createUnionType({ name: 'AssignLicencesResult', description: 'The licences, or why nobody was given one.', types: () => [AssignLicencesPayload, InvalidInput, NoLicenceFree, LicencesEnded] as const });
type Result = AssignLicencesPayload | InvalidInput | NoLicenceFree | LicencesEnded;

const schema = z.object({ members: membersSchema });

/** Gives licences to people while some are free (S11). Who comes second waits for the first; past that, the count's check refuses what there is not. @throws RATE_LIMITED */
export async function assignLicences(useCase: UseCase, { subscriptionId, members: asked, language: chosen }: AssignLicencesInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  await lockSubscriptions(useCase, [(await findSubscription(useCase, subscriptionId)).subscription.id]);
  const { subscription, tenant, facts } = await findSubscription(useCase, subscriptionId);
  subscriptionPolicy.authorizeRole(viewer, 'licence:assign', facts);
  const count = await em.findOne(LicenceCount, { subscriptionId: subscription.id }, { refresh: true });
  if (!count || !hasLicences(facts)) return LicencesEnded.of(useCase);
  subscriptionPolicy.authorize(viewer, 'licence:assign', facts);

  const wanted = parseInput(schema, { members: asked }, language);
  if (isRefusal(wanted)) return wanted;
  const { members } = wanted;
  const issues = await alreadyMembers(useCase, subscription, members);
  if (issues.length > 0) return InvalidInput.of(issues, language);
  const free = count.total - count.assigned;
  if (members.length > free) return NoLicenceFree.of(free, members.length, useCase);

  const { language: own } = await em.findOneOrFail(CompanyProfile, { id: tenant.id });
  const licences = members.map((member) => em.create(Licence, {
    id: newId(now), tenant: subscription.tenant, vendorId: tenant.vendorId, subscription: ref(subscription), ...member, language: chosen ?? own, assignedAt: now, assignedByName: viewer.name, invitedAt: now,
  }, { partial: true }));
  const product = await subscription.product.loadOrFail();
  await sendLicences(useCase, licences, tenant, product.name);
  for (const licence of licences) {
    recordChange(useCase, { action: 'licence:assign', area: 'TECHNICAL', tenantId: tenant.id, subject: subjectOfLicence(licence), after: { email: licence.email, product: product.name } });
  }
  return Object.assign(new AssignLicencesPayload(), { licences, subscription });
}

/** Whoever has one already is told at its line. */
async function alreadyMembers({ em, language }: UseCase, subscription: Subscription, members: readonly { email: string }[]): Promise<FieldIssue[]> {
  const known = new Set((await em.find(Licence, { subscription: subscription.id, email: { $in: members.map(({ email }) => email) } })).map(({ email }) => email));
  return members.flatMap(({ email }, index) => (known.has(email) ? [FieldIssue.of(['members', index, 'email'], 'licence.alreadyMember', language)] : []));
}

@Resolver()
export class AssignLicencesResolver {
  @Mutation(() => AssignLicencesResult, { description: 'Gives licences of a subscription to people, who are invited by e-mail (S11).' })
  assignLicences(@Arg('input', () => AssignLicencesInput, { description: 'Who.' }) input: AssignLicencesInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'assignLicences', input, rememberedByIds(AssignLicencesPayload), (useCase) => assignLicences(useCase, input));
  }
}
