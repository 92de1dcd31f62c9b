import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { bundleBudget } from './bundle-budget.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const api = `http://127.0.0.1:${process.env['API_PORT'] ?? 4000}`;

export default defineConfig({
  root: path('.'),
  plugins: [react(), playgroundAddress(), bundleBudget('index', 200)],
  resolve: { alias: { '@': path('./src') } },
  css: { postcss: { plugins: [presetMantine()] } },
  server: { proxy: { '/graphql': api, '/oidc': api, '/payments': api, '/imports': api, '/export': api, '/documents': api } },
  // What GraphiQL's worker needs comes as CommonJS; the dev server finds it only when told.
  optimizeDeps: { include: ['monaco-graphql > picomatch-browser', 'monaco-graphql > graphql-language-service > nullthrows'] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: path('./index.html'), playground: path('./playground.html') },
      // GraphiQL's parts carry a directive for a compiler that is not used here.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      // What the first page needs in two files that compress well, instead of thirty small ones; `$initial` keeps out whatever only lazy pages use.
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, tags: ['$initial'], priority: 2 },
            { name: 'first', test: /\/node_modules\/(@apollo|@mantine|@tabler|@tanstack|@wry|optimism|rxjs|i18next|react-i18next)\/|\/web\/src\/(app(?!\/main)|lib|ui)\//, tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
});

/** The playground lives at /playground, as it does behind the server. */
function playgroundAddress() {
  return {
    name: 'playground-address',
    configureServer(server: { middlewares: { use(handler: (request: { url?: string }, response: unknown, next: () => void) => void): void } }) {
      server.middlewares.use((request, _response, next) => {
        if (request.url === '/playground') request.url = '/playground.html';
        next();
      });
    },
  };
}
