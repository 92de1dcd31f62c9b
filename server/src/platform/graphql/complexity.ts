import { getVariableValues, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
// Its ESM build asks for graphql's own ESM copy, of which there must be one only.
import { fieldExtensionsEstimator, getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { badInput } from './errors.ts';
import { introspectionCost } from './introspection-cost.ts';

/** How many rows and fields one operation may ask for: a page of 50 with its details is some 2,000. */
export const maxComplexity = 25_000;

/** A page costs its rows times what is asked of each. */
const pages: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const first = typeof args.first === 'number' ? Math.min(Math.max(args.first, 1), 100) : 25;
  return 1 + first * Math.max(childComplexity, 1);
};
/** The rows of a page are counted with the page; lists without pages are short by nature. */
const lists: ComplexityEstimator = ({ type, field, childComplexity }) => {
  if (!/\[/.test(String(field.type))) return undefined;
  return type.name.endsWith('Connection') ? childComplexity : 1 + 5 * childComplexity;
};
/** A count reads every row it counts. */
const counts: ComplexityEstimator = ({ field }) => (field.name === 'totalCount' ? 50 : undefined);
const others = [counts, pages, lists, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 0.2 })];

/** Refuses operations that ask for too much. What a document costs under the same page sizes is remembered with it. */
export class ComplexityGuard {
  readonly #schema: GraphQLSchema;
  readonly #estimators: ComplexityEstimator[];
  readonly #known = new WeakMap<OperationDefinitionNode, Map<string, number>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#estimators = [introspectionCost(schema), ...others];
  }

  /** @throws BAD_USER_INPUT */
  check(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
    const known = this.#known.get(operation) ?? new Map<string, number>();
    this.#known.set(operation, known);
    // As they will be, defaults filled in; what is wrong with them is told by whoever runs the operation.
    const { coerced = {} } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables);
    const key = Object.entries(coerced).map(([name, value]) => (typeof value === 'number' || typeof value === 'boolean' ? `${name} ${value}` : '')).join();
    const cost = known.get(key) ?? getComplexity({ schema: this.#schema, query: document, operationName: operation.name?.value, variables, estimators: this.#estimators });
    if (known.size < 64) known.set(key, cost);
    if (cost > maxComplexity) throw badInput(`This asks for too much at once: its cost is ${Math.round(cost)}, at most ${maxComplexity}. Ask for smaller pages.`);
  }
}
