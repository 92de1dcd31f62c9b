import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../platform/postgres/postmaster.ts';
import { dataFolder } from './places.ts';

/** Where a Filiera of this folder says that it runs. */
export const runningFile = join(dataFolder, 'running.json');

export interface Running {
  pid: number;
  address: string;
}

/** The Filiera of this folder, if one runs. */
export async function runningServer(): Promise<Running | undefined> {
  const text = await readFile(runningFile, 'utf8').catch(() => '{}');
  const { pid, port, address } = JSON.parse(text) as { pid?: number; port?: number; address?: string };
  // The number alone may be another program's by now.
  const isRunning = pid && port && address && pid !== process.pid && isAlive(pid) && (await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined));
  return isRunning ? { pid, address } : undefined;
}
