#!/usr/bin/env node
// The one entry of the command line. It starts under any Node from 20 on and goes on under the Node of this project;
// in a checkout it first brings the bundle up to date.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const neededMajor = 24;

if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  process.setSourceMapsEnabled(true);
  // Compiled code is kept, also for the processes this one starts: half the time of a warm start.
  process.env.NODE_COMPILE_CACHE ??= join(here, '../.data/compile-cache');
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  if (existsSync(join(here, 'src'))) await (await import('./build.ts')).buildServer();
  await import('./dist/filiera.js');
} else {
  const node = join(here, '../node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    console.error(`Filiera needs Node ${neededMajor}, and this is ${process.version}. Run "npx --yes pnpm@12.21.0 install" first: it brings one.`);
    process.exit(1);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
