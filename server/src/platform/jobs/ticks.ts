import { type CronItem } from 'graphile-worker';
import { type Work } from './task.ts';

/**
 * Work that waits for an instant. Each minute one process asks what is due by the clock it is given, and does it or asks for jobs that do.
 * What was missed while no worker ran is still due afterwards: a tick decides by due columns, never by the minute it runs in.
 * Nobody is signed in: what lies behind a company's wall is found by a definer function, and done `inCompany`.
 */
export interface Tick {
  /** also its job's key: it waits once and runs once at a time, in however many processes */
  name: string;
  /** SQL of the instants at which it has something to do; null where none is known ahead. Asked by whoever moves a clock, as the owner: it stops at each of them. */
  comesDue: string | null;
  run(work: Work): Promise<void>;
}

export function cronItemsOf(ticks: readonly Tick[]): CronItem[] {
  return ticks.map(({ name }) => ({ task: name, match: '* * * * *', options: { jobKey: name, queueName: name } }));
}
