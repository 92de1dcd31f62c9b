import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from './examples.ts';
import who from './who.graphql?raw';

const schema = buildSchema(readFileSync(new URL('../../../server/schema.graphql', import.meta.url), 'utf8'));

test('each example is a valid operation of the committed schema, and so is what the playground asks first', () => {
  const tabs = examples({ id: '1', name: '', home: { id: '1', name: '', subscriptions: { nodes: [] }, children: { nodes: [] } } }, new Date(0), () => '');
  expect(tabs).toHaveLength(5);
  for (const query of [who, ...tabs.map((tab) => tab.query)]) expect(validate(schema, parse(query))).toEqual([]);
});

test('an upgrade example names the next edition above the one in use', () => {
  const edition = { rank: 1, product: { editions: [{ id: 'top', rank: 3 }, { id: 'next', rank: 2 }, { id: 'own', rank: 1 }] } };
  const child = { id: '2', subscriptions: { nodes: [{ id: 's', edition }] } };
  const tabs = examples({ id: '1', name: '', home: { id: '1', name: '', subscriptions: { nodes: [] }, children: { nodes: [child] } } }, new Date(0), () => 'key');
  expect(JSON.parse(tabs[2]?.variables ?? '')).toMatchObject({ quote: { subscriptionId: 's', editionId: 'next' } });
});
