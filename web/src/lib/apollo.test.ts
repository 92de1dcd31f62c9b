import { gql } from '@apollo/client';
import { expect, test } from 'vitest';
import { createCache } from './apollo.ts';

const query = gql`
  query Children($after: String, $status: [TenantStatus!]) {
    tenant(id: "t") {
      id
      children(first: 2, after: $after, filter: { status: $status }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
        }
      }
    }
  }
`;

function page(ids: string[], totalCount = 3) {
  const nodes = ids.map((name) => ({ __typename: 'Tenant', id: name, name }));
  const pageInfo = { __typename: 'PageInfo', hasNextPage: true, endCursor: ids.at(-1) };
  return { tenant: { __typename: 'Tenant', id: 't', children: { __typename: 'TenantConnection', totalCount, pageInfo, nodes } } };
}

function names(cache: ReturnType<typeof createCache>, variables: object = {}) {
  const read = cache.readQuery<ReturnType<typeof page>>({ query, variables });
  return read?.tenant.children.nodes.map(({ name }) => name);
}

test('the page after the last cursor is appended', () => {
  const cache = createCache();
  cache.writeQuery({ query, data: page(['a', 'b']) });
  cache.writeQuery({ query, variables: { after: 'b' }, data: page(['c']) });
  expect(names(cache)).toEqual(['a', 'b', 'c']);
});

test('a first page starts the list anew, and a page after another cursor too', () => {
  const cache = createCache();
  cache.writeQuery({ query, data: page(['a', 'b']) });
  cache.writeQuery({ query, data: page(['x', 'y']) });
  expect(names(cache)).toEqual(['x', 'y']);
  cache.writeQuery({ query, variables: { after: 'q' }, data: page(['r']) });
  expect(names(cache)).toEqual(['r']);
});

test('each filter has a list of its own', () => {
  const cache = createCache();
  cache.writeQuery({ query, variables: { status: ['ACTIVE'] }, data: page(['a']) });
  expect(names(cache, { status: ['CLOSED'] })).toBeUndefined();
});

test('a company another query brought is known by its id', () => {
  const cache = createCache();
  cache.writeQuery({ query, data: page(['a', 'b']) });
  const byId = gql`
    query ($id: ID!) {
      tenant(id: $id) {
        id
        name
      }
    }
  `;
  expect(cache.readQuery({ query: byId, variables: { id: 'b' } })).toEqual({ tenant: { __typename: 'Tenant', id: 'b', name: 'b' } });
});
