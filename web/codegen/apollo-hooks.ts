import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';

/**
 * Wraps Apollo Client 4's hooks per operation: `useXQuery`, `useXLazyQuery`, `useXSuspenseQuery` and `useXMutation`.
 * Stands after `typed-document-node`, whose documents it uses; unused wrappers are shaken out of the bundle.
 */
export const plugin: PluginFunction = (_schema, documents) => {
  const operations = documents
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return {
    prepend: [
      `import * as Apollo from '@apollo/client/react';`,
      `import type { SkipToken } from '@apollo/client/react';`,
      `import type * as Types from './types.ts';`,
    ],
    content: operations.map(hooks).join('\n'),
  };
};

function hooks(operation: OperationDefinitionNode): string {
  const name = operation.name?.value;
  if (!name) throw new Error('An operation without a name has no hook: name it.');
  const document = `${name}Document`;
  if (operation.operation === OperationTypeNode.MUTATION) {
    const types = `<Types.${name}Mutation, Types.${name}MutationVariables>`;
    return `export const use${name}Mutation = (options?: Apollo.useMutation.Options${types}) => Apollo.useMutation(${document}, options);\n`;
  }
  const types = `<Types.${name}Query, Types.${name}QueryVariables>`;
  const optional = needsVariables(operation) ? '' : '?';
  return [
    `export const use${name}Query = (options${optional}: Apollo.useQuery.Options${types} | SkipToken) => Apollo.useQuery(${document}, options);`,
    `export const use${name}LazyQuery = (options?: Apollo.useLazyQuery.Options${types}) => Apollo.useLazyQuery(${document}, options);`,
    `export const use${name}SuspenseQuery = (options${optional}: Apollo.useSuspenseQuery.Options<Types.${name}QueryVariables>) => Apollo.useSuspenseQuery(${document}, options);`,
    '',
  ].join('\n');
}

function needsVariables({ variableDefinitions }: OperationDefinitionNode): boolean {
  return variableDefinitions?.some(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue) ?? false;
}
