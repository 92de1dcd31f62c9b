import 'reflect-metadata';
import { loadavg } from 'node:os';
import { pino } from 'pino';
import { instant } from '@filiera/shared/period';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { migrate } from '../src/migrations/index.ts';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { asOwner } from '../src/platform/postgres/as-owner.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { Draft, makePartner, makeUser, makeVendor, saveDraft } from '../src/seed/factories.ts';
import { scratchFolder } from '../test/harness/scratch.ts';
import { median } from './median.ts';

// How long the statement of a month takes of a partner whose ledger has a million entries: README.md.

const [transactions, months, rounds, wantedMs] = [500_000, 60, 50, 50];
const document = `query ($id: ID!, $month: String!) { tenant(id: $id) { cashback { balance { minor currency } months { month openingMinor closingMinor earned { minor } clawedBack { minor } } entries(first: 100, filter: { month: $month }) { nodes { at kind amount { minor } customerName productName } } } } }`;

interface Answered {
  data: { tenant: { cashback: { balance: { minor: number }; months: { month: string; openingMinor: number; closingMinor: number }[]; entries: { nodes: unknown[] } } } };
}

const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
try {
  await migrate(url);
  const draft = new Draft(instant(new Date()));
  const partner = makePartner(draft, { parent: makeVendor(draft) });
  const admin = makeUser(draft, { tenant: partner });
  await saveDraft(url, draft);
  await asOwner(url, (client) => fillLedger(client, partner.id));
  const config = readConfig({ DATABASE_URL: url, PORT: '0', PUBLIC_URL: 'http://localhost:4000', SECRET: 'a secret of the benchmark', LOG_LEVEL: 'warn' });
  const token = newToken();
  await asOwner(url, (client) => client.query(`insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 day')`, [tokenHash(config.SECRET, token), admin.id]));
  const app = await createApp({ config, log: pino({ level: 'warn' }) });
  const address = `http://127.0.0.1:${await app.listen()}/graphql`;
  const headers = { 'content-type': 'application/json', cookie: `${app.cookieName}=${token}` };
  const ask = async (month: string): Promise<Answered> => (await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query: document, variables: { id: partner.id, month } }) })).json() as Promise<Answered>;
  const timed = async (month: string): Promise<number> => {
    const { data: { tenant: { cashback } } } = await ask(month);
    if (cashback.months.length !== months || cashback.entries.nodes.length !== 100 || cashback.months[0]?.closingMinor !== cashback.balance.minor) throw new Error('a statement ends at the balance');
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await ask(month);
      taken.push(performance.now() - start);
    }
    return median(taken);
  };

  const latest = await timed('2026-12');
  const older = await timed('2024-06');
  console.log(`a statement with its opening balance, ${months} months and 100 entries, over ${(2 * transactions).toLocaleString('en')} entries: the latest month in ${latest.toFixed(1)} ms in the median (wanted under ${wantedMs}: ${(latest / wantedMs).toFixed(2)} of it), one in the middle in ${older.toFixed(1)} (load ${loadavg()[0]?.toFixed(1)})`);
  process.exitCode = latest < wantedMs ? 0 : 1;
  await app.stop();
} finally {
  await stop();
}

/** Transactions of two entries each, evenly over the months from 2022 on: four are earned, the fifth is taken back. */
async function fillLedger(client: { query: (text: string, values: unknown[]) => Promise<unknown> }, partnerId: string): Promise<void> {
  const atOnce = 50_000;
  for (let from = 0; from < transactions; from += atOnce) {
    await client.query(`
      insert into cashback_entry (id, transaction_id, tenant_id, vendor_id, account, kind, at, month, amount_minor, amount_currency, customer_name, product_name)
      select gen_random_uuid(), t.id, p.id, p.vendor_id, a.account, case when n.n % 5 = 4 then 'CLAWBACK' else 'ACCRUAL' end, m.at, to_char(m.at at time zone 'UTC', 'YYYY-MM'), a.sign * case when n.n % 5 = 4 then -59 else 598 end, 'EUR', 'Cliente ' || n.n % 1000, 'Sestante Docs'
      from tenant p, generate_series($2::integer, $3::integer) n(n) cross join lateral (select md5(n.n::text)::uuid as id) t
      cross join lateral (select timestamptz '2022-01-01 09:00Z' + (n.n % ${months}) * interval '1 month' + (n.n % 25) * interval '1 day' + n.n * interval '1 ms' as at) m
      cross join (values ('PAYABLE', 1), ('EXPENSE', -1)) a (account, sign) where p.id = $1`, [partnerId, from, from + atOnce - 1]);
  }
  await client.query('analyze cashback_entry', []);
}
