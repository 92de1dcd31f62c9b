import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExplainedError } from '../platform/explained-error.ts';
import { projectFolder } from './places.ts';
import { whenChanged } from './when-changed.ts';

const web = join(projectFolder, 'web');
const sources = ['src', 'public', 'index.html', 'playground.html', 'vite.config.ts', 'bundle-budget.ts', 'package.json', '../shared/src', '../shared/package.json', '../pnpm-lock.yaml'];

/** Builds the console into `web/dist`, unless nothing changed since; where only the built one is installed, that one is served. */
export function buildConsole(): { done: Promise<unknown>; stop: () => Promise<void> } {
  let vite: ChildProcess | undefined;
  const build = () =>
    new Promise<void>((done, fail) => {
      console.log('  Building the console ...');
      vite = spawn(process.execPath, [join(web, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: web, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } });
      vite.once('error', fail);
      vite.once('exit', (code) => (code === 0 ? done() : fail(new ExplainedError('The console could not be built: see above.'))));
    });
  const done = existsSync(join(web, 'src')) ? whenChanged({ output: join(web, 'dist'), root: web, sources }, build) : Promise.resolve();
  done.catch(() => {});
  return { done, stop: async () => void vite?.kill() };
}
