import 'reflect-metadata';
import { once } from 'node:events';
import { get } from 'node:http';
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

// How long a file of 100,000 rows takes and how much memory with it: README.md.

const sizes = [1000, 10_000, 100_000];
const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
try {
  await migrate(url);
  const draft = new Draft(instant(new Date()));
  const partner = makePartner(draft, { parent: makeVendor(draft) });
  const admin = makeUser(draft, { tenant: partner });
  await saveDraft(url, draft);
  const config = readConfig({ DATABASE_URL: url, PORT: '0', PUBLIC_URL: 'http://localhost:4000', SECRET: 'a secret of the benchmark', LOG_LEVEL: 'warn' });
  const token = newToken();
  await asOwner(url, (client) => client.query(`insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 day')`, [tokenHash(config.SECRET, token), admin.id]));
  const app = await createApp({ config, log: pino({ level: 'warn' }) });
  const port = await app.listen();
  let there = 0;
  for (const size of sizes) {
    await asOwner(url, (client) => client.query(`
      insert into audit_entry (id, tenant_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, before, after)
      select gen_random_uuid(), $1, now() - n * interval '1 second', 'Ada Neri', 'Adige', 'contact:update', 'CONTACTS', 'Contact', gen_random_uuid(), 'Anna Bianchi', '{"phone":"+390498791000"}', '{"phone":"+390498791100"}' from generate_series($2::integer, $3::integer) n`, [partner.id, there + 1, size]));
    there = size;
    const before = process.memoryUsage.rss();
    let peak = before;
    const sampling = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 20);
    const start = performance.now();
    const lines = await download(`http://127.0.0.1:${port}/export/auditLog?tenantId=${partner.id}&language=it`, `${app.cookieName}=${token}`);
    clearInterval(sampling);
    const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
    console.log(`${size.toLocaleString('en')} rows (${(lines - 1).toLocaleString('en')} came): ${((performance.now() - start) / 1000).toFixed(1)} s, ${mb(before)} MB before, ${mb(peak)} MB at most`);
  }
  await app.stop();
} finally {
  await stop();
}

/** Counts the lines that come and keeps none. */
async function download(address: string, cookie: string): Promise<number> {
  const [response] = (await once(get(address, { headers: { cookie } }), 'response')) as [NodeJS.ReadableStream];
  let lines = 0;
  for await (const chunk of response) for (const byte of chunk as Buffer) if (byte === 10) lines += 1;
  return lines;
}
