import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { newId } from '../../src/platform/orm/new-id.ts';
import { tokenHash } from '../../src/platform/auth/tokens.ts';
import { changeContact, children, descendants, subscription } from './statements.ts';

// What a careful hand can do with `node:http` and `pg`: one prepared statement a request, its JSON sent as it comes.
// GUARDED=1: the session's token is looked up by `sign_in` within the same statement, which also opens the rows of its scope.

const isGuarded = process.env.GUARDED === '1';
const secret = process.env.SECRET ?? '';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, pipeline: true } as pg.PoolConfig);

/** A question's statement: with a guard it begins with the token's hash and the instant. */
function prepared(name: string, expression: (...values: string[]) => string): { name: string; text: string } {
  const values = (from: number): string[] => [from, from + 1, from + 2].map((index) => `$${index}`);
  const text = isGuarded ? `select v.id, ${expression(...values(3))}::text as d from sign_in($1, $2) v` : `select ${expression(...values(1))}::text as d`;
  return { name, text };
}

const statements = {
  children: prepared('children', (id = '') => children(id)),
  descendants: prepared('descendants', (id = '', name = '', after = '') => descendants(id, name, after)),
  subscription: prepared('subscription', (id = '') => subscription(id)),
};

async function read(statement: { name: string; text: string }, request: IncomingMessage, values: unknown[]): Promise<string | null> {
  const { rows: [row] } = await pool.query<{ d: string | null }>({ ...statement, values: isGuarded ? [hashOf(request), new Date(), ...values] : values });
  if (!row) throw new Error('nobody is signed in');
  return row.d;
}

/** The page without the row too many, and its end. A cursor is written as PostgreSQL writes arrays of JSON. */
function pageOf(rows: string): string {
  const page = JSON.parse(rows) as { id: string; name: string }[];
  const hasNextPage = page.length > 50;
  if (hasNextPage) page.pop();
  const last = page.at(-1);
  const endCursor = last ? Buffer.from(`["NAME ASC", ${JSON.stringify(last.name.toLowerCase())}, "${last.id}"]`).toString('base64url') : null;
  return `{"nodes":${JSON.stringify(page)},"pageInfo":${JSON.stringify({ hasNextPage, endCursor })}}`;
}

interface Change {
  contactId: string;
  version: number;
  phone: string | null;
  jobTitle: string | null;
  types: string[];
}

const change = {
  name: 'change',
  text: isGuarded
    ? changeContact({
        id: `current_setting('app.viewer')::uuid`, name: `current_setting('app.identity')::json ->> 'name'`, tenantName: `(select h.name from tenant h where h.id = current_setting('app.home')::uuid)`,
        may: `current_setting('app.role') in ('ADMIN', 'BUSINESS')`,
      })
    : changeContact({ id: 'null::uuid', name: `'Ada Bench'::text`, tenantName: `'Bench'::text`, may: 'true' }),
};

/** With a guard the scope has to stand before rows are locked: begin, sign in, change, commit, in one round trip. */
async function save(request: IncomingMessage, { contactId, version, phone, jobTitle, types }: Change): Promise<string | null> {
  const now = new Date();
  const query = { ...change, values: [contactId, version, phone, jobTitle, types, now, newId(now), request.socket.remoteAddress] };
  if (!isGuarded) return (await pool.query<{ d: string }>(query)).rows[0]?.d ?? null;
  const client = await pool.connect();
  try {
    const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    stream.cork();
    const sent = [client.query('begin'), client.query({ name: 'sign_in', text: 'select * from sign_in($1, $2)', values: [hashOf(request), now] }), client.query<{ d: string }>(query), client.query('commit')] as const;
    stream.uncork();
    const [, , { rows: [row] }] = await Promise.all(sent);
    return row?.d ?? null;
  } finally {
    client.release();
  }
}

function hashOf({ headers: { cookie = '' } }: IncomingMessage): Buffer {
  return tokenHash(secret, cookie.slice(cookie.indexOf('=') + 1));
}

async function answer(request: IncomingMessage): Promise<string> {
  const [, question, id, cursor = ''] = request.url?.split('/') ?? [];
  switch (question) {
    case 'children': return `{"data":{"tenant":${await read(statements.children, request, [id])}}}`;
    case 'descendants': {
      const [, name, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
      return `{"data":{"tenant":{"descendants":${pageOf((await read(statements.descendants, request, [id, name, after])) ?? '[]')}}}}`;
    }
    case 'subscription': return `{"data":{"subscription":${await read(statements.subscription, request, [id])}}}`;
    case 'contact': return `{"data":{"updateContact":{"contact":${await save(request, JSON.parse(await bodyOf(request)) as Change)}}}}`;
    default: throw new Error(`no such question: ${request.url}`);
  }
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((done, fail) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => done(body)).on('error', fail);
  });
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

const server = createServer((request, response) => {
  answer(request).then((body) => send(response, 200, body), (error: Error) => send(response, 500, JSON.stringify({ error: error.message })));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
process.once('SIGTERM', () => process.exit());
process.once('disconnect', () => process.exit());
