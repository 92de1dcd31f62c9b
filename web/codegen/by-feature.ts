import type { Types } from '@graphql-codegen/plugin-helpers';
import { Kind, type FragmentDefinitionNode } from 'graphql';

/**
 * Spreads the output over files: `types.ts` holds the types of all operations and costs nothing at run time,
 * `<feature>.ts` the documents and hooks of `features/<feature>`, `app.ts`, `lib.ts` and `ui.ts` those of these folders.
 */
export const preset: Types.OutputPreset = {
  buildGeneratesSection(options) {
    const { baseOutputDir, documents, plugins } = options;
    const isTypes = (plugin: Types.ConfiguredPlugin) => 'typescript-operations' in plugin;
    const fragments = documents.flatMap(fragmentsIn);
    const shared = { ...options, documentTransforms: options.documentTransforms };
    const types = { ...shared, filename: `${baseOutputDir}types.ts`, plugins: plugins.filter(isTypes) };
    const features = [...groupByFeature(documents)].map(([feature, own]) => ({
      ...shared,
      filename: `${baseOutputDir}${feature}.ts`,
      documents: own,
      plugins: plugins.filter((plugin) => !isTypes(plugin)),
      config: { ...options.config, importOperationTypesFrom: 'Types', externalFragments: foreign(fragments, own.flatMap(fragmentsIn)) },
      skipDocumentsValidation: true,
    }));
    return [types, ...features];
  },
};

function groupByFeature(documents: Types.DocumentFile[]): Map<string, Types.DocumentFile[]> {
  return Map.groupBy(documents, ({ location = '' }) => {
    const feature = /src\/(?:features\/)?([^/]+)\//.exec(location)?.[1];
    if (!feature) throw new Error(`${location} lies in no feature: put it under web/src/features/<noun>/`);
    return feature;
  });
}

function fragmentsIn({ document }: Types.DocumentFile): FragmentDefinitionNode[] {
  return document?.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION) ?? [];
}

function foreign(all: FragmentDefinitionNode[], own: FragmentDefinitionNode[]) {
  return all
    .filter((fragment) => !own.includes(fragment))
    .map((node) => ({ isExternal: true, importFrom: null, name: node.name.value, onType: node.typeCondition.name.value, node }));
}
