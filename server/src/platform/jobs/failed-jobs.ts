import type pg from 'pg';

/** A job that nobody takes up again by itself. */
export interface FailedJob {
  id: string;
  task: string;
  payload: unknown;
  attempts: number;
  failedAt: Date;
  error: string | null;
}

const failed = 'j.locked_at is null and j.attempts >= j.max_attempts';

/** How many jobs wait, and those that have failed for good, the latest first. @param client signs in as the owner */
export async function jobsOf(client: pg.ClientBase): Promise<{ waiting: number; failed: FailedJob[] }> {
  const { rows: [counted] } = await client.query<{ waiting: number }>(`select count(*)::integer as waiting from graphile_worker._private_jobs j where not (${failed})`);
  const { rows } = await client.query<FailedJob>(`
    select j.id::text, t.identifier as task, j.payload, j.attempts, j.updated_at as "failedAt", j.last_error as error
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where ${failed} order by j.updated_at desc limit 1000`);
  return { waiting: counted?.waiting ?? 0, failed: rows };
}

/** How many are under way, or would be if somebody had time. @param client signs in as the owner */
export async function dueJobs(client: pg.ClientBase): Promise<number> {
  const { rows: [counted] } = await client.query<{ due: number }>(`select count(*)::integer as due from graphile_worker._private_jobs j where j.locked_at is not null or j.run_at <= now() and j.attempts < j.max_attempts`);
  return counted?.due ?? 0;
}

/** Has all of them tried again, as if for the first time. @returns how many */
export async function retryFailedJobs(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query(`select graphile_worker.reschedule_jobs(array_agg(j.id), run_at => now(), attempts => 0) from graphile_worker._private_jobs j where ${failed} having count(*) > 0`);
  return rowCount ?? 0;
}
