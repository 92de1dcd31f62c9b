import { buildSchemaSync } from 'type-graphql';
import { type GraphQLSchema } from 'graphql';
import { linkRelations } from './platform/read/relations.ts';
import { Reads } from './reads.ts';

/** The explicit list of resolvers. */
const resolvers = [Reads] as const;

export function createSchema(): GraphQLSchema {
  linkRelations();
  return buildSchemaSync({ resolvers, validate: false });
}
