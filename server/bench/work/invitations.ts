import pg from 'pg';
import { writtenColumns } from '../again.ts';
import { type Compared, costOf } from '../cost.ts';
import { connections, load } from '../load.ts';
import { startFiliera } from '../peers.ts';
import { signIn } from '../sign-in.ts';
import { type World } from '../world.ts';

const amount = 800;
const document = 'mutation InviteUser($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }';

/** Where an invitation leaves rows, in the order they rest on each other, and which are of which. */
const tables = {
  '"user"': `select to_jsonb(x) as row, x.id::text as of from "user" x where email like '%@invited.example'`,
  one_time_link: `select to_jsonb(x) as row, u.id::text as of from one_time_link x join "user" u on u.id = x.user_id where u.email like '%@invited.example'`,
  mail: `select to_jsonb(x) as row, l.user_id::text as of from mail x join one_time_link l on l.id = x.link_id where x.to_address like '%@invited.example'`,
  audit_entry: `select to_jsonb(x) as row, x.subject_id::text as of from audit_entry x join "user" u on u.id = x.subject_id where u.email like '%@invited.example'`,
  idempotency_key: `select to_jsonb(x) as row, u.id::text as of from idempotency_key x join "user" u on x.key = 'invite ' || u.email where u.email like '%@invited.example'`,
  'graphile_worker._private_jobs': `select to_jsonb(x) as row, l.user_id::text as of from graphile_worker._private_jobs x join mail m on x.key = 'mail ' || m.id join one_time_link l on l.id = m.link_id where m.to_address like '%@invited.example'`,
};

/** Inviting people through the whole server, each with link, mail, job and entry, beside bare inserts of the same rows, a transaction for each person. */
export async function invitations(world: World): Promise<Compared[]> {
  const peer = await startFiliera(world, { WORKER: '0' });
  try {
    const people = world.people.slice(1, 1 + connections);
    const cookies = await signIn(peer, people);
    const requests = people.map((person, connection) => Array.from({ length: amount }, (_, nth) => {
      const email = `p${connection}-${nth}@invited.example`;
      return {
        method: 'POST' as const, path: '/graphql', headers: { 'content-type': 'application/json', cookie: cookies.get(person) ?? '' },
        body: JSON.stringify({ query: document, variables: { input: { tenantId: person.tenantId, email, firstName: 'Ada', lastName: 'Neri', role: 'VIEWER', language: 'it', idempotencyKey: `invite ${email}` } } }),
      };
    }));
    const { requestsPerSecond, serverCpu, databaseCpu } = await load(peer, world.postmaster, requests, amount);
    return [{ what: 'invitations', ours: { perSecond: requestsPerSecond, cpu: serverCpu + databaseCpu }, limit: 'bare inserts of the same rows', beside: await insertAgain(world) }];
  } finally {
    await peer.stop();
  }
}

/** What was made is taken out, taken away and written again, over as many connections. */
async function insertAgain({ ownerUrl, postmaster }: World) {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: ownerUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const [owner] = clients as [pg.Client];
    const made = new Map<string, { table: string; row: string }[]>();
    const statements = new Map<string, string>();
    for (const [table, found] of Object.entries(tables)) {
      const columns = await writtenColumns(owner, table);
      statements.set(table, `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`);
      const { rows } = await owner.query<{ row: object; of: string }>(found);
      if (rows.length !== amount) throw new Error(`${amount} invitations have left ${rows.length} rows in ${table}`);
      for (const { row, of } of rows) made.set(of, [...(made.get(of) ?? []), { table, row: JSON.stringify(row) }]);
    }
    await owner.query(`delete from graphile_worker._private_jobs; delete from idempotency_key where key like 'invite %'; set session_replication_role = replica;
      delete from audit_entry where subject_id in (select id from "user" where email like '%@invited.example'); delete from mail where to_address like '%@invited.example';
      delete from one_time_link where user_id in (select id from "user" where email like '%@invited.example'); delete from "user" where email like '%@invited.example'; reset session_replication_role`);

    const waiting = [...made.values()];
    return await costOf(postmaster, amount, () => Promise.all(clients.map(async (client) => {
      for (let person = waiting.pop(); person; person = waiting.pop()) {
        await client.query('begin');
        for (const { table, row } of person) await client.query({ name: table, text: statements.get(table) ?? '', values: [row] });
        await client.query('commit');
      }
    })));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
