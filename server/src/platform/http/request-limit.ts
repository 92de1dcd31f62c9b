import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { failure } from '../graphql/errors.ts';
import { networkOf } from './network-of.ts';

/** How much one network address may ask of this process: whoever invents tokens gains nothing. Exact counts, for what must not be guessed, are the database's (`SignInLimits`). */
export class RequestLimit {
  readonly #bucket: RateLimiterMemory | undefined;

  /** @param perMinute 0 is no limit */
  constructor(perMinute: number) {
    this.#bucket = perMinute > 0 ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : undefined;
  }

  /** @throws RATE_LIMITED with the seconds to wait */
  async count(address: string): Promise<void> {
    try {
      await this.#bucket?.consume(networkOf(address));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw failure('RATE_LIMITED', 'Too many requests.', { extensions: { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) } });
    }
  }
}
