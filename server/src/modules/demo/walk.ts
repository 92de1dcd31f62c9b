import type pg from 'pg';
import { clockMoved } from '../../platform/clock/clock.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';

const secondsOf = { d: 86_400, h: 3600, m: 60 } as const;
const minuteMs = 60_000;

/** Reads `+30d`, `+12h` or `+90m`. @returns seconds, or undefined for anything else: a clock goes forward */
export function readAhead(text: string): number | undefined {
  const [, amount, unit] = /^\+(\d{1,4})([dhm])$/.exec(text) ?? [];
  const seconds = Number(amount) * secondsOf[(unit ?? 'd') as keyof typeof secondsOf];
  return amount && seconds > 0 ? seconds : undefined;
}

/** Moves the clock of this database and tells every process; whoever is signed in stays so, however far it goes. @param client signs in as the owner @returns how far it is ahead now, in seconds */
export async function moveClock(client: pg.ClientBase, seconds: number): Promise<number> {
  const { rows: [row] } = await client.query<{ offset: string }>(
    'insert into demo_clock (id, offset_seconds) values (true, $1) on conflict (id) do update set offset_seconds = demo_clock.offset_seconds + $1 returning offset_seconds as offset', [seconds]);
  await client.query('update session set expires_at = expires_at + make_interval(secs => $1)', [seconds]);
  await client.query(`notify ${clockMoved}`);
  return Number(row?.offset ?? 0);
}

/**
 * The minute of the next instant at which a tick has something to do; null where none has. Between now and then nothing is due.
 * What came due since it was asked last, and is still there, is looked at again a minute from now: one tick may leave something to another.
 * @param client signs in as the owner
 */
export async function nextDue(client: pg.ClientBase, ticks: readonly Tick[], { since, now }: { since: Date; now: Date }): Promise<Date | null> {
  const each = ticks.flatMap(({ comesDue }) => comesDue ?? []).map((due) => `select min(at) as at from (${due}) d(at) where at > $1`);
  if (each.length === 0) return null;
  // Named: planning it takes longer than asking.
  const { rows: [row] } = await client.query<{ next: Date | null }>({ name: 'next_due', text: `select min(at) as next from (${each.join(' union all ')}) d`, values: [since] });
  if (!row?.next) return null;
  return row.next > now ? new Date(Math.ceil(row.next.getTime() / minuteMs) * minuteMs) : new Date(now.getTime() + minuteMs);
}

export interface Steps {
  /** seconds from now until something is due; null where nothing will be */
  untilDue(): Promise<number | null>;
  /** moves the clock */
  move(seconds: number): Promise<unknown>;
  /** does what is due by it */
  work(): Promise<unknown>;
  /** asked between two steps, so that none is left half done */
  isStopped?(): boolean;
}

/** Walks a world through time, from each instant at which something is due to the next: it is done before the clock goes on, and nothing comes late. @returns seconds walked, and in how many steps */
export async function walk(seconds: number, { untilDue, move, work, isStopped = () => false }: Steps): Promise<{ walked: number; steps: number }> {
  let [walked, steps] = [0, 0];
  await work();
  for (; walked < seconds && !isStopped(); steps += 1) {
    const step = Math.min(seconds - walked, (await untilDue()) ?? Infinity);
    await move(step);
    await work();
    walked += step;
  }
  return { walked, steps };
}
