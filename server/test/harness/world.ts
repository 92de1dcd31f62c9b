import { setTimeout } from 'node:timers/promises';
import { instant, type Instant } from '@filiera/shared/period';
import pg from 'pg';
import { pino } from 'pino';
import { createApp, type App } from '../../src/app.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { newToken, tokenHash } from '../../src/platform/auth/tokens.ts';
import { openWorkOff } from '../../src/platform/jobs/worker.ts';
import { ownerRole, workerUrlOf } from '../../src/platform/postgres/roles.ts';
import { Draft, saveDraft, type Person } from '../../src/seed/factories.ts';
import { openBackground } from '../../src/work.ts';
import { createDatabase, type TestDatabase } from './database.ts';

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; scope?: string } }[];
}

/** Somebody who asks: a signed-in person, a program with a key, or nobody. */
export interface Client {
  /** what it sends along, for requests that are no GraphQL */
  readonly headers: Readonly<Record<string, string>>;
  ask(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** the one root field of a document, or a thrown error with the codes of what went wrong */
  get<Value = Record<string, unknown>>(document: string, variables?: Record<string, unknown>): Promise<Value>;
}

export interface World {
  app: App;
  url: string;
  config: Config;
  database: TestDatabase;
  clock: { readonly now: Date; moveTo(iso: string): void };
  /** a draft at the clock's instant: make what the test needs, then `save` it */
  draft(): Draft;
  save(draft: Draft): Promise<void>;
  as(person: Pick<Person, 'id'>): Promise<Client>;
  withHeaders(headers: Record<string, string>): Client;
  nobody: Client;
  /** the background work that is due by the clock: what ticks find, jobs, mails */
  work(): Promise<void>;
  /** as the owner of the tables, past every wall */
  sql<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The real server on a database of its own, over HTTP; only its clock is ours. */
export async function createWorld({ at = '2026-03-10T09:00:00Z', settings = {} }: { at?: string; settings?: Record<string, string> } = {}): Promise<World> {
  const database = await createDatabase();
  let now = new Date(at);
  const config = readConfig({ DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl, WORKER_DATABASE_URL: workerUrlOf(database.ownerUrl), DEMO: '1', PORT: '0', PUBLIC_URL: 'http://localhost:4000', SECRET: 'a secret of the tests only', LOG_LEVEL: 'silent', VIES_API_URL: 'http://127.0.0.1:9', ...settings });
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' });
  const app = await createApp({ config, log, now: () => now });
  const url = `http://127.0.0.1:${await app.listen()}/graphql`;
  const withHeaders = (headers: Record<string, string>): Client => clientOf(url, headers);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, options: `-c role=${ownerRole}`, max: 4 }).on('error', () => {});
  const sql = async <Row extends object>(text: string, values: unknown[] = []) => (await owner.query<Row>(text, values)).rows;
  let background: ReturnType<typeof openWork> | undefined;
  const openWork = async () => {
    const { parts, close } = await openBackground(config, log, () => now);
    const queue = openWorkOff(parts);
    return { work: queue.work, close: async () => { await queue.close(); await close(); } };
  };

  return {
    app, url, config, database, withHeaders, sql,
    clock: { get now() { return now; }, moveTo: (iso) => { now = new Date(iso); } },
    draft: () => new Draft(instant(now) satisfies Instant),
    save: (draft) => saveDraft(database.ownerUrl, draft),
    nobody: withHeaders({}),
    async work() {
      background ??= openWork();
      await (await background).work();
      await untilLetGo(sql);
    },
    async as({ id }) {
      const token = newToken();
      await sql('insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)', [tokenHash(config.SECRET, token), id, now, new Date('2100-01-01T00:00:00Z')]);
      return withHeaders({ cookie: `${app.cookieName}=${token}` });
    },
    async close() {
      await (await background)?.close();
      await owner.end();
      await app.stop();
      await database.drop();
    },
  };
}

/** A job that has failed is let go a moment after its worker is done; one that a test holds itself is not waited for. */
async function untilLetGo(sql: World['sql']): Promise<void> {
  for (let tries = 0; tries < 50 && (await sql('select from graphile_worker._private_jobs where locked_at is not null limit 1')).length > 0; tries += 1) await setTimeout(20);
}

function clientOf(url: string, headers: Record<string, string>): Client {
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': 'it', ...headers }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as Answer;
  };
  return {
    headers,
    ask,
    async get<Value>(document: string, variables?: Record<string, unknown>): Promise<Value> {
      const { data, errors } = await ask(document, variables);
      if (errors || !data) throw new Error(errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('; ') ?? 'no data');
      return Object.values(data)[0] as Value;
    },
  };
}
