import { Kind, parse, print, validate, visit, type ASTNode, type GraphQLSchema } from 'graphql';

/**
 * A smaller document that still fails: takes out one selection, directive or argument after the other, as long as what is left is valid.
 * @param fails whether a document still shows the difference
 */
export async function shrink(schema: GraphQLSchema, text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let best = text;
  for (let at = 0; ; at += 1) {
    const smaller = without(best, at);
    if (smaller === undefined) return best;
    if (validate(schema, parse(smaller)).length === 0 && (await fails(smaller))) {
      best = smaller;
      at -= 1;
    }
  }
}

const removable = new Set<string>([Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD, Kind.DIRECTIVE, Kind.ARGUMENT]);

/** The document without its part number `at`, and without what nothing names any more; undefined when there is no such part. */
function without(text: string, at: number): string | undefined {
  let number = 0;
  let isFound = false;
  const enter = (node: ASTNode) => {
    if (!removable.has(node.kind) || number++ !== at) return undefined;
    isFound = true;
    return null;
  };
  const smaller = print(visit(parse(text), { enter }));
  return isFound ? tidy(smaller) : undefined;
}

function tidy(text: string): string {
  const isNamed = (name: string): boolean => (text.match(new RegExp(`[.$]${name}\\b`, 'g')) ?? []).length > 0;
  const uses = (name: string): number => (text.match(new RegExp(`\\$${name}\\b`, 'g')) ?? []).length;
  try {
    const tidied = print(visit(parse(text), {
      FragmentDefinition: ({ name }) => (isNamed(name.value) ? undefined : null),
      VariableDefinition: ({ variable }) => (uses(variable.name.value) > 1 ? undefined : null),
    }));
    return tidied === text ? text : tidy(tidied);
  } catch {
    // An empty selection is no document; it fails validation as it stands.
    return '{ __typename @nothing }';
  }
}
