import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { Subscription } from '../subscriptions/index.ts';
import { findLicenceLocked, subjectOfLicence } from './find-licence.ts';
import { licencePolicy } from './licence.policy.ts';
import { tellLicenceTaken } from './send-licences.ts';

@InputType({ description: 'Whose licence is taken away.' })
export class RemoveLicenceInput {
  @Field(() => ID, { description: 'The licence.' })
  licenceId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The person has no licence any more: it is free at once, and the expiry stays (S11).' })
export class RemoveLicencePayload {
  @Field(() => ID, { description: 'The licence that was.' })
  licenceId!: string;

  @Field(() => Subscription, { description: 'The subscription, with what is free of it.' })
  subscription!: Subscription;
}

const RemoveLicenceResult = createUnionType({ name: 'RemoveLicenceResult', description: 'What is free now.', types: () => [RemoveLicencePayload] as const });

/** Takes a licence away from its person (S11). */
export async function removeLicence(useCase: UseCase, { licenceId }: RemoveLicenceInput): Promise<RemoveLicencePayload> {
  const { em, viewer } = useCase;
  const { licence, subscription, tenant, facts } = await findLicenceLocked(useCase, licenceId);
  licencePolicy.authorize(viewer, 'licence:remove', facts);

  const product = subscription.product.getEntity();
  await tellLicenceTaken(useCase, licence, tenant, product.name);
  recordChange(useCase, { action: 'licence:remove', area: 'TECHNICAL', tenantId: tenant.id, subject: subjectOfLicence(licence), before: { email: licence.email, product: product.name } });
  em.remove(licence);
  return Object.assign(new RemoveLicencePayload(), { licenceId: licence.id, subscription });
}

const remembered: Remembered<RemoveLicencePayload> = {
  forget: ({ licenceId, subscription }) => ({ licenceId, subscription: subscription.id }),
  recall: ({ licenceId, subscription }) => Object.assign(new RemoveLicencePayload(), { licenceId, subscription: { id: subscription } }),
};

@Resolver()
export class RemoveLicenceResolver {
  @Mutation(() => RemoveLicenceResult, { description: 'Takes a licence away from its person; it is free at once.' })
  removeLicence(@Arg('input', () => RemoveLicenceInput, { description: 'Whose.' }) input: RemoveLicenceInput, @Ctx() context: Context): Promise<RemoveLicencePayload> {
    return once<RemoveLicencePayload>(context, input.idempotencyKey, 'removeLicence', input, remembered, (useCase) => removeLicence(useCase, input));
  }
}
