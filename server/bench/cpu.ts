import { readdir, readFile } from 'node:fs/promises';

/** Ticks of a second, as Linux counts them for every program. */
const ticksPerSecond = 100;

interface ProcessTimes {
  parent: number;
  /** user and system time of the process itself */
  own: number;
  /** and of its children that have ended */
  ended: number;
}

/** CPU a process has used since it began, in milliseconds. */
export async function cpuOf(pid: number): Promise<number> {
  return inMilliseconds((await timesOf(pid)).own);
}

/** The same for a PostgreSQL server: its postmaster, every backend, and those that have ended. */
export async function cpuOfDatabase(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(pids.map((pid) => timesOf(pid).catch(() => undefined)));
  const children = all.filter((times) => times?.parent === postmaster).reduce((sum, times) => sum + (times?.own ?? 0), 0);
  const { own, ended } = await timesOf(postmaster);
  return inMilliseconds(children + own + ended);
}

/** Resident memory of a process, now and at its highest, in megabytes. */
export async function memoryOf(pid: number): Promise<{ now: number; highest: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: read('VmRSS'), highest: read('VmHWM') };
}

/** The process that started this one. */
export async function parentOf(pid: number): Promise<number> {
  return (await timesOf(pid)).parent;
}

async function timesOf(pid: number): Promise<ProcessTimes> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may contain anything: what counts begins after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { parent, own: user + system, ended: endedUser + endedSystem };
}

const inMilliseconds = (ticks: number): number => (ticks * 1000) / ticksPerSecond;
