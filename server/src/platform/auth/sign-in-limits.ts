import { createHmac } from 'node:crypto';
import { type Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { failure } from '../graphql/errors.ts';
import { networkOf } from '../http/network-of.ts';

const perAccount = { points: 10, duration: 15 * 60 };
const perAddress = { points: 100, duration: 15 * 60 };

/** How often one may try to sign in, counted in the database so that every process counts alike. */
export class SignInLimits {
  readonly #account: RateLimiterPostgres;
  readonly #address: RateLimiterPostgres;
  readonly #secret: string;

  constructor(pool: Pool, secret: string) {
    const store = { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false };
    this.#account = new RateLimiterPostgres({ ...store, ...perAccount, keyPrefix: 'account' });
    this.#address = new RateLimiterPostgres({ ...store, ...perAddress, keyPrefix: 'address' });
    this.#secret = secret;
  }

  /** Counts an attempt. @throws RATE_LIMITED with the seconds to wait, alike for known and unknown accounts */
  async attempt(account: string, address: string): Promise<void> {
    try {
      await Promise.all([this.#account.consume(this.#key(account)), this.#address.consume(this.#key(networkOf(address)))]);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.ceil(refused.msBeforeNext / 1000);
      throw failure('RATE_LIMITED', `Too many attempts; try again in ${seconds} seconds.`, { extensions: { retryAfterSeconds: seconds } });
    }
  }

  /** A right password clears the account's count and takes its own attempt off the address's: an office where everybody signs in at nine behind one address is no attacker. */
  async succeeded(account: string, address: string): Promise<void> {
    await Promise.all([this.#account.delete(this.#key(account)), this.#address.reward(this.#key(networkOf(address)))]);
  }

  #key(text: string): string {
    return createHmac('sha256', this.#secret).update(text.toLowerCase()).digest('base64url');
  }
}
