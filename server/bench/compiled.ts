import 'reflect-metadata';
import { parse, Kind, type OperationDefinitionNode } from 'graphql';
import { entities } from '../src/entities.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { Reader } from '../src/platform/read/reader.ts';
import { createSchema } from '../src/schema.ts';
import { type World } from './world.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** The statement that Filiera sends for a query's only root field, given its variables. */
export async function compiler(world: World): Promise<(query: string, variables: Record<string, unknown>) => Statement> {
  const orm = await createOrm(world.appUrl, entities as never);
  const reader = new Reader(createSchema(), orm.getMetadata());
  await orm.close(true);
  return (query, variables) => {
    const document = parse(query);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
    const [read] = reader.bind(document, operation, variables).reads;
    if (!read) throw new Error('a query of the benchmarks has a root field');
    return { text: read.plan.text, values: read.values };
  };
}
