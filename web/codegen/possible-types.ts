import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isInterfaceType } from 'graphql';

/** Tells Apollo's cache which types an interface stands for, so that `... on UserError` matches each refusal. */
export const plugin: PluginFunction = (schema) => {
  const abstract = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  const entries = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
};
