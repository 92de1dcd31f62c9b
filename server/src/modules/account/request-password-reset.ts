import { setTimeout as pause } from 'node:timers/promises';
import { passwordResetSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { linkToken, tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { linkEnd } from '../access/index.ts';
import { queueMails } from '../mails/index.ts';

/** Long enough for the mail to be written: a known address takes no longer than an unknown one. */
const answerAfterMs = 150;

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The address the person signs in with.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'The vendor\'s name in its address; may be left out where there is only one (T8).' })
  vendor?: string | null;
}

@ObjectType({ description: 'If somebody signs in with this address, a mail is on its way. Nothing more is told (T8).' })
export class RequestPasswordResetPayload {
  @Field(() => String, { description: 'The address as it was understood.' })
  email!: string;
}

const RequestPasswordResetResult = createUnionType({ name: 'RequestPasswordResetResult', description: 'The same for known and unknown addresses.', types: () => [RequestPasswordResetPayload, InvalidInput] as const });
type Result = RequestPasswordResetPayload | InvalidInput;

/** Sends a link for a new password, good for an hour; the former one opens nothing. @throws RATE_LIMITED alike for known and unknown addresses */
export async function requestPasswordReset(context: Context, input: RequestPasswordResetInput): Promise<Result> {
  const { em, language, limits, address } = context;
  if (!em) throw new Error('a reset is asked for inside a mutation');
  const given = parseInput(passwordResetSchema, input, language);
  if (isRefusal(given)) return given;
  await limits.attempt(`reset ${given.email}`, address);
  const vendor = input.vendor ?? null;
  const isName = vendor === null || /^[a-z0-9-]{1,100}$/.test(vendor);

  await Promise.all([isName ? sendReset(context, vendor, given.email) : undefined, pause(answerAfterMs)]);
  return Object.assign(new RequestPasswordResetPayload(), { email: given.email });
}

async function sendReset({ em, now, secret }: Context, vendor: string | null, email: string): Promise<void> {
  if (!em) return;
  const linkId = newId(now);
  const [person] = await queryIn<{ name: string; language: Language; address: string; company: string }>(
    em, 'select * from issue_reset($1, $2, $3, $4, $5, $6)', [vendor, email, linkId, tokenHash(secret, linkToken(secret, linkId)), now, linkEnd('PASSWORD_RESET', now)],
  );
  if (!person) return;
  await queueMails({ em, now }, [{
    letter: 'passwordReset', words: {}, to: person, tenantId: person.company, key: `reset:${linkId}`, area: 'ACCESS', link: { id: linkId, path: '/reset/{token}' },
  }]);
}

@Resolver()
export class RequestPasswordResetResolver {
  @Mutation(() => RequestPasswordResetResult, { description: 'Sends a link for a new password to whoever forgot it. The same answer, whether somebody has this address or not.' })
  requestPasswordReset(@Arg('input', () => RequestPasswordResetInput, { description: 'Whose.' }) input: RequestPasswordResetInput, @Ctx() context: Context): Promise<Result> {
    return requestPasswordReset(context, input);
  }
}
