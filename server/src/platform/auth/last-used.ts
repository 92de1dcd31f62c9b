import { type Pool } from 'pg';

/** Remembers when keys were used and writes it in batches, so that a request never waits for it (G5). */
export class LastUsed {
  readonly #pool: Pool;
  readonly #timer: NodeJS.Timeout;
  #seen = new Map<string, { at: Date; address: string }>();

  constructor(pool: Pool, everyMs = 10_000) {
    this.#pool = pool;
    this.#timer = setInterval(() => void this.flush().catch(() => {}), everyMs);
    this.#timer.unref();
  }

  note(key: string, at: Date, address: string): void {
    this.#seen.set(key, { at, address });
  }

  async flush(): Promise<void> {
    if (this.#seen.size === 0) return;
    const seen = [...this.#seen];
    this.#seen = new Map();
    await this.#pool.query('select note_key_use($1, $2, $3)', [seen.map(([key]) => key), seen.map(([, { at }]) => at), seen.map(([, { address }]) => address)]);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
