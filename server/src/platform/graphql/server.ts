import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Context } from './context.ts';
import { sqlStateOf } from './database-error.ts';
import { stringifyResult } from './raw-json.ts';

/** Bounds on what a document may ask, checked once per document (Apollo keeps validated documents). */
const armor = new ApolloArmor({
  maxDepth: { n: 18 },
  maxAliases: { n: 60 },
  maxDirectives: { n: 60 },
  // graphql-js counts them while it parses; armor would parse a second time, and its syntax errors answer 500.
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});

/** Apollo Server with our executor: it parses, validates and guards, we run. */
export function createApollo(schema: GraphQLSchema, executor: GatewayExecutor, onInternalError: (error: unknown) => void): ApolloServer<Context> {
  const guards = armor.protect();
  return new ApolloServer<Context>({
    gateway: {
      onSchemaLoadOrUpdate(report) {
        report({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({ executor }),
      stop: async () => {},
    },
    ...guards,
    parseOptions: { maxTokens: 3000 },
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult,
    formatError: (formatted, error) => formatFailure(formatted, error, onInternalError),
    plugins: [...guards.plugins, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
}

const ours = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'RATE_LIMITED']);

/** What the database refused because of what was sent, or of what somebody else did at the same moment. */
function toldByDatabase(code: string | undefined): { message: string; extensions: { code: string } } | undefined {
  switch (code) {
    // Characters it cannot hold (NUL, half a surrogate pair), and instants beyond its calendar.
    case '08P01': case '22021': case '22P05': case '22P02': case '22007': case '22008': case '22009': return { message: 'The input holds something that cannot be stored.', extensions: { code: 'BAD_USER_INPUT' } };
    case '57014': return { message: 'This took too long and was ended: ask for less at once.', extensions: { code: 'BAD_USER_INPUT' } };
    case '23505': case '40P01': return { message: 'Somebody did the same at this moment: look again.', extensions: { code: 'CONFLICT' } };
    default: return undefined;
  }
}

/** Top-level errors carry one of our seven codes (G3); what broke inside is told to the log, not to the client. */
function formatFailure(formatted: GraphQLFormattedError, error: unknown, onInternalError: (error: unknown) => void): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '');
  if (ours.has(code)) return formatted;
  const isTheirs = code.startsWith('GRAPHQL_') || code === 'BAD_REQUEST' || code === 'OPERATION_RESOLUTION_FAILURE' || code.startsWith('PERSISTED_');
  const original = error instanceof GraphQLError ? error.originalError : error;
  const told = toldByDatabase(sqlStateOf(original));
  if (told) return { ...formatted, ...told };
  if (isTheirs || (error instanceof GraphQLError && !original)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
  onInternalError(original ?? error);
  return { message: 'Internal error.', ...(formatted.path ? { path: formatted.path } : {}), extensions: { code: 'INTERNAL' } };
}
