import { type IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError } from 'graphql';
import { type Context } from '../graphql/context.ts';
import { spoken } from '../graphql/executor.ts';
import { jsonOf } from './json-body.ts';
import { type RequestLimit } from './request-limit.ts';

/** GraphQL over HTTP: between Express, which knows the address of who asks, and Apollo, which knows the protocol, there is nothing to pay for. */
export function graphqlEndpoint(apollo: ApolloServer<Context>, requests: RequestLimit, contextOf: (request: Request, response: Response) => Context): RequestHandler {
  return async (request, response) => {
    const context = contextOf(request, response);
    // Before anything is read: what is refused costs nothing.
    const refused = await requests.count(context.address).then(() => undefined, (error: unknown) => error);
    if (refused) return answerRefused(response, refused, context);
    const { status = 200, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: searchOf(request.url), body: await jsonOf(request) },
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('answers come whole: there is no @defer and no @stream');
    for (const [name, value] of headers) response.setHeader(name, value);
    // Of one reader, at one moment: kept by nobody between.
    response.setHeader('cache-control', 'no-store');
    response.statusCode = status;
    response.setHeader('content-length', Buffer.byteLength(body.string));
    response.end(body.string);
  };
}

function answerRefused(response: Response, refused: unknown, { language }: Context): void {
  if (!(refused instanceof GraphQLError)) throw refused;
  response.status(429).json({ errors: [spoken(refused, language)] });
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
