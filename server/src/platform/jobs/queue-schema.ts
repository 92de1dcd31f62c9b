import pg from 'pg';

/** Of the graphile-worker that is installed: raised with it. */
const newestMigration = 20;

/** The job queue's own schema, made or brought up to date by its library; a look is all it costs when it is there. @param ownerUrl signs in as the owner role */
export async function bringQueueUpToDate(ownerUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // What a lost connection was doing fails by itself; the library warns at the console where nobody listens.
  pgPool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  try {
    const { rows: [known] } = await pgPool.query<{ exists: boolean }>(`select to_regclass('graphile_worker.migrations') is not null as exists`);
    const newest = known?.exists ? (await pgPool.query<{ id: number }>('select max(id) as id from graphile_worker.migrations')).rows[0]?.id ?? 0 : 0;
    if (newest >= newestMigration) return;
    const { runMigrations } = await import('graphile-worker');
    await runMigrations({ pgPool, logger: await quietLogger() });
  } finally {
    await pgPool.end();
  }
}

async function quietLogger() {
  const { Logger } = await import('graphile-worker');
  return new Logger(() => () => {});
}
