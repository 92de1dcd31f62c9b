import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/migrations/index.ts';
import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded.ts';
import { withLock } from '../../src/platform/postgres/lock.ts';
import { ofDatabase } from './of-database.ts';
import { scratchFolder } from './scratch.ts';

const server = resolve(import.meta.dirname, '../..');
const templates = resolve(server, '../.data/test');

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** What a test file needs to make itself a database. */
export interface TestPostgres {
  /** As a superuser, of the database `postgres`. */
  adminUrl: string;
  /** Migrated, and nobody signs in to it: ready to be cloned. */
  template: string;
  /** No superuser: what an operator's own database may well give us, and the stricter case. */
  owner: { name: string; password: string };
}

/**
 * One PostgreSQL for the run: a copy of a stopped cluster that holds the migrated template, made anew when a migration changes.
 * A run therefore shares nothing with another one beside it, and leaves nothing behind however it ends.
 * With TEST_DATABASE_URL (a superuser's) that server is used instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const key = await templateKey();
  const owner = { name: 'filiera_test', password: key };
  const template = `filiera_template_${key}`;

  const own = process.env.TEST_DATABASE_URL;
  if (own) {
    const adminUrl = ofDatabase(own, 'postgres');
    await dropLeftovers(adminUrl);
    await makeTemplate(adminUrl, template, owner);
    project.provide('postgres', { adminUrl, template, owner });
    return async () => {};
  }

  const cached = join(templates, key);
  if (!existsSync(cached)) await buildCluster(cached, template, owner);
  const dataDir = await copied(cached);
  const { url, stop } = await startEmbeddedPostgres({ dataDir, isDurable: false, isTemporary: true });
  project.provide('postgres', { adminUrl: ofDatabase(url, 'postgres'), template, owner });
  return stop;
}

/** Changes with every migration, with what prepares a database for them, and with PostgreSQL. */
async function templateKey(): Promise<string> {
  const hash = createHash('sha256');
  const sources = ['src/migrations', 'src/platform/postgres', 'test/harness/postgres.setup.ts', 'package.json'];
  for (const file of (await Promise.all(sources.map((source) => filesBelow(join(server, source))))).flat()) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** Built beside its place and renamed into it, by one run at a time. Templates of a day ago are cleared away. */
async function buildCluster(target: string, template: string, owner: TestPostgres['owner']): Promise<void> {
  await mkdir(templates, { recursive: true });
  await withLock(join(templates, 'building'), async () => {
    if (existsSync(target)) return;
    for (const name of await readdir(templates)) {
      const old = join(templates, name);
      const isOld = Date.now() - (await stat(old)).mtimeMs > 86_400_000;
      if (isOld || name.endsWith('.draft')) await removeWhole(old);
    }

    const draft = `${target}.draft`;
    const { url, stop } = await startEmbeddedPostgres({ dataDir: draft, isDurable: false });
    try {
      await makeTemplate(ofDatabase(url, 'postgres'), template, owner);
    } finally {
      await stop();
    }
    await rename(draft, target);
  });
}

async function makeTemplate(adminUrl: string, template: string, owner: TestPostgres['owner']): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount: isMade } = await admin.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (isMade) return;

    const { rowCount: isKnown } = await admin.query('select from pg_roles where rolname = $1', [owner.name]);
    await admin.query(`${isKnown ? 'alter' : 'create'} role ${owner.name} login createrole password '${owner.password}'`);
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.query(`create database ${template} owner ${owner.name}`);
    await admin.query(`do $$ begin if to_regrole('filiera_app') is not null then grant filiera_app, filiera_owner to ${owner.name} with admin option; end if; if to_regrole('filiera_worker') is not null then grant filiera_worker to ${owner.name} with admin option; end if; end $$`);
    await migrate(ofDatabase(adminUrl, template, owner));
    await admin.query(`alter database ${template} is_template true allow_connections false`);
  } finally {
    await admin.end();
  }
}

/** Of runs on a server of ours that were killed: their names begin with the number of a process that is no more. */
async function dropLeftovers(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname ~ '^filiera_test_[0-9]+_'`);
    for (const { datname } of rows) {
      if (existsSync(`/proc/${datname.split('_')[2]}`)) continue;
      await admin.query(`drop database if exists ${datname} with (force)`);
      await admin.query(`drop role if exists filiera_app_${datname}, filiera_worker_${datname}`);
    }
  } finally {
    await admin.end();
  }
}

async function copied(cached: string): Promise<string> {
  const dataDir = await scratchFolder();
  await cp(await realpath(cached), dataDir, { recursive: true });
  return dataDir;
}

/** The folder, and where it is a link to one that the server's account can reach, that one. */
async function removeWhole(path: string): Promise<void> {
  await rm(await realpath(path), { recursive: true, force: true });
  await rm(path, { force: true });
}

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : [])).sort();
}
