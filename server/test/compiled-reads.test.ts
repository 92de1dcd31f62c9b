import 'reflect-metadata';
import { type DocumentNode, type FormattedExecutionResult, getNamedType, type OperationDefinitionNode, parse, print, printSchema, validate, visit } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { toDate } from '@filiera/shared/period';
import { createSchema } from '../src/schema.ts';
import { createWorld, type World } from './harness/world.ts';
import { compareAnswers } from './reading/compare.ts';
import { DocumentWriter, type Drafted, type Supply } from './reading/documents.ts';
import { Oracle } from './reading/oracle.ts';
import { orderOfCursor } from './reading/pages.ts';
import { Random } from './reading/random.ts';
import { readRows } from './reading/read-rows.ts';
import { type Row, type Rows, type Token } from './reading/rows.ts';
import { shrink } from './reading/shrink.ts';
import { Sight, type Seer } from './reading/sight.ts';
import { transmit } from './reading/transmit.ts';
import { draftWorld, worldNow } from './reading/world.ts';

/** READS_DOCUMENTS=5000 asks more, READS_SEED=123 asks others: the seed is in the message of a failure. One seed unless told, so that a green run stays green. */
const documents = Number(process.env.READS_DOCUMENTS ?? 300);
const seed = Number(process.env.READS_SEED ?? 20_261_122);
const worlds = Math.max(2, Math.ceil(documents / 150));

let refused = 0;

const schema = createSchema();
const oracle = new Oracle(printSchema(schema));
const reachable = oracle.reachable();

/** A random world that is being served, and all its rows. */
interface Served {
  world: World;
  rows: Rows;
  tokens: Token[];
}
const open: Served[] = [];
afterAll(async () => {
  for (const { world } of open) await world.close();
});

async function serve(random: Random): Promise<Served> {
  const world = await createWorld({ at: toDate(worldNow).toISOString(), settings: { READ_CONNECTIONS: '4', REQUESTS_PER_MINUTE: '0' } });
  const { draft, tokens } = draftWorld(random, world.config.SECRET);
  await world.save(draft);
  await transmit(world);
  const served = { world, tokens, rows: await readRows(world.database.ownerUrl) };
  open.push(served);
  return served;
}

test(`${documents} random documents are answered as naive resolvers over rows in memory answer them`, { timeout: 300_000 + documents * 4_000 }, async () => {
  let served: Served | undefined;
  const unreached = () => reachable.filter((field) => !oracle.resolved.has(field));
  let number = 0;
  // A field that luck has not reached yet gets as many documents again; a few of the ledger of cashback are read by few.
  for (; number < documents || (number < documents * 20 && unreached().length > 0); number += 1) {
    if (number % Math.ceil(documents / worlds) === 0) served = await serve(new Random(seed + number));
    if (served) await checkDocument(served, new Random(seed * 31 + number), number);
  }
  expect(refused, 'most documents are within the limits').toBeLessThan(number / 5);
  expect(unreached(), `fields that no document reached (READS_SEED=${seed})`).toEqual([]);
});

test('what a mutation answers is read as a query reads it, on the mutation\'s own transaction', { timeout: 120_000 }, async () => {
  const served = open.at(-1);
  if (!served) throw new Error('the worlds above are still there');
  const { rows, tokens } = served;
  const random = new Random(seed * 17);
  const admins = tokens.flatMap((token) => {
    const seer = rows.seer(token, toDate(worldNow));
    return seer?.kind === 'USER' && seer.role === 'ADMIN' ? [{ token, seer }] : [];
  });
  for (let number = 0; number < documents / 10; number += 1) {
    const { token, seer } = random.weighted(admins, (one) => weightOf(one.seer));
    const sight = new Sight(rows, seer);
    const mayChange = (tenantId: unknown): boolean => (sight.isVendor() ? rows.byId('Tenant', tenantId)?.access === 'FULL' : sight.isOpen(tenantId));
    const contacts = rows.all('Contact').filter((row) => row.user_id !== null && sight.sees('Contact', row) && mayChange(row.tenant_id) && rows.byId('Tenant', row.tenant_id)?.status !== 'CLOSED');
    if (contacts.length === 0) continue;
    const { tenant_id: tenantId, user_id: userId } = random.pick(contacts);
    const input = { tenantId, userId, types: ['BUSINESS'] };
    const drafted = new DocumentWriter(schema, random, supplyOf(rows, seer, random)).writePayload('addContact', 'AlreadyContact', input);
    await check(served, token, seer, drafted, number, drafted.variables, [false]);
  }
});

/** One document of one viewer: as the server runs it, with a part that graphql-js has to execute, and again from the cursors that it answered. */
async function checkDocument(served: Served, random: Random, number: number): Promise<void> {
  const token = random.weighted(served.tokens, (one) => weightOf(served.rows.seer(one, toDate(worldNow))));
  const seer = served.rows.seer(token, toDate(worldNow));
  const drafted = new DocumentWriter(schema, random, supplyOf(served.rows, seer, random)).write();
  expect(validate(schema, parse(drafted.text)), drafted.text).toEqual([]);

  const cursors = await check(served, token, seer, drafted, number);
  const followed = follow(drafted, cursors, random);
  if (followed) await check(served, token, seer, { ...drafted, variables: followed.server }, number, followed.oracle);
}

/** Those who see much are asked most, those whom nothing is opened to now and then. */
function weightOf(seer: Seer | null): number {
  if (!seer) return 0.3;
  return (seer.role === 'ADMIN' ? 2 : 1) * (seer.homeId === seer.vendorId ? 8 : 1);
}

async function check({ world, rows }: Served, token: Token, seer: Seer | null, { text, variables }: Drafted, number: number, oracles = variables, ways = [false, true]): Promise<Map<string, string>> {
  const compare = async (tried: string, isMixed: boolean) => {
    const document = isMixed ? mixed(parse(tried)) : parse(tried);
    const answer = await ask(world, token, isMixed ? print(document) : tried, variables);
    if (isTooMuch(answer)) {
      refused += 1;
      return { difference: undefined, cursors: new Map<string, string>() };
    }
    // A program with a key that is none hears that, and nothing else.
    if (!seer && token.text !== null) return { difference: JSON.stringify(answer.errors?.map(({ extensions }) => extensions?.code)) === '["UNAUTHENTICATED"]' ? undefined : JSON.stringify(answer), cursors: new Map<string, string>() };
    return compareAnswers(answer, oracle.answer(document, oracles, rows, seer), isMixed);
  };
  const found = new Map<string, string>();
  for (const isMixed of ways) {
    const { difference, cursors } = await compare(text, isMixed);
    cursors.forEach((server, oracles_) => found.set(oracles_, server));
    if (difference === undefined) continue;
    const smallest = await shrink(schema, text, async (tried) => (await compare(tried, isMixed)).difference !== undefined);
    expect.fail([
      `Document ${number} of READS_SEED=${seed} READS_DOCUMENTS=${documents}, asked by ${token.who}, ${isMixed ? 'partly executed by graphql-js' : 'compiled whole'}:`,
      smallest, `variables ${JSON.stringify(variables)}`, (await compare(smallest, isMixed)).difference ?? difference,
    ].join('\n'));
  }
  return found;
}

/** The same variables, those for cursors set to one of the same order that was answered: ours for the server, the oracle's for the oracle. */
function follow({ cursors: wanted, variables }: Drafted, answered: Map<string, string>, random: Random): { server: Record<string, unknown>; oracle: Record<string, unknown> } | undefined {
  const chosen = wanted.flatMap(({ variable, order }) => {
    const fitting = [...answered].filter(([oracles]) => orderOfCursor(oracles) === order);
    return fitting.length > 0 && random.chance(0.8) ? [{ variable, pair: random.pick(fitting) }] : [];
  });
  if (chosen.length === 0) return undefined;
  const set = (side: 0 | 1) => ({ ...variables, ...Object.fromEntries(chosen.map(({ variable, pair }) => [variable, pair[side]])) });
  return { oracle: set(0), server: set(1) };
}

/** With a part that the compiler does not know, so that graphql-js runs the whole. */
function mixed(document: DocumentNode): DocumentNode {
  const [probe] = parse('{ mixed: __schema { queryType { name } } }').definitions as [OperationDefinitionNode];
  return visit(document, {
    OperationDefinition: (operation) => ({ ...operation, selectionSet: { ...operation.selectionSet, selections: [...probe.selectionSet.selections, ...operation.selectionSet.selections] } }),
  });
}

/** The guard of what one operation may ask for has tests of its own; what it refuses says nothing here. */
const isTooMuch = ({ errors = [] }: FormattedExecutionResult): boolean => errors.some(({ message }) => message.includes('too much at once'));

function ask({ withHeaders }: World, { text }: Token, document: string, variables: Record<string, unknown>): Promise<FormattedExecutionResult> {
  return withHeaders(text === null ? {} : { authorization: `Bearer ${text}` }).ask(document, variables);
}

/** What a root finds by an id. */
const typeOfRoot = (root: string): string => getNamedType(schema.getQueryType()?.getFields()[root]?.type)?.name ?? 'Tenant';
const malformed = ['', '5', 'not-an-id', '00000000-0000-0000-0000-000000000000', '018f0000-0000-7000-8000-00000000000', '{"$gt":""}', "' or true --"];

function supplyOf(rows: Rows, seer: Seer | null, random: Random): Supply {
  const steps = oracle.stepsToNew();
  const sight = seer && new Sight(rows, seer);
  return {
    id(root) {
      const type = typeOfRoot(root);
      const all = rows.all(type);
      const seen = sight ? all.filter((row) => sight.sees(type, row)) : [];
      if (random.chance(0.05)) return random.pick(malformed);
      const id = String(random.pick<Row>(seen.length > 0 && random.chance(0.85) ? seen : all).id);
      return random.chance(0.05) ? id.toUpperCase() : id;
    },
    searchText() {
      const tenant = random.pick(rows.all('Tenant'));
      const whole = String(random.pick([tenant.name, tenant.name, rows.byId('CompanyProfile', tenant.id)?.vat_number ?? '', random.pick(rows.all('Contact')).email]));
      const letters = [...whole];
      const start = random.int(Math.max(1, letters.length - 3));
      const part = letters.slice(start, start + 2 + random.int(8)).join('');
      return random.chance(0.3) ? part.toUpperCase() : part;
    },
    weight: (field) => 1 + 200 / (1 + (steps.get(field) ?? 9)) ** 2,
  };
}
