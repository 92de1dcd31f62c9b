import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Logger } from 'pino';

export interface LifeSign {
  stop(): Promise<void>;
}

/**
 * Tells every process that a worker lives: a lock on its name, of a connection of its own. PostgreSQL lets go of it the moment the process is gone,
 * however it ended, so that no time has to pass before its jobs are somebody else's. A connection that was lost is made anew.
 */
export function giveLifeSign(connectionString: string, name: string, log: Logger): LifeSign {
  const ending = new AbortController();
  const { signal } = ending;
  const hold = async (): Promise<void> => {
    while (!signal.aborted) {
      const client = new pg.Client({ connectionString, keepAlive: true });
      // Kept listening: a second error that nobody hears would end the process.
      const lost = new Promise<void>((done) => client.once('end', done).on('error', () => done()));
      const end = () => void client.end().catch(() => {});
      signal.addEventListener('abort', end);
      try {
        await client.connect();
        await client.query(`select pg_advisory_lock(hashtext('filiera worker'), hashtext($1))`, [name]);
        await lost;
      } catch (error) {
        if (!signal.aborted) log.warn(error, 'a worker could not give its sign of life');
      }
      signal.removeEventListener('abort', end);
      await client.end().catch(() => {});
      if (!signal.aborted) await sleep(500);
    }
  };
  const holding = hold();
  return {
    stop() {
      ending.abort();
      return holding;
    },
  };
}

/**
 * Jobs whose worker gives no sign of life are free again; the queue's own library would wait four hours.
 * A worker has a few seconds to give its first.
 */
export async function freeLostJobs(pool: pg.Pool): Promise<void> {
  await pool.query(`
    with holders as (
      select locked_by from graphile_worker._private_jobs where locked_at < now() - interval '5 seconds'
      union select locked_by from graphile_worker._private_job_queues where locked_at < now() - interval '5 seconds'
    ), gone as materialized (
      select locked_by from holders where pg_try_advisory_xact_lock(hashtext('filiera worker'), hashtext(locked_by))
    )
    select graphile_worker.force_unlock_workers(array_agg(locked_by)) from gone having count(*) > 0`);
}
