import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** One copy of `graphql`, or its `instanceof` checks fail: packages that ask for it by `import` and by `require` would get two. */
const alias = [{ find: /^graphql$/, replacement: `${root}/server/node_modules/graphql/index.js` }];

export default defineConfig({
  test: {
    // Half of a test's time goes by in PostgreSQL: a machine of two cores has enough to do for two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'shared', root: `${root}/shared`, include: ['src/**/*.test.ts'] } },
      {
        resolve: { alias },
        test: {
          name: 'server',
          root: `${root}/server`,
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: `${root}/server/test/harness/postgres.setup.ts`,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { '@': `${root}/web/src` } },
        test: { name: 'web', root: `${root}/web`, include: ['src/**/*.test.{ts,tsx}', 'codegen/**/*.test.ts'] },
      },
      {
        test: {
          name: 'e2e',
          root: `${root}/web`,
          include: ['e2e/**/*.test.ts'],
          globalSetup: `${root}/web/e2e/site.setup.ts`,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
