// Imports run one way (the house's plan): web/app > features > ui, lib, generated > shared; server main > app > modules > platform > shared.
// Each arrow says why; each was broken once to see it bite.

/** Everything of a workspace that a rule speaks of, but for tests, which may look anywhere. */
const notTests = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-knows-nobody',
      comment: 'Rules that server and console share must run in both: they know neither.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|web)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'Rules are computed, never fetched: no module of Node, which a browser lacks.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: `${notTests}|^shared/src/vectors/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-and-web-meet-in-the-schema',
      comment: 'The console knows the server by schema.graphql alone, so that either can be replaced.',
      severity: 'error',
      from: { path: '^web/(src|codegen)/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-never-sees-web',
      comment: 'The server hands out the built console as files; it runs without its sources.',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^web/' },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'What carries the house has no domain words, so that it can be read and tested alone.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: notTests },
      to: { path: '^server/src/', pathNot: '^server/src/platform/' },
    },
    {
      name: 'modules-stay-below-the-app',
      comment: 'A module offers; the app, the seeds and the command line use. Upwards it would make a circle.',
      severity: 'error',
      from: { path: '^server/src/modules/', pathNot: notTests },
      to: { path: '^server/src/', pathNot: '^server/src/(modules|platform)/|^server/src/context\\.ts$' },
    },
    {
      name: 'modules-meet-through-their-index',
      comment: 'Its index.ts is what a module promises; everything else in it may change any day. Enums besides: decorators need their values while an index still goes round.',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: notTests },
      to: { path: '^server/src/modules/([^/]+)/', pathNot: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/(index|[^/]+\\.enums)\\.ts$'] },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts reads the settings and listens: importing it would start a server.',
      severity: 'error',
      from: { pathNot: '^server/src/cli/server\\.ts$' },
      to: { path: '^server/src/main\\.ts$' },
    },
    {
      name: 'nobody-imports-the-command-line',
      comment: 'The command line is the outermost layer, with main.ts beside it.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: `^server/src/(cli/|main\\.ts$)|${notTests}` },
      to: { path: '^server/src/cli/' },
    },
    {
      name: 'the-emulator-knows-nobody',
      comment: 'It stands in for somebody else\'s servers: what it shared with ours could be wrong in both and never be noticed.',
      severity: 'error',
      from: { path: '^server/emulator/' },
      to: { path: '^(server/(src|test|bench)|web|shared)/' },
    },
    {
      name: 'only-the-command-line-starts-the-emulator',
      comment: 'The product takes money by the providers\' own endpoints, and cannot tell who answers there.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: `^server/src/cli/|${notTests}` },
      to: { path: '^server/emulator/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What ships never needs a test, a factory of tests or a benchmark.',
      severity: 'error',
      from: { path: '^(server|web|shared)/src/', pathNot: notTests },
      to: { path: '^server/(test|bench)/|^web/e2e/|\\.test\\.tsx?$' },
    },
    {
      name: 'ui-and-lib-know-no-domain',
      comment: 'Below the features nothing knows what a tenant is.',
      severity: 'error',
      from: { path: '^web/src/(ui|lib|generated)/', pathNot: notTests },
      to: { path: '^web/src/(app|features)/' },
    },
    {
      name: 'ui-does-not-fetch',
      comment: 'The look of a control does not depend on an operation: documents and hooks belong to features.',
      severity: 'error',
      from: { path: '^web/src/ui/', pathNot: notTests },
      to: { path: '^web/src/generated/' },
    },
    {
      name: 'features-stay-below-the-app',
      comment: 'The app puts features together; one that knew it could not stand alone.',
      severity: 'error',
      from: { path: '^web/src/features/', pathNot: notTests },
      to: { path: '^web/src/app/' },
    },
    {
      name: 'features-do-not-import-each-other',
      comment: 'They meet in app, so that each can be changed and loaded by itself.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/', pathNot: notTests },
      to: { path: '^web/src/features/([^/]+)/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other at start are one file, or hide a third. Types and the two ends of a relation may.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$|/index\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$|/index\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'web/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
  },
};
