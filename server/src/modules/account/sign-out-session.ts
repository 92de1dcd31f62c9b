import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { forbidden, notFound } from '../../platform/graphql/errors.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { Viewer } from '../access/index.ts';

@InputType({ description: 'Which of one\'s own sessions.' })
export class SignOutSessionInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

@ObjectType({ description: 'The sessions that are left.' })
export class SignOutSessionPayload {
  @Field(() => Viewer, { description: 'Oneself; null when it was this session.', nullable: true })
  viewer!: Viewer | null;
}

@ObjectType({ description: 'Only this session is left.' })
export class SignOutOthersPayload {
  @Field(() => Viewer, { description: 'Oneself.' })
  viewer!: Viewer;
}

const SignOutSessionResult = createUnionType({ name: 'SignOutSessionResult', description: 'What is left.', types: () => [SignOutSessionPayload] as const });

/** Ends one of one's own sessions; somebody else's is not found. */
export async function signOutSession({ em, viewer }: UseCase, { sessionId }: SignOutSessionInput): Promise<SignOutSessionPayload> {
  const [{ closed } = { closed: false }] = isUuid(sessionId) ? await queryIn<{ closed: boolean }>(em, 'select close_own_session($1) as closed', [sessionId]) : [];
  if (!closed) throw notFound();
  return Object.assign(new SignOutSessionPayload(), { viewer: sessionId.toLowerCase() === viewer.sessionId ? null : { id: viewer.id } });
}

@Resolver()
export class SignOutSessionResolver {
  @Mutation(() => SignOutSessionResult, { description: 'Ends one of one\'s own sessions.' })
  signOutSession(@Arg('input', () => SignOutSessionInput, { description: 'Which.' }) input: SignOutSessionInput, @Ctx() context: Context): Promise<SignOutSessionPayload> {
    return inTransaction(context, (useCase) => signOutSession(useCase, input));
  }

  @Mutation(() => SignOutOthersPayload, { description: 'Ends every session of one\'s own but this one.' })
  signOutOthers(@Ctx() context: Context): Promise<SignOutOthersPayload> {
    return inTransaction(context, async ({ em, viewer }) => {
      if (viewer.kind !== 'USER') throw forbidden();
      await queryIn(em, 'select end_sessions($1, $2)', [viewer.id, context.token]);
      return Object.assign(new SignOutOthersPayload(), { viewer: { id: viewer.id } });
    });
  }
}
