import {
  getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType,
  type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { worldNow } from './world.ts';
import { orderOf, type PageArguments } from './pages.ts';
import { type Random } from './random.ts';

/** A document, what its variables are, and which of them are cursors of which order: null the first time, to be followed the second. */
export interface Drafted {
  text: string;
  variables: Record<string, unknown>;
  cursors: { variable: string; order: string }[];
}

/** What arguments are made of. */
export interface Supply {
  /** ids by root field: seen ones, foreign ones, malformed ones */
  id(root: string): string;
  searchText(): string;
  /** how much a field is wanted: more while no document has reached it */
  weight(field: string): number;
}

/** The limits of `platform/graphql/server.ts`, a little below. */
const limits = { depth: 18, aliases: 50, directives: 50, fields: 90, rows: 120 };

/** What the server takes a list without pages to hold. */
const listSize = 5;

/** Aliases that have something to collide with: names of the SQL, of JavaScript's objects, the longest allowed. */
const oddAliases = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'x', 'j', 'e', 'q', 'f', 'd', 'c', 'rn', 'n0', 't0', 't1', 'page', 'select', 'Title', '_', 'id2', 'z'.repeat(63)];

/** A random document over the whole schema: everything that the grammar of reading allows, within the limits. */
export class DocumentWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #supply: Supply;
  readonly #variables: { name: string; type: string; value: unknown; fallback?: string }[] = [];
  /** with what each spread of it takes of the limits */
  readonly #fragments: { name: string; on: string; depth: number; body: string; aliases: number; directives: number }[] = [];
  readonly #cursors: Drafted['cursors'] = [];
  /** arguments of the fields without alias: one spelling each, so that they merge */
  readonly #plain = new Map<string, string>();
  readonly #odd: string[];
  #names = 0;
  #left = { ...limits };

  constructor(schema: GraphQLSchema, random: Random, supply: Supply) {
    this.#schema = schema;
    this.#random = random;
    this.#supply = supply;
    this.#odd = random.some(oddAliases, 0.3);
  }

  write(): Drafted {
    const query = this.#schema.getQueryType() as GraphQLObjectType;
    return this.#document('query', this.#selection(query, this.#random.chance(0.15) ? limits.depth : 4 + this.#random.int(9), 1, 1 + this.#random.int(3)));
  }

  /** A mutation that asks for random things of the entities in its payload. */
  writePayload(mutation: string, payload: string, input: object): Drafted {
    const type = this.#schema.getType(payload) as GraphQLObjectType;
    const parts = Object.values(type.getFields()).map((field) => {
      const below = getNamedType(field.type);
      return isObjectType(below) ? `${field.name} ${this.#selection(below, 3 + this.#random.int(limits.depth - 6), 1)}` : field.name;
    });
    const argument = this.#schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
    return this.#document('mutation', `{ ${mutation}(input: ${this.#variable(argument as GraphQLInputType, input)}) { ... on ${payload} { ${parts.join(' ')} } } }`);
  }

  #document(operation: string, body: string): Drafted {
    const declared = this.#variables.map(({ name, type, fallback }) => `$${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`);
    const fragments = this.#fragments.map(({ name, on, body: selected }) => `fragment ${name} on ${on} ${selected}`);
    return {
      text: [`${operation}${declared.length > 0 ? ` Q(${declared.join(', ')})` : ''} ${body}`, ...fragments].join('\n'),
      variables: Object.fromEntries(this.#variables.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value])),
      cursors: this.#cursors,
    };
  }

  /** @param depth how many levels may follow, as the server counts them: an inline fragment is one, a spread two @param rows how many rows there may be of this */
  #selection(type: GraphQLObjectType, depth: number, rows: number, wanted = 1 + this.#random.int(5)): string {
    const random = this.#random;
    const parts: string[] = [];
    for (let left = wanted; left > 0; left -= 1) {
      const form = depth >= 4 ? random.next() : 1;
      if (form < 0.07) parts.push(`...${random.chance(0.6) ? ` on ${type.name}` : ''}${this.#directives(0.6)} ${this.#selection(type, depth - 1, rows)}`);
      else if (form < 0.16) parts.push(...this.#spreads(type, depth - 2, rows));
      else parts.push(...this.#field(type, depth, rows));
    }
    return `{ ${parts.join(' ')} }`;
  }

  /** One fragment, new or known, spread once or twice under different directives. */
  #spreads(type: GraphQLObjectType, depth: number, rows: number): string[] {
    const left = this.#left;
    const known = this.#fragments.filter((fragment) => fragment.on === type.name && fragment.depth <= depth);
    const fragment = known.length > 0 && this.#random.chance(0.5) ? this.#random.pick(known) : this.#newFragment(type, depth, rows);
    return Array.from({ length: this.#random.chance(0.4) ? 2 : 1 }).flatMap(() => {
      if (left.aliases < fragment.aliases || left.directives < fragment.directives) return [];
      left.aliases -= fragment.aliases;
      left.directives -= fragment.directives;
      return [`...${fragment.name}${this.#directives(0.7)}`];
    }).concat('__typename').slice(0, 2);
  }

  #newFragment(type: GraphQLObjectType, depth: number, rows: number) {
    const least = Math.min(depth, 2 + this.#random.int(3));
    const { aliases, directives } = this.#left;
    const body = this.#selection(type, least, rows);
    const fragment = { name: `F${this.#fragments.length}`, on: type.name, depth: least, body, aliases: aliases - this.#left.aliases, directives: directives - this.#left.directives };
    this.#fragments.push(fragment);
    // What it takes is counted where it is spread.
    Object.assign(this.#left, { aliases, directives });
    return fragment;
  }

  #field(type: GraphQLObjectType, depth: number, rows: number): string[] {
    const random = this.#random;
    if (random.chance(0.1)) return [`${this.#alias(0.3)}__typename`];
    const isTight = depth < 2 || this.#left.fields <= 0;
    const isPlainList = ({ type: whole, args }: GraphQLField<unknown, unknown>) => args.length === 0 && isListType(getNullableType(whole)) && isObjectType(getNamedType(whole));
    const fields = Object.values(type.getFields()).filter((field) => (!isTight || isLeafType(getNamedType(field.type))) && (!isPlainList(field) || rows * listSize <= 3 * limits.rows));
    if (fields.length === 0) return ['__typename'];
    const field = random.weighted(fields, ({ name }) => this.#supply.weight(`${type.name}.${name}`));
    this.#left.fields -= 1;

    const alias = this.#alias(field.args.length > 0 ? 0.6 : 0.2);
    const below = getNamedType(field.type);
    const { text: given, size } = this.#arguments(type, field, alias === '', rows);
    const whole = (): string => `${alias}${field.name}${given}${this.#directives(0.12)}${isObjectType(below) ? ` ${this.#selection(below, depth - 1, rows * size)}` : ''}`;
    // The same response name again: GraphQL merges what both ask for.
    return random.chance(0.08) && this.#left.fields > 0 ? [whole(), whole()] : [whole()];
  }

  #alias(probability: number): string {
    if (this.#left.aliases < 2 || !this.#random.chance(probability)) return '';
    // A field that is asked for twice carries its alias twice.
    this.#left.aliases -= 2;
    const odd = this.#random.chance(0.5) ? this.#odd.pop() : undefined;
    return `${odd ?? `a${this.#names++}`}: `;
  }

  #directives(probability: number): string {
    if (this.#left.directives < 2 || !this.#random.chance(probability)) return '';
    this.#left.directives -= 2;
    const condition = (): string => this.#argument(this.#schema.getDirective('skip')?.args[0]?.type as GraphQLInputType, this.#random.chance(0.5));
    const kinds = this.#random.chance(0.15) ? ['include', 'skip'] : [this.#random.pick(['include', 'skip'])];
    return kinds.map((kind) => ` @${kind}(if: ${condition()})`).join('');
  }

  /** @returns the arguments as text, and how many rows a page of it may have */
  #arguments(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, isPlain: boolean, rows: number): { text: string; size: number } {
    const isList = isListType(getNullableType(field.type));
    if (field.args.length === 0) return { text: '', size: isList ? listSize : 1 };
    const known = this.#plain.get(`${type.name}.${field.name}`);
    if (isPlain && known !== undefined) return { text: known, size: 25 };

    const isRoomy = !isPlain && rows * 25 <= limits.rows;
    const size = isRoomy && this.#random.chance(0.1) ? 25 : Math.min(this.#random.pick([0, 1, 2, 2, 3, 4, 6]), Math.max(1, Math.floor(limits.rows / rows)));
    const values = Object.fromEntries(field.args.map((arg) => [arg.name, this.#value(arg, field.name, size)]));
    const given = field.args.filter(({ name, type: wanted }) => name === 'first' || isNonNullType(wanted) || this.#random.chance(name === 'filter' ? 0.3 : 0.5));
    const texts = given.map((arg) => `${arg.name}: ${arg.name === 'after' ? this.#after(field, given.includes(this.#orderBy(field)) ? values.orderBy : null) : this.#argument(arg.type, values[arg.name])}`);
    const text = `(${texts.join(', ')})`;
    if (isPlain) this.#plain.set(`${type.name}.${field.name}`, text);
    return { text, size: Math.max(size, 1) };
  }

  #orderBy(field: GraphQLField<unknown, unknown>): GraphQLArgument {
    const found = field.args.find(({ name }) => name === 'orderBy');
    if (!found) throw new Error(`${field.name} has a cursor, but no order`);
    return found;
  }

  /** A variable that stays null until there is a cursor to follow. */
  #after(field: GraphQLField<unknown, unknown>, orderBy: unknown): string {
    const variable = `c${this.#cursors.length}`;
    const list = getNamedType(this.#orderBy(field).type).name.replace(/Order$/, '');
    this.#cursors.push({ variable, order: orderOf(list, orderBy as PageArguments['orderBy']) });
    this.#variables.push({ name: variable, type: 'String', value: null });
    return `$${variable}`;
  }

  #value(arg: GraphQLArgument, field: string, size: number): unknown {
    if (arg.name === 'id') return this.#supply.id(field);
    if (arg.name === 'email') return this.#random.pick(['member-a@filiera.example', ' Member-B@filiera.example', 'nobody@filiera.example']);
    if (arg.name === 'product') return this.#random.pick(['SESTANTE_DOCS', 'SESTANTE_DOCS', 'OTHER']);
    if (arg.name === 'text') return this.#supply.searchText();
    if (arg.name === 'first') return size;
    if (arg.name === 'after') return null;
    return isNonNullType(arg.type) || this.#random.chance(0.9) ? this.#any(arg.type) : null;
  }

  #any(type: GraphQLInputType): unknown {
    const random = this.#random;
    if (isNonNullType(type)) return this.#any(type.ofType);
    if (isListType(type)) return Array.from({ length: random.chance(0.1) ? 0 : 1 + random.int(4) }, () => this.#any(type.ofType));
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(({ type: wanted }) => isNonNullType(wanted) || random.chance(0.6));
      return Object.fromEntries(fields.map((field) => [field.name, isNonNullType(field.type) || random.chance(0.9) ? this.#any(field.type) : null]));
    }
    switch (type.name) {
      case 'Boolean': return random.chance(0.5);
      // Parts of names, and actions.
      case 'String': return random.pick(['a', 'AN', 'ro', '%', '', 'profile:update', 'contact:add', 'x:y', '2026-05', '2026-06']);
      case 'ID': return random.chance(0.8) ? this.#supply.id('tenant') : 'no id';
      case 'Date': return new Date((worldNow + (random.int(80) - 60) * 86_400) * 1000).toISOString().slice(0, 10);
      case 'DateTime': return new Date((worldNow + (random.int(80) - 30) * 86_400) * 1000).toISOString();
      default: throw new Error(`no value of ${type.name} is known: say in test/reading/documents.ts what it may be`);
    }
  }

  /** A value written out, or by variable, or with variables inside. */
  #argument(type: GraphQLInputType, value: unknown): string {
    return this.#random.chance(0.35) ? this.#variable(type, value) : this.#written(getNullableType(type), value);
  }

  #written(type: GraphQLInputType, value: unknown): string {
    if (value === null || value === undefined) return 'null';
    if (isListType(type)) return `[${(value as unknown[]).map((one) => this.#argument(type.ofType, one)).join(', ')}]`;
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      return `{ ${Object.entries(value).map(([name, one]) => `${name}: ${this.#argument(fields[name]?.type as GraphQLInputType, one)}`).join(', ')} }`;
    }
    return literal(type, value);
  }

  #variable(type: GraphQLInputType, value: unknown): string {
    const declared = String(type);
    const known = this.#variables.find((one) => one.type === declared && one.value === value && one.fallback === undefined && !one.name.startsWith('c'));
    if (known && this.#random.chance(0.5)) return `$${known.name}`;
    const name = `v${this.#variables.length}`;
    const hasDefault = value !== null && this.#random.chance(0.3);
    this.#variables.push({ name, type: declared, value: hasDefault ? undefined : value, ...(hasDefault ? { fallback: literal(type, value) } : {}) });
    return `$${name}`;
  }
}

function literal(type: GraphQLInputType, value: unknown): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (isListType(type)) return `[${(value as unknown[]).map((one) => literal(type.ofType, one)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{ ${Object.entries(value as object).map(([name, one]) => `${name}: ${literal(fields[name]?.type as GraphQLInputType, one)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
