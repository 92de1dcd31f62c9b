import { type EntityManager } from '@mikro-orm/postgresql';
import { failure } from '../graphql/errors.ts';
import { queryIn } from '../orm/query.ts';
import { tokenHash } from './tokens.ts';

export interface HourlyLimit {
  /** who spends, and on what; kept as a hash */
  key: string;
  most: number;
}

/**
 * Counts something against each of these limits, for an hour from its first use. Part of the transaction: what is rolled back has not been spent, and whoever
 * spends of the same at the same time waits. @throws RATE_LIMITED with the seconds to wait
 */
export async function spendOfHour({ em, now, secret }: { em: EntityManager; now: Date; secret: string }, points: number, limits: readonly HourlyLimit[]): Promise<void> {
  for (const { key, most } of limits) {
    const [spent] = await queryIn<{ points: number; expire: string }>(em, `
      insert into rate_limit as l (key, points, expire) values ($1, $2, $3)
      on conflict (key) do update set points = case when l.expire > $4 then l.points else 0 end + $2, expire = case when l.expire > $4 then l.expire else $3 end
      returning points, expire`, [`hour:${tokenHash(secret, key).toString('base64url')}`, points, now.getTime() + 3_600_000, now.getTime()]);
    if (spent && spent.points > most) throw failure('RATE_LIMITED', 'Too much was sent within the hour.', { extensions: { retryAfterSeconds: Math.ceil((Number(spent.expire) - now.getTime()) / 1000) } });
  }
}
