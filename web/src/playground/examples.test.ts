import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from './examples.ts';
import who from './who.graphql?raw';

const schema = buildSchema(readFileSync(new URL('../../../server/schema.graphql', import.meta.url), 'utf8'));
const home = { id: '1', name: '', kind: 'PARTNER', payer: 'CUSTOMER', subscriptions: { nodes: [] }, children: { nodes: [] } };
const me = { id: '1', name: '', home };

test('each example is one valid operation of the committed schema, told in lines that fit, and so is what the playground asks first', () => {
  const queries = examples(me, new Date(0), () => '').map(({ query }) => query);
  expect(queries).toHaveLength(7);
  for (const query of [who, ...queries]) {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toHaveLength(1);
    expect(query.split('\n').filter((line) => line.startsWith('#') && line.length > 48)).toEqual([]);
  }
});

test('an upgrade example names the next edition above the one in use, of a company whose amounts the reader sees', () => {
  const edition = { rank: 1, product: { editions: [{ id: 'top', rank: 3 }, { id: 'next', rank: 2 }, { id: 'own', rank: 1 }] } };
  const child = (id: string, payer: string) => ({ id, payer, subscriptions: { nodes: [{ id: `of ${id}`, edition }] } });
  const withChildren = { ...me, home: { ...home, children: { nodes: [child('pays itself', 'CUSTOMER'), child('is paid for', 'PARTNER')] } } };
  const [, , upgrade] = examples(withChildren, new Date(0), () => 'key');
  expect(JSON.parse(upgrade?.variables ?? '')).toMatchObject({ input: { subscriptionId: 'of is paid for', editionId: 'next' } });
});
