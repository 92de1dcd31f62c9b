import { BigIntType, type PropertyOptions } from '@mikro-orm/core';
import { Embedded, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type GraphQLScalarType } from 'graphql';
import { Field, Float, ID, Int } from 'type-graphql';
import { GraphQLDay, GraphQLInstant, GraphQLJson, GraphQLSafeInteger } from '../graphql/scalars.ts';
import { enumValues } from './enums.ts';

type Constructor = abstract new (...args: never[]) => object;
type Thunk<T> = () => T;
type ColumnOptions = Pick<PropertyOptions<object>, 'fieldName' | 'index' | 'unique' | 'default' | 'defaultRaw' | 'generated' | 'version' | 'check'> & {
  nullable?: boolean;
  /** kept in the table, not in the schema */
  hidden?: boolean;
  /** what one value costs a request, where it is long: 0.2 is a word, 5 some kilobytes (`maxComplexity`) */
  cost?: number;
};

const columnTypes = new Map<unknown, Record<string, unknown>>([
  [String, { type: 'text' }],
  [ID, { type: 'uuid' }],
  [Int, { type: 'integer' }],
  [Float, { type: 'double precision' }],
  [Boolean, { type: 'boolean' }],
  [GraphQLInstant, { type: 'datetime', columnType: 'timestamptz(3)' }],
  [GraphQLDay, { type: 'date' }],
  [GraphQLSafeInteger, { type: new BigIntType('number') }],
  [GraphQLJson, { type: 'json', columnType: 'jsonb' }],
]);

/** The primary key: a UUID made by the writer. */
export function Id(description = 'Its identifier.', options: { fieldName?: string } = {}): PropertyDecorator {
  return (target, name) => {
    PrimaryKey({ type: 'uuid', ...options } as never)(target, name as string);
    Field(() => ID, { description })(target, name);
  };
}

/** One column and, unless hidden, one field: the GraphQL type decides the column's. An array type is an array column. */
export function Column(type: Thunk<unknown>, description: string, { hidden = false, nullable = false, cost, ...options }: ColumnOptions = {}): PropertyDecorator {
  return (target, name) => {
    const declared = type();
    const many = Array.isArray(declared);
    const single = many ? (declared[0] as unknown) : declared;
    const items = enumValues(single);
    if (items && many) Property({ type: 'string[]', columnType: 'text[]', nullable, ...options } as never)(target, name as string);
    else if (items) Enum({ items: () => items as string[], type: 'string', columnType: 'text', nullable, ...options } as never)(target, name as string);
    else if (many && single === Float) Property({ type: 'double[]', columnType: 'double precision[]', nullable, ...options } as never)(target, name as string);
    else {
      const column = many ? undefined : columnTypes.get(single);
      if (!column) throw new Error(`${target.constructor.name}.${String(name)}: no column is known for this type`);
      Property({ ...column, nullable, ...options } as never)(target, name as string);
    }
    if (!hidden) Field(() => declared as GraphQLScalarType, { description, nullable, ...(cost !== undefined && { complexity: cost }) })(target, name);
  };
}

/** A reference to another row. Nullable wherever a policy may hide what it points to. */
export function ToOne(type: Thunk<Constructor>, description: string, { hidden = false, nullable = false, optional = false, ...options }: { hidden?: boolean; nullable?: boolean; optional?: boolean; fieldName?: string; index?: boolean; unique?: boolean } = {}): PropertyDecorator {
  return (target, name) => {
    ManyToOne(type as never, { ref: true, nullable, ...options } as never)(target, name as string);
    if (!hidden) Field(type as never, { description, nullable: nullable || optional })(target, name);
  };
}

/** A value of several columns (money, an address) that is one object of the schema. */
export function Part(type: Thunk<Constructor>, description: string, { nullable = false, prefix }: { nullable?: boolean; prefix?: string } = {}): PropertyDecorator {
  return (target, name) => {
    Embedded(type as never, { nullable, prefix } as never)(target, name as string);
    Field(type as never, { description, nullable })(target, name);
  };
}
