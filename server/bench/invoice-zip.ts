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
import { Draft, makeCustomer, makeSubscription, makeUser, makeVendor, saveDraft } from '../src/seed/factories.ts';
import { scratchFolder } from '../test/harness/scratch.ts';

// How long a month of 2,000 invoices takes as an archive, how much memory with it, and how long somebody else waits meanwhile: README.md.

const invoices = 2000;
const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
try {
  await migrate(url);
  const { vendor, admin } = await sell();
  const config = readConfig({ DATABASE_URL: url, PORT: '0', PUBLIC_URL: 'http://localhost:4000', SECRET: 'a secret of the benchmark', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '100000' });
  const token = newToken();
  const month = await asOwner(url, async (client) => {
    await client.query(`insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 day')`, [tokenHash(config.SECRET, token), admin.id]);
    const { rows } = await client.query<{ month: string; count: string }>(`select to_char(issued_on, 'YYYY-MM') as month, count(*) from invoice group by 1 order by 2 desc limit 1`);
    console.log(`${rows[0]?.count ?? 0} invoices in ${rows[0]?.month ?? 'no month'}`);
    return rows[0]?.month ?? '';
  });
  const app = await createApp({ config, log: pino({ level: 'warn' }) });
  const port = await app.listen();
  const cookie = `${app.cookieName}=${token}`;
  const before = process.memoryUsage.rss();
  let peak = before;
  const sampling = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 20);
  const waits: number[] = [];
  const done = new AbortController();
  const asking = (async () => {
    while (!done.signal.aborted) {
      const start = performance.now();
      await fetch(`http://127.0.0.1:${port}/healthz`);
      waits.push(performance.now() - start);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  })();
  const start = performance.now();
  const bytes = await download(`http://127.0.0.1:${port}/documents/invoices/month.zip?tenantId=${vendor.id}&month=${month}&language=it`, cookie);
  const seconds = (performance.now() - start) / 1000;
  done.abort();
  await asking;
  clearInterval(sampling);
  const mb = (size: number) => Math.round(size / 1024 / 1024);
  waits.sort((one, other) => one - other);
  console.log(`${mb(bytes)} MB in ${seconds.toFixed(1)} s, ${mb(before)} MB before, ${mb(peak)} MB at most; others waited ${(waits[Math.floor(waits.length / 2)] ?? 0).toFixed(0)} ms in the median, ${(waits[Math.floor(waits.length * 0.99)] ?? 0).toFixed(0)} at the 99th percentile`);
  await app.stop();
} finally {
  await stop();
}

/** Its draft is forgotten: what is measured is the server's. */
async function sell(): Promise<{ vendor: { id: string }; admin: { id: string } }> {
  const draft = new Draft(instant(new Date()));
  const vendor = makeVendor(draft);
  const admin = makeUser(draft, { tenant: vendor });
  for (let count = 0; count < invoices; count += 1) makeSubscription(draft, { tenant: makeCustomer(draft, { parent: vendor }) });
  await saveDraft(url, draft);
  return { vendor: { id: vendor.id }, admin: { id: admin.id } };
}

/** Counts the bytes that come and keeps none; tells the memory after each 10 MB, which shows whether it grows with them. */
async function download(address: string, cookie: string): Promise<number> {
  const [response] = (await once(get(address, { headers: { cookie } }), 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  if (response.statusCode !== 200) throw new Error(`answered ${response.statusCode}`);
  let bytes = 0;
  for await (const chunk of response) {
    const tens = Math.floor(bytes / 10_000_000);
    bytes += (chunk as Buffer).length;
    if (Math.floor(bytes / 10_000_000) > tens) console.log(`${tens + 1}0 MB: ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB`);
  }
  return bytes;
}
