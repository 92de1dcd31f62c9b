import { loadavg } from 'node:os';
import { cpuOfDatabase } from './cpu.ts';

/** What one kind of work came to. */
export interface Cost {
  perSecond: number;
  /** milliseconds of CPU for each: of the process that did it, and of the database */
  cpu: number;
}

/** One line of the table: what we do, and the least that the same could cost. */
export interface Compared {
  what: string;
  ours: Cost;
  limit: string;
  beside: Cost;
}

/** @param count how many pieces of work `run` does, in this process and the database */
export async function costOf(postmaster: number, count: number, run: () => Promise<unknown>): Promise<Cost> {
  const [own, database, startedAt] = [process.cpuUsage(), await cpuOfDatabase(postmaster), performance.now()];
  await run();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(own);
  return { perSecond: count / seconds, cpu: ((user + system) / 1000 + (await cpuOfDatabase(postmaster)) - database) / count };
}

/** Shares above one are better than the limit; CPU is what counts where the machine is shared. */
export function lineOf({ what, ours, limit, beside }: Compared): string {
  const amount = (value: number) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
  const told = ({ perSecond, cpu }: Cost) => `${amount(perSecond)} (${cpu.toFixed(2)} ms)`;
  return `| ${what} | ${told(ours)} | ${limit} | ${told(beside)} | ${(beside.cpu / ours.cpu).toFixed(2)} | ${(ours.perSecond / beside.perSecond).toFixed(2)} | ${loadavg()[0]?.toFixed(1)} |`;
}
