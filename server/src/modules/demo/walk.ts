import type pg from 'pg';
import { clockMoved } from '../../platform/clock/clock.ts';

const secondsOf = { d: 86_400, h: 3600, m: 60 } as const;

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
 * Walks a world through time, a day at a time: what is due each day is done before the next comes.
 * @param move      moves the clock
 * @param work      does what is due by it
 * @param isStopped asked between two days, so that none is left half done
 * @returns seconds walked
 */
export async function walk(seconds: number, move: (seconds: number) => Promise<unknown>, work: (day: number) => Promise<unknown>, isStopped = (): boolean => false): Promise<number> {
  let walked = 0;
  for (let day = 1; walked < seconds && !isStopped(); day += 1) {
    const step = Math.min(seconds - walked, secondsOf.d);
    await move(step);
    await work(day);
    walked += step;
  }
  return walked;
}
