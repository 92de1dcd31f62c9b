import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Account } from './account.ts';

/** Without the PG* and LC_* of whoever calls. */
export const bareEnvironment = { PATH: process.env.PATH ?? '', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) };

/** Runs one of PostgreSQL's programs to its end, under the server's account. */
export function run(program: string, args: string[], account: Account, cwd: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...account, cwd, env: bareEnvironment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`${basename(program)} ended with ${code}: ${said.trim()}`))));
  });
}
