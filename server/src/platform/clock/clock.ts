import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Logger } from 'pino';

export interface Clock {
  now: () => Date;
  stop(): Promise<void>;
}

export const realClock: Clock = { now: () => new Date(), stop: async () => {} };

/** The channel on which a movable clock is told to have moved. */
export const clockMoved = 'clock_moved';

/** A clock that is moved in the database, for a world that is only shown: every process goes by it at once. @param connectionString signs in as the application or the worker */
export async function openMovableClock(connectionString: string, log: Logger): Promise<Clock> {
  const ending = new AbortController();
  let offsetMs = 0;
  const follow = async (client: pg.Client): Promise<void> => {
    const { rows: [row] } = await client.query<{ seconds: string }>('select clock_offset() as seconds');
    offsetMs = Number(row?.seconds ?? 0) * 1000;
  };
  const connect = async (): Promise<{ client: pg.Client; lost: Promise<void> }> => {
    const client = new pg.Client({ connectionString, keepAlive: true });
    // Kept listening: a second error that nobody hears would end the process.
    const lost = new Promise<void>((done) => client.once('end', done).on('error', () => done()));
    await client.connect();
    client.on('notification', () => void follow(client).catch((error: unknown) => log.warn(error, 'the clock was moved, and not followed')));
    await client.query(`listen ${clockMoved}`);
    await follow(client);
    return { client, lost };
  };
  let held = await connect();
  const holding = (async () => {
    while (!ending.signal.aborted) {
      await held.lost;
      if (ending.signal.aborted) return;
      await sleep(500);
      held = await connect().catch(() => held);
    }
  })();
  return {
    now: () => new Date(Date.now() + offsetMs),
    async stop() {
      ending.abort();
      await held.client.end().catch(() => {});
      await holding;
    },
  };
}
