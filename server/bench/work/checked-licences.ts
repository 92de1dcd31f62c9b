import { type Request } from 'autocannon';
import pg from 'pg';
import { newToken, tokenHash } from '../../src/platform/auth/tokens.ts';
import { newId } from '../../src/platform/orm/new-id.ts';
import { type Compared, type Cost } from '../cost.ts';
import { connections, load } from '../load.ts';
import { type Peer, secret, startFiliera, startLimit } from '../peers.ts';
import { type World } from '../world.ts';

const licences = 1_000_000;
const addresses = 20_000;
const amount = 20_000;

const document = 'query CheckLicence($email: String!, $product: String!) { checkLicence(email: $email, product: $product) { standing email worksUntil activatedAt edition { code } } }';

/** The vendor's software asks for a million licences, over the route made for it and over GraphQL, beside a bare prepared select that knows no keys. */
export async function checkedLicences(world: World): Promise<Compared[]> {
  const { authorization, vendorId, product, emails } = await furnish(world);
  const headers = { 'content-type': 'application/json', authorization };
  const post = (path: string, body: object): Request => ({ method: 'POST', path, headers, body: JSON.stringify(body) });
  const filiera = await startFiliera(world, { WORKER: '0' });
  const limit = await startLimit(world, false);
  try {
    const route = (email: string) => post('/licences/check', { email, product });
    const bare = (email: string): Request => ({ method: 'GET', headers: {}, path: `/licence/${vendorId}/${email}/${product}` });
    await compareAnswers(filiera, limit, emails.slice(0, 50).map((email) => [route(email), bare(email)]));
    // Warm, then measured in turns: the median of five by CPU.
    const runs = { limit: [] as Cost[], route: [] as Cost[], graphql: [] as Cost[] };
    for (let round = -1; round < 5; round++) {
      const measured = {
        limit: await costOfAsking(world, limit, emails, bare),
        route: await costOfAsking(world, filiera, emails, route),
        graphql: await costOfAsking(world, filiera, emails, (email) => post('/graphql', { query: document, variables: { email, product } })),
      };
      if (round >= 0) for (const [name, cost] of Object.entries(measured)) runs[name as keyof typeof runs].push(cost);
    }
    const beside = middle(runs.limit);
    const what = 'a bare prepared select, no keys';
    return [
      { what: 'licences checked of 1,000,000, POST /licences/check', ours: middle(runs.route), limit: what, beside },
      { what: 'the same by GraphQL, checkLicence', ours: middle(runs.graphql), limit: what, beside },
    ];
  } finally {
    await Promise.all([filiera.stop(), limit.stop()]);
  }
}

async function costOfAsking({ postmaster }: World, peer: Peer, emails: readonly string[], ask: (email: string) => Request): Promise<Cost> {
  const requests = Array.from({ length: connections }, (_, connection) => emails.filter((_email, index) => index % connections === connection).map(ask));
  const { requestsPerSecond, serverCpu, databaseCpu } = await load(peer, postmaster, requests, amount);
  return { perSecond: requestsPerSecond, cpu: serverCpu + databaseCpu };
}

const middle = (costs: readonly Cost[]): Cost => costs.toSorted((one, other) => one.cpu - other.cpu)[Math.floor(costs.length / 2)] ?? { perSecond: Number.NaN, cpu: Number.NaN };

/** Both say the same, or nothing is measured. */
async function compareAnswers(filiera: Peer, limit: Peer, pairs: readonly [Request, Request][]): Promise<void> {
  const textOf = async (peer: Peer, { method = 'GET', path = '/', headers, body }: Request) => (await fetch(peer.url + path, { method, headers: headers as Record<string, string>, ...(body ? { body } : {}) })).text();
  for (const [ours, theirs] of pairs) {
    const [one, other] = [await textOf(filiera, ours), await textOf(limit, theirs)];
    if (one !== other || !one.includes('"standing"')) throw new Error(`not answered alike: ${one} and ${other}`);
  }
}

/** A million licences of the largest vendor's subscriptions, as many of each, and a key of that vendor. */
async function furnish({ ownerUrl }: World) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: [sold] } = await client.query<{ vendorId: string; product: string; productId: string }>(`
      select s.vendor_id as "vendorId", p.code as product, p.id as "productId" from subscription s join product p on p.id = s.product_id where s.status = 'ACTIVE' group by 1, 2, 3 order by count(*) desc limit 1`);
    if (!sold) throw new Error('a world has subscriptions');
    const { vendorId, product, productId } = sold;
    await client.query('set session_replication_role = replica');
    await client.query(`
      insert into licence (id, tenant_id, vendor_id, subscription_id, email, language, assigned_at, assigned_by_name, invited_at, activated_at)
      select gen_random_uuid(), s.tenant_id, s.vendor_id, s.id, 'member-' || n || '@licensed.example', 'it', now(), 'Bench', now(), case when n % 10 > 0 then now() end
      from generate_series(1, $2::integer) n join (select *, row_number() over (order by id) - 1 as nth, count(*) over () as many from subscription where product_id = $1 and status = 'ACTIVE') s on s.nth = n % s.many`, [productId, licences]);
    await client.query('update licence_count c set assigned = l.given, total = greatest(c.total, l.given) from (select subscription_id, count(*) as given from licence group by 1) l where l.subscription_id = c.subscription_id');
    await client.query('reset session_replication_role');
    const token = `fil_${newToken()}`;
    const keyId = newId(new Date());
    const { rows: [maker] } = await client.query<{ id: string }>(`select id from "user" where tenant_id = $1 and role = 'ADMIN' and status = 'ACTIVE' limit 1`, [vendorId]);
    await client.query(`insert into api_key (id, tenant_id, vendor_id, name, role, scopes, prefix, last_four, created_by_id, created_by_name, created_at, expires_at)
      values ($1, $2, $2, 'Software', 'VIEWER', '{LICENCES_CHECK}', 'fil_', 'xxxx', $3, 'Ada', now(), now() + interval '30 days')`, [keyId, vendorId, maker?.id]);
    await client.query('insert into api_key_secret (token_hash, api_key_id) values ($1, $2)', [tokenHash(secret, token), keyId]);
    await client.query('vacuum (analyze) licence, licence_count, api_key, api_key_secret');
    const { rows } = await client.query<{ email: string }>(`select email from licence where vendor_id = $1 order by md5(email) limit $2`, [vendorId, addresses]);
    return { authorization: `Bearer ${token}`, vendorId, product, emails: rows.map(({ email }) => email) };
  } finally {
    await client.end();
  }
}
