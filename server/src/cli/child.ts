import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError } from '../platform/explained-error.ts';

const stopTimeoutMs = 15_000;

export interface Child {
  process: ChildProcess;
  /** Fulfilled never: a program that we keep running ends only by failing, or by being stopped. */
  ended: Promise<never>;
  stop(): Promise<void>;
}

interface Options {
  cwd?: string;
  env: NodeJS.ProcessEnv;
  stdio: StdioOptions;
  /** Ctrl-C at the terminal reaches us alone, and the child is told once. It must end by itself when we are gone. */
  detached?: boolean;
}

/** A program of this project that runs as long as we do. */
export function keepRunning(name: string, args: string[], options: Options): Child {
  const child = spawn(process.execPath, args, options);
  const ended = new Promise<never>((_done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => fail(new ExplainedError(`The ${name} ended (${signal ?? code}).`)));
  });
  ended.catch(() => {});
  return { process: child, ended, stop: () => stopChild(child) };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await Promise.race([exited, sleep(stopTimeoutMs, undefined, { ref: false })]);
  child.kill('SIGKILL');
}
