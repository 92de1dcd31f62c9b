import { GraphQLScalarType, Kind } from 'graphql';

function refuse(message: string): never {
  throw new TypeError(message);
}

/** An instant on the wire: ISO 8601, UTC, milliseconds. SQL writes it in this form already, so serializing accepts text as it is. */
export const GraphQLInstant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC with milliseconds: 2026-03-10T09:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function parseInstant(value: unknown): Date {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(value)) refuse('DateTime wants an ISO 8601 instant with its offset.');
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? refuse('DateTime wants an instant that exists.') : instant;
}

/** A calendar day, with no zone. */
export const GraphQLDay = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day: 2026-03-10.',
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) refuse('Date wants a day as YYYY-MM-DD.');
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) refuse('Date wants a day that exists.');
  return value;
}

/** Integers up to 2^53 - 1: minor units of money, seconds. */
export const GraphQLSafeInteger = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number up to 9007199254740991, for minor units of money and seconds.',
  serialize: Number,
  parseValue: parseSafeInteger,
  parseLiteral: (node) => parseSafeInteger(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function parseSafeInteger(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse('SafeInt wants a whole number up to 2^53 - 1.');
}

/** Any JSON value, sent as it is stored. */
export const GraphQLJson = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' });
