import pg from 'pg';
import { tokenHash } from '../src/platform/auth/tokens.ts';
import { type Statement } from './compiled.ts';
import { secret } from './peers.ts';
import { type World } from './world.ts';

/** A plan that PostgreSQL keeps after some uses is the one that counts. */
const usesBeforeKept = 6;

/** One connection in a transaction of its own, signed in as a request is: for looking at plans. */
export class Session {
  readonly #client: pg.Client;
  readonly #names = new Map<string, string>();

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** @param cookie of who is signed in; nobody on a connection that row-level security does not bind */
  static async open(world: World, cookie?: string): Promise<Session> {
    const client = new pg.Client({ connectionString: cookie ? world.appUrl : world.bareUrl });
    await client.connect();
    await client.query('begin');
    if (cookie) await client.query('select * from sign_in($1, $2)', [tokenHash(secret, cookie.slice(cookie.indexOf('=') + 1)), new Date()]);
    return new Session(client);
  }

  /** The plan of a prepared statement with what became of it, as lines. @param options of `explain` */
  async explain({ text, values }: Statement, options: string): Promise<string[]> {
    const name = await this.#prepared({ text, values });
    const given = values.map((value) => (value === null ? 'null' : pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value))));
    const { rows } = await this.#client.query<{ 'QUERY PLAN': string }>(`explain (${options}) execute ${pg.escapeIdentifier(name)}${given.length > 0 ? `(${given.join(', ')})` : ''}`);
    return rows.map((row) => row['QUERY PLAN']);
  }

  async close(): Promise<void> {
    await this.#client.query('rollback');
    await this.#client.end();
  }

  async #prepared({ text, values }: Statement): Promise<string> {
    const known = this.#names.get(text);
    if (known) return known;
    const name = `s${this.#names.size}`;
    for (let use = 0; use < usesBeforeKept; use++) await this.#client.query({ name, text, values });
    this.#names.set(text, name);
    return name;
  }
}
