import { ExplainedError } from '../platform/explained-error.ts';
import { jobsOf, retryFailedJobs } from '../platform/jobs/failed-jobs.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { withDatabase } from './with-database.ts';

/** What the background work could not do, for whoever runs the instance. */
export async function run([verb, ...rest]: string[]): Promise<void> {
  if ((verb !== undefined && verb !== 'retry') || rest.length > 0) throw new ExplainedError('Usage: filiera jobs [retry]');
  await withDatabase(async ({ ownerUrl }) => {
    if (verb === 'retry') return console.log(`${await asOwner(ownerUrl, retryFailedJobs)} jobs are tried again.`);
    const { waiting, failed } = await asOwner(ownerUrl, jobsOf);
    console.log(`${waiting} jobs wait or run; ${failed.length} have failed for good.`);
    for (const { id, task, payload, attempts, failedAt, error } of failed) {
      console.log(`\n${failedAt.toISOString()}  ${task}  ${JSON.stringify(payload)}  (job ${id}, ${attempts} attempts)\n  ${(error ?? 'its worker was killed').split('\n')[0]}`);
    }
    if (failed.length > 0) console.log('\nOnce the cause is mended: filiera jobs retry');
  });
}
