import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { findLicenceLocked, subjectOfLicence } from './find-licence.ts';
import { LicencePayload } from './licence-answer.ts';
import { licencePolicy } from './licence.policy.ts';
import { sendLicences } from './send-licences.ts';

@InputType({ description: 'Whom to write to once more.' })
export class ResendLicenceInvitationInput {
  @Field(() => ID, { description: 'The licence.' })
  licenceId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'A new link is on its way; the former one opens nothing.' })
export class ResendLicenceInvitationPayload extends LicencePayload {}

const ResendLicenceInvitationResult = createUnionType({ name: 'ResendLicenceInvitationResult', description: 'The licence.', types: () => [ResendLicenceInvitationPayload] as const });
type Result = ResendLicenceInvitationPayload;

/** Writes once more to somebody who has not activated the licence yet. @throws RATE_LIMITED */
export async function resendLicenceInvitation(useCase: UseCase, { licenceId }: ResendLicenceInvitationInput): Promise<Result> {
  const { licence, subscription, tenant, facts } = await findLicenceLocked(useCase, licenceId);
  licencePolicy.authorize(useCase.viewer, 'licence:resendInvitation', facts);

  licence.invite(useCase.now);
  await sendLicences(useCase, [licence], tenant, subscription.product.getEntity().name);
  recordChange(useCase, { action: 'licence:resendInvitation', area: 'TECHNICAL', tenantId: tenant.id, subject: subjectOfLicence(licence) });
  return Object.assign(new ResendLicenceInvitationPayload(), { licence, subscription });
}

@Resolver()
export class ResendLicenceInvitationResolver {
  @Mutation(() => ResendLicenceInvitationResult, { description: 'Sends the invitation to a licence again.' })
  resendLicenceInvitation(@Arg('input', () => ResendLicenceInvitationInput, { description: 'Whose.' }) input: ResendLicenceInvitationInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'resendLicenceInvitation', input, rememberedByIds(ResendLicenceInvitationPayload), (useCase) => resendLicenceInvitation(useCase, input));
  }
}
