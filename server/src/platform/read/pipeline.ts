import { GraphQLError } from 'graphql';
import pg from 'pg';
import { includesScope, type Scope } from '@filiera/shared/access';
import { type Viewer } from '../auth/viewer.ts';
import { whoCameIn, type SignInRow } from '../auth/sign-in.ts';
import { enrolmentWanted } from '../graphql/errors.ts';
import { Batch } from './batch.ts';
import { type Plan } from './compiler.ts';

/** Statements kept by name on each connection at most; what comes later is parsed each time, so that no client can fill the database's memory. */
const maxNamed = 256;
/** A plan earns its name by being used. */
const usesBeforeNamed = 3;

export interface Answers {
  viewer: Viewer | undefined;
  /** per read: JSON text, or undefined when there is no such object */
  rows: (string | undefined)[];
}

/** Whatever is read in one request is of one instant, and nothing is written by the way. */
const readOnly = '-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on -c statement_timeout=10000';

/** The pool of the reading side. Its connections sign in as the application, and stay: a new one would plan every statement anew. */
export class ReadPool {
  readonly #pool: pg.Pool;
  readonly #uses = new Map<string, number>();
  readonly #named = new Set<string>();

  /** @param url as the application signs in, see `appUrlOf` */
  constructor(url: string, max: number) {
    this.#pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 0, options: readOnly });
    this.#pool.on('error', () => {});
  }

  /**
   * One round trip and one transaction: sign in, then the reads, written at once. Without a known token the scope is empty and every read sees
   * nothing; any failure aborts the rest, and nothing outlives the transaction.
   * @param token hash of the session's or key's token; null for nobody
   * @throws FORBIDDEN to whoever has to set up a second factor first; nothing was read for it
   */
  async read(token: Buffer | null, at: Date, reads: readonly { plan: Plan; values: unknown[] }[]): Promise<Answers> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      const batch = new Batch([
        { name: 'sign_in', text: 'select row_to_json(v)::text from sign_in($1, $2) v', values: [token, at] },
        ...reads.map(({ plan, values }) => ({ name: this.#named.has(plan.name) ? plan.name : undefined, text: plan.text, values })),
      ]);
      client.query(batch);
      const [signedIn, ...rows] = await batch.answers;
      if (signedIn === undefined) return { viewer: undefined, rows };
      const { viewer, enrolling } = whoCameIn(JSON.parse(signedIn) as SignInRow, token);
      if (enrolling) throw enrolmentWanted();
      for (const { plan } of reads) this.#noteUse(plan);
      return { viewer, rows };
    } catch (error) {
      // An error of PostgreSQL has a code and leaves the connection usable; anything else does not.
      if (!(error instanceof pg.DatabaseError || error instanceof GraphQLError)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** One statement of ours, prepared under its name, that says itself who asks. */
  async ask<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row | undefined> {
    return (await this.#pool.query<Row>({ name, text, values })).rows[0];
  }

  /** For tests and probes: one bare statement, with nobody signed in. */
  bare(text: string): Promise<pg.QueryResult> {
    return this.#pool.query(text);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  /** Of somebody who is signed in: nobody else's documents take up the names. */
  #noteUse({ name }: Plan): void {
    if (this.#named.has(name) || this.#named.size >= maxNamed) return;
    const uses = (this.#uses.get(name) ?? 0) + 1;
    if (this.#uses.size > 10_000) this.#uses.clear();
    this.#uses.set(name, uses);
    if (uses < usesBeforeNamed) return;
    this.#uses.delete(name);
    this.#named.add(name);
  }
}

/** The scope that a key needs to read a type's rows (T2); a type without one is readable with any. */
const scopes = new Map<string, Scope>();
export function readScope(type: string, scope: Scope): void {
  scopes.set(type, scope);
}

/** The first scope a key lacks for what was read. */
export function missingScope(viewer: Viewer, types: ReadonlySet<string>): Scope | undefined {
  if (!viewer.scopes) return undefined;
  for (const type of types) {
    const scope = scopes.get(type);
    if (scope && !includesScope(viewer.scopes, scope)) return scope;
  }
  return undefined;
}
