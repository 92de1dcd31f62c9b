import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError } from 'graphql';
import { type Context } from '../graphql/context.ts';
import { enrolmentWanted, unauthenticated } from '../graphql/errors.ts';
import { signInWithin, spoken } from '../graphql/executor.ts';
import { type UseCase } from '../graphql/use-case.ts';
import { type RequestLimit } from './request-limit.ts';

/** What routes beside /graphql work with: files that come in and go out, in the same session and behind the same walls. */
export interface RouteParts {
  orm: MikroORM;
  requests: RequestLimit;
  contextOf(request: Request, response: Response): Context;
}

/** One transaction, signed in as whoever asks: what a use case has. @throws UNAUTHENTICATED, and FORBIDDEN to whoever has to set up a second factor first */
export async function asViewer<Result>({ orm }: Pick<RouteParts, 'orm'>, context: Context, run: (useCase: UseCase) => Promise<Result>): Promise<Result> {
  return orm.em.fork().transactional(async (em) => {
    await signInWithin(em as EntityManager, context);
    const { viewer, enrolling, now, language, address, secret } = context;
    if (!viewer) throw enrolling ? enrolmentWanted() : unauthenticated();
    return run({ em: em as EntityManager, viewer, now, language, address, secret });
  });
}

const statuses: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400, CONFLICT: 409, RATE_LIMITED: 429 };

/** What somebody is refused with, as /graphql tells it, and the status that browsers and programs go by; undefined for what broke. */
export function refusalOf(error: unknown, language: Context['language']): { status: number; body: object } | undefined {
  const status = error instanceof GraphQLError ? statuses[String(error.extensions.code)] : undefined;
  if (!(error instanceof GraphQLError) || !status) return undefined;
  const { message, extensions } = spoken(error, language);
  return { status, body: { errors: [{ message, extensions }] } };
}

/** A route whose refusals are told as /graphql tells them, with the status that browsers and programs go by. */
export function route({ requests, contextOf }: Pick<RouteParts, 'requests' | 'contextOf'>, answer: (request: Request, response: Response, context: Context) => Promise<void>): RequestHandler {
  return async (request, response) => {
    const context = contextOf(request, response);
    try {
      await requests.count(context.address);
      await answer(request, response, context);
    } catch (error) {
      const refused = response.headersSent ? undefined : refusalOf(error, context.language);
      if (!refused) throw error;
      response.status(refused.status).json(refused.body);
    }
  };
}

/** The language that a link asks for, else the request's: a browser that follows one says only its own. */
export function languageAsked(request: Request, context: Context): Context['language'] {
  const { language } = request.query;
  return language === 'it' || language === 'en' || language === 'de' ? language : context.language;
}
