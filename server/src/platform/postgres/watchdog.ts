import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * A shell that does nothing but hold the other end of a pipe. When we are gone, even by `kill -9`, the pipe closes and it stops the server.
 * Windows has no such shell: there the next start finds the server and takes it over.
 * @param place holds the server's cluster
 * @param isTemporary the place goes with the server
 */
export function stopWithUs(serverPid: number, place: string, isTemporary: boolean): { dismiss(): void } {
  if (process.platform === 'win32') return { dismiss: () => {} };

  const pidFile = join(place, 'cluster', 'postmaster.pid');
  const shell = spawn('/bin/sh', ['-c', script, 'filiera-watchdog', String(serverPid), pidFile, isTemporary ? place : ''], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => {});
  shell.unref();
  // A pipe of Node's is a socket that would keep us awake.
  (shell.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => shell.kill('SIGKILL') };
}

/** The number is compared first: by then it may be another program's. */
const script = `
  while read -r line; do :; done
  if [ "$(head -n 1 "$2" 2>/dev/null)" = "$1" ]; then kill -INT "$1"; fi
  if [ -n "$3" ]; then
    while [ -e "$2" ] && kill -0 "$1" 2>/dev/null; do sleep 0.1; done
    rm -rf "$3"
  fi
`;
