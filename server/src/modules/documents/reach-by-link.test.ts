import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isCompositeType, isLeafType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { linkToken } from '../../platform/auth/tokens.ts';

let world: World;
let market: Market;
let token: string;
let quoteId: string;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await createWorld();
  schema = buildSchema(await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  market = await makeMarket(world, { customer: { name: 'Officine Brenta', payer: 'CUSTOMER' } });
  world.clock.moveTo('2026-03-17T14:23:45Z');
  ({ id: quoteId } = quoteOf(await market.reseller.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id })));
  await market.reseller.client.get('mutation ($input: SendQuoteInput!) { sendQuote(input: $input) { __typename } }', { input: { quoteId, idempotencyKey: crypto.randomUUID() } });
  const [row] = await world.sql<{ id: string }>('select id from document_link where quote_id = $1', [quoteId]);
  token = linkToken(world.config.SECRET, row?.id ?? '');
});

/** What a walk through the answers has met. */
interface Reached {
  paths: string[];
  /** of each type that was met, the ids */
  rows: Map<string, Set<string>>;
  text: string;
  /** leaves that have no answer, though what they stand on has */
  unanswered: string[];
}

const deepest = 7;

/** Everything that the document's fields lead to: each field of each object that is answered, on and on, until there is nothing. */
async function reach(client: Client): Promise<Reached> {
  const reached: Reached = { paths: [], rows: new Map(), text: '', unanswered: [] };
  const answered = async (path: readonly string[], fields: string): Promise<unknown> => {
    const selection = path.reduceRight((inner, name) => `${name} { __typename ${inner} }`, fields);
    const { data } = await client.ask(`mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on OpenDocumentPayload { document { ${selection} } } } }`, { input: { token } });
    return (data as { openDocument: { document?: unknown } } | null)?.openDocument.document;
  };
  const walk = async (path: readonly string[], type: GraphQLObjectType): Promise<void> => {
    const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
    // One that cannot be answered takes the others with it: then each is asked for by itself.
    const whole = await answered(path, leaves.join(' '));
    const answers = objectsAt(whole, path).length > 0 ? [whole] : await Promise.all(['', ...leaves].map((leaf) => answered(path, leaf)));
    if (answers.length > 1 && objectsAt(answers[0], path).length > 0) reached.unanswered.push(...leaves.filter((_, index) => objectsAt(answers[index + 1], path).length === 0).map((leaf) => [...path, leaf].join('.')));
    const objects = answers.flatMap((answer) => objectsAt(answer, path));
    if (objects.length === 0) return;
    reached.paths.push(path.join('.'));
    for (const { __typename, id } of objects) reached.rows.set(String(__typename), (reached.rows.get(String(__typename)) ?? new Set()).add(String(id)));
    reached.text += JSON.stringify(objects);
    if (path.length < deepest) for (const [name, next] of fields.flatMap(leadsTo)) await walk([...path, name], next);
  };
  for (const [name, next] of Object.values((schema.getType('LinkedDocument') as GraphQLObjectType).getFields()).flatMap(leadsTo)) await walk([name], next);
  return reached;
}

function leadsTo({ name, type }: GraphQLField<unknown, unknown>): [string, GraphQLObjectType][] {
  const named = getNamedType(type);
  return isCompositeType(named) && isObjectType(named) ? [[name, named]] : [];
}

function objectsAt(answer: unknown, [name, ...rest]: readonly string[]): Record<string, unknown>[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => objectsAt(each, name === undefined ? [] : [name, ...rest]));
  if (typeof answer !== 'object' || answer === null) return [];
  return name === undefined ? [answer as Record<string, unknown>] : objectsAt((answer as Record<string, unknown>)[name], rest);
}

const idsOf = (sql: string): Promise<string[]> => world.sql<{ id: string }>(sql, [quoteId]).then((rows) => rows.map(({ id }) => id));

test.each(['quote', 'order'] as const)('a link to a %s leads to what is in it, and to no price, edition, component, subscription or company beside it', async (kind) => {
  if (kind === 'order') await world.nobody.get('mutation ($input: AcceptDocumentInput!) { acceptDocument(input: $input) { __typename } }', { input: { token, quoteId } });
  if (kind === 'order') {
    const [order] = await world.sql<{ id: string }>('select id from "order" where quote_id = $1', [quoteId]);
    await market.seller.recordPayment(order?.id ?? '', '2026-03-17', crypto.randomUUID(), { amountMinor: 500, toBalance: true });
  }
  // Signed in or not: a link shows the same.
  const { paths, rows, text, unanswered } = await reach(kind === 'order' ? world.nobody : market.seller.client);
  expect(unanswered).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining([kind, `${kind}.lines`, `${kind}.amounts.lines`, `${kind}.lines.product`, `${kind}.lines.edition`, `${kind}.lines.items.component`]));
  const line = kind === 'quote' ? 'QuoteLine' : 'OrderLine';
  expect(rows.get('Product')).toEqual(new Set(await idsOf('select product_id as id from quote_line where quote_id = $1')));
  expect(rows.get('Edition')).toEqual(new Set([market.catalogue.editions.BUSINESS.id]));
  expect(rows.get('Component')).toEqual(new Set(await idsOf('select component_id as id from quote_item i join quote_line l on l.id = i.line_id where l.quote_id = $1')));
  expect([...rows.keys()].sort()).toEqual(['AmountLine', 'Amounts', ...(kind === 'order' ? ['BalanceMovement'] : []), 'Component', 'Edition', 'LinkedLine', 'LocalizedText', 'Money', 'Product', kind === 'quote' ? 'Quote' : 'Order', kind === 'quote' ? 'QuoteItem' : 'OrderItem', line, ...(kind === 'order' ? ['TransferAccount'] : [])].sort());
  // Where its transfer goes is called by the id of the vendor, which opens nothing.
  for (const foreign of [...(kind === 'quote' ? [market.vendor.id] : []), market.partner.id, market.customer.id, market.docs.id, market.catalogue.editions.TEAM.id]) expect(text).not.toContain(foreign);
});
