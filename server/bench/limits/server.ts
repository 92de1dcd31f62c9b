import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { newId } from '../../src/platform/orm/new-id.ts';
import { tokenHash } from '../../src/platform/auth/tokens.ts';
import { changeContact, children, descendants, licence, subscription } from './statements.ts';

// What a careful hand can do with `node:http` and `pg`: one prepared statement a request, its JSON sent as it comes, connections that stay.
// GUARDED=1: the session's token is looked up by `sign_in` within the same statement, which also opens the rows of its scope.

const isGuarded = process.env.GUARDED === '1';
const secret = process.env.SECRET ?? '';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, idleTimeoutMillis: 0, pipeline: true } as pg.PoolConfig);

interface Statement {
  name: string;
  text: string;
}

/** A question answered by one JSON text: with a guard its statement begins with the token's hash and the instant. */
function asJson(name: string, expression: (id: string) => string): Statement {
  return { name, text: isGuarded ? `select ${expression('$3')}::text as d from sign_in($1, $2) v` : `select ${expression('$1')}::text as d` };
}

const statements = {
  children: asJson('children', children),
  subscription: asJson('subscription', subscription),
  // That the page asks for the viewer's id keeps it behind the sign-in, which opens its rows.
  descendants: { name: 'descendants', text: isGuarded ? `select p.* from sign_in($1, $2) v left join lateral (${descendants('case when v.id is not null then $3::uuid end', '$4', '$5')}) p on true` : descendants('$1::uuid', '$2', '$3') },
};

async function rowsOf<Row extends pg.QueryResultRow>(statement: Statement, request: IncomingMessage, values: unknown[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ ...statement, values: isGuarded ? [hashOf(request), new Date(), ...values] : values });
  if (isGuarded && rows.length === 0) throw new Error('nobody is signed in');
  return rows;
}

async function jsonOf(statement: Statement, request: IncomingMessage, id: string | undefined): Promise<string | null> {
  const [row] = await rowsOf<{ d: string | null }>(statement, request, [id]);
  return row?.d ?? null;
}

interface Listed {
  id: string | null;
  name: string;
}

/** The page without the row too many, and its end. A cursor is written as PostgreSQL writes arrays of JSON. */
async function pageOf(request: IncomingMessage, id: string | undefined, cursor: string): Promise<string> {
  const [, name, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  const found = await rowsOf<Listed>(statements.descendants, request, [id, name, after]);
  // With a guard an empty page is one row of nulls.
  const page = found.filter((row) => row.id !== null);
  const hasNextPage = page.length > 50;
  if (hasNextPage) page.pop();
  const last = page.at(-1);
  const endCursor = last ? Buffer.from(`["NAME ASC", ${JSON.stringify(last.name.toLowerCase())}, "${last.id}"]`).toString('base64url') : null;
  return JSON.stringify({ nodes: page, pageInfo: { hasNextPage, endCursor } });
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
  const [, question, id, cursor = '', product = ''] = request.url?.split('/') ?? [];
  switch (question) {
    case 'children': return `{"data":{"tenant":${await jsonOf(statements.children, request, id)}}}`;
    case 'descendants': return `{"data":{"tenant":{"descendants":${await pageOf(request, id, cursor)}}}}`;
    case 'subscription': return `{"data":{"subscription":${await jsonOf(statements.subscription, request, id)}}}`;
    case 'licence': return `{"licence":${(await pool.query<{ d: string }>({ name: 'licence', text: licence, values: [id, cursor, product] })).rows[0]?.d ?? null}}`;
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
