import { EventEmitter } from 'node:events';
import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { Logger as QueueLogger, parseCronItems, run as runQueue, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { type Logger } from 'pino';
import { queryIn } from '../orm/query.ts';
import { freeLostJobs, giveLifeSign, type LifeSign } from './life-sign.ts';
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
  /** once stopped; fails when it ended by itself */
  ended: Promise<void>;
  /** lets what is under way end; what waits stays in the queue */
  stop(): Promise<void>;
}

/** How often it is looked whether a worker died over its jobs. */
const recoveryIntervalMs = 5_000;

/** Takes jobs from the queue until stopped. Any number of processes may; what one that was killed held is taken up again within a minute. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { connectionString, log, concurrency = 4, ticks } = parts;
  const pgPool = openPool(parts);
  const events: WorkerEvents = new EventEmitter();
  const lifeSigns: LifeSign[] = [];
  events.on('pool:create', ({ workerPool }) => lifeSigns.push(giveLifeSign(connectionString, workerPool.id, log)));
  events.on('job:failed', ({ job, error }) => log.error({ err: error, job: job.id, task: job.task_identifier, payload: job.payload }, 'a job has failed for good: see filiera jobs'));
  const recover = () => void freeLostJobs(pgPool).catch((error: unknown) => log.warn(error, 'jobs of lost workers were not looked for'));
  recover();
  const recovering = setInterval(recover, recoveryIntervalMs);

  const letGo = async () => {
    clearInterval(recovering);
    await Promise.all(lifeSigns.map((sign) => sign.stop()));
    await pgPool.end();
  };

  const runner = await runQueue({ pgPool, events, concurrency, noHandleSignals: true, pollInterval: 1000, taskList: taskListOf(parts), parsedCronItems: parseCronItems(cronItemsOf(ticks)), logger: loggerOf(log) }).catch(async (error: unknown) => {
    await letGo();
    throw error;
  });
  let isStopping = false;
  const ended = untilEnd(runner.promise, () => isStopping);
  // Whoever does not ask is not brought down by it.
  ended.catch(() => {});
  return {
    ended,
    async stop() {
      isStopping = true;
      await runner.stop().catch(() => {});
      await letGo();
    },
  };
}

async function untilEnd(running: Promise<void>, isExpected: () => boolean): Promise<void> {
  await running;
  if (!isExpected()) throw new Error('the job queue ended by itself');
}

/** Does what is due now and returns: for tests and for programs that end. A tick that fails is thrown. */
export async function workOff(parts: WorkerParts): Promise<void> {
  const { work, close } = openWorkOff(parts);
  try {
    await work();
  } finally {
    await close();
  }
}

/** The same any number of times, on connections that are kept. */
export function openWorkOff(parts: WorkerParts): { work(): Promise<void>; close(): Promise<void> } {
  const pgPool = openPool(parts);
  return {
    async work() {
      for (const tick of parts.ticks) await tick.run(workOf(parts, { number: 1, isLast: true }));
      await runOnce({ pgPool, concurrency: parts.concurrency ?? 4, noHandleSignals: true, taskList: taskListOf(parts), logger: loggerOf(parts.log) });
    },
    close: () => pgPool.end(),
  };
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
