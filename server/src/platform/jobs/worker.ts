import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { Logger as QueueLogger, parseCronItems, run as runQueue, runOnce, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { type Logger } from 'pino';
import { queryIn } from '../orm/query.ts';
import { type Task, type Work } from './task.ts';
import { cronItemsOf, type Tick } from './ticks.ts';

export interface WorkerParts {
  /** signs in as the worker */
  connectionString: string;
  /** on a connection of the worker */
  orm: MikroORM;
  tasks: readonly Task[];
  ticks: readonly Tick[];
  now: () => Date;
  log: Logger;
  concurrency?: number;
}

export interface Worker {
  /** lets what is under way end; what waits stays in the queue */
  stop(): Promise<void>;
}

/** Takes jobs from the queue until stopped. Any number of processes may. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const pgPool = openPool(parts);
  const runner = await runQueue({ pgPool, concurrency: parts.concurrency ?? 4, noHandleSignals: true, pollInterval: 1000, taskList: taskListOf(parts), parsedCronItems: parseCronItems(cronItemsOf(parts.ticks)), logger: loggerOf(parts.log) });
  return {
    async stop() {
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** Does what is due now and returns: for tests and for programs that end. A tick that fails is thrown. */
export async function workOff(parts: WorkerParts): Promise<void> {
  const pgPool = openPool(parts);
  try {
    for (const tick of parts.ticks) await tick.run(workOf(parts, { number: 1, isLast: true }));
    await runOnce({ pgPool, concurrency: parts.concurrency ?? 4, noHandleSignals: true, taskList: taskListOf(parts), logger: loggerOf(parts.log) });
  } finally {
    await pgPool.end();
  }
}

function openPool({ connectionString, concurrency = 4, log }: WorkerParts): pg.Pool {
  const lost = (error: Error) => log.warn(error, 'a connection of the job queue was lost');
  return new pg.Pool({ connectionString, max: concurrency + 2 }).on('error', lost).on('connect', (client) => client.on('error', lost));
}

function taskListOf(parts: WorkerParts): TaskList {
  const runs = [
    ...parts.tasks.map((task) => [task.name, (payload: unknown, work: Work) => task.run(task.payload.parse(payload), work)] as const),
    ...parts.ticks.map((tick) => [tick.name, (_payload: unknown, work: Work) => tick.run(work)] as const),
  ];
  return Object.fromEntries(runs.map(([name, run]) => [name, (payload, { job }) => run(payload, workOf(parts, { number: job.attempts, isLast: job.attempts >= job.max_attempts }))]));
}

const workOf = ({ orm, now, log }: WorkerParts, attempt: Work['attempt']): Work => ({ ...transactions(orm, now), now, log, attempt });

function transactions(orm: MikroORM, now: () => Date): Pick<Work, 'inCompany' | 'inTransaction'> {
  const inTransaction: Work['inTransaction'] = (run) => orm.em.fork().transactional(async (em) => run({ em: em as EntityManager, now: now() }));
  return {
    inTransaction,
    inCompany: (companyId, run) => inTransaction(async (work) => {
      await queryIn(work.em, 'select from work_for($1, $2)', [companyId, work.now]);
      return run(work);
    }),
  };
}

const loggerOf = (log: Logger): QueueLogger => new QueueLogger(() => (level, message, meta) => {
  const known = level === 'warning' ? 'warn' : level;
  log[known === 'info' ? 'debug' : known]({ ...meta }, message);
});
