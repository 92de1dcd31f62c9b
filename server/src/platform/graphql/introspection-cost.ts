import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType, type GraphQLSchema } from 'graphql';
import { type ComplexityEstimator } from 'graphql-query-complexity/cjs';

const ofCell = 0.2;

/** What it costs to read what a schema says of itself: its lists are as long as they are on the average, so that one whole reading passes and a heap of them does not. */
export function introspectionCost(schema: GraphQLSchema): ComplexityEstimator {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []));
  const count = (lengthOf: (type: (typeof types)[number]) => number): number => types.reduce((sum, type) => sum + lengthOf(type), 0);
  const inputFields = count((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0));
  const perType = (all: number): number => all / types.length;
  const lengths: Record<string, number> = {
    types: types.length, fields: perType(fields.length), inputFields: perType(inputFields), enumValues: perType(count((type) => (isEnumType(type) ? type.getValues().length : 0))),
    interfaces: perType(count((type) => (isObjectType(type) ? type.getInterfaces().length : 0))), possibleTypes: perType(count((type) => (isUnionType(type) ? type.getTypes().length : 0))),
    args: fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length,
  };
  return ({ type, field, childComplexity }) => (type.name.startsWith('__') ? ofCell + (lengths[field.name] ?? 1) * childComplexity : undefined);
}
