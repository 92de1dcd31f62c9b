import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { linkEnd } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { EmailChange } from './email-change.entity.ts';
import { EmailChangeOver, overNow } from './email-change-refusals.ts';
import { findEmailChange } from './find-email-change.ts';
import { lockPerson } from './start-email-change.ts';
import { tellNewAddress, tellOldAddress } from './tell-addresses.ts';

@InputType({ description: 'Which change to write about once more.' })
export class ResendEmailChangeInput {
  @Field(() => ID, { description: 'The change.' })
  emailChangeId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'New links are on their way, good for 24 hours; the former ones open nothing.' })
export class ResendEmailChangePayload {
  @Field(() => EmailChange, { description: 'The change as it stands now.' })
  emailChange!: EmailChange;
}

const ResendEmailChangeResult = createUnionType({ name: 'ResendEmailChangeResult', description: 'The change, or how it ended instead.', types: () => [ResendEmailChangePayload, EmailChangeOver] as const });
type Result = ResendEmailChangePayload | EmailChangeOver;

/** Sends the link to the new address again, and where the old one has still to agree, asks it again (C3). */
export async function resendEmailChange(useCase: UseCase, { emailChangeId }: ResendEmailChangeInput): Promise<Result> {
  const { change, tenant } = await findEmailChange(useCase, emailChangeId, 'emailChange:resend');
  if (!change.isPending) return overNow(change, useCase.language);

  change.prolong(linkEnd('EMAIL_CHANGE', useCase.now));
  const person = await lockPerson(useCase, change.userId);
  if (!change.verifiedAt) await tellNewAddress(useCase, change, person, tenant);
  await tellOldAddress(useCase, change, person, tenant);
  recordChange(useCase, { action: 'emailChange:resend', area: 'ACCESS', tenantId: tenant.id, subject: { type: 'User', id: person.id, name: person.name }, after: { email: change.newEmail } });
  return Object.assign(new ResendEmailChangePayload(), { emailChange: change });
}

const remembered: Remembered<ResendEmailChangePayload> = {
  forget: ({ emailChange }) => ({ emailChange: emailChange.id }),
  recall: ({ emailChange }) => Object.assign(new ResendEmailChangePayload(), { emailChange: { id: emailChange } }),
};

@Resolver()
export class ResendEmailChangeResolver {
  @Mutation(() => ResendEmailChangeResult, { description: 'Sends the link to the new address again.' })
  resendEmailChange(@Arg('input', () => ResendEmailChangeInput, { description: 'Which.' }) input: ResendEmailChangeInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'resendEmailChange', input, remembered, (useCase) => resendEmailChange(useCase, input));
  }
}
