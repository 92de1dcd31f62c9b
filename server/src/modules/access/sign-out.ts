import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { queryIn } from '../../platform/orm/query.ts';

@ObjectType({ description: 'Signed out.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' })
  signedOut!: boolean;
}

/** Ends the browser's session, or all sessions of its person. */
async function signOut(context: Context, routine: 'close_session' | 'close_sessions'): Promise<SignOutPayload> {
  const { em, viewer, enrolling, token, session } = context;
  if (!em) throw new Error('signing out runs inside a mutation');
  const isPerson = viewer?.kind === 'USER' || enrolling !== undefined;
  if (isPerson) await queryIn(em, `select ${routine}($1)`, [token]);
  session.clear();
  return Object.assign(new SignOutPayload(), { signedOut: isPerson });
}

@Resolver()
export class SignOutResolver {
  @Mutation(() => SignOutPayload, { description: 'Ends this session.' })
  signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOut(context, 'close_session');
  }

  @Mutation(() => SignOutPayload, { description: 'Ends every session of this person.' })
  signOutEverywhere(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOut(context, 'close_sessions');
  }
}
