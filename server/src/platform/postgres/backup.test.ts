import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { backup, restore } from './backup.ts';

/** A schema of its own with all that makes a restore hard: a cycle, a trigger, a generated column, an identity, forced row-level security. */
const schema = `
  create table backup_node (id int generated always as identity primary key, name text, upper_name text generated always as (upper(name)) stored, first_leaf int, path ltree);
  create table backup_leaf (id int primary key, node_id int not null references backup_node, note text, seen int not null default 0);
  alter table backup_node add foreign key (first_leaf) references backup_leaf;
  create function backup_count() returns trigger language plpgsql as $$ begin new.seen := new.seen + 1; return new; end $$;
  create trigger backup_count before insert on backup_leaf for each row execute function backup_count();
  alter table backup_leaf enable row level security;
  alter table backup_leaf force row level security;
  create policy owner_sees_all on backup_leaf to filiera_owner using (true) with check (true);`;

const notes = ['plain', 'tab\tand\nnewline', '\\.', '\\N', '', null, 'Società «Ünïcode» 🌲', 'x'.repeat(300_000)];

let folder: string;
let source: TestDatabase;
let target: TestDatabase;

async function ask(sql: string, url: string, params: unknown[] = []) {
  const client = new pg.Client({ connectionString: url, options: '-c role=filiera_owner' });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows as unknown[];
  } finally {
    await client.end();
  }
}
const contents = async (url: string) => [await ask('select * from backup_node order by id', url), await ask('select * from backup_leaf order by id', url)];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiera-backup-'));
  [source, target] = await Promise.all([createDatabase(), createDatabase()]);
  await Promise.all([source, target].map(({ ownerUrl }) => ask(schema, ownerUrl)));
  await ask(`insert into backup_node (name, path) values ('a', 'v.a'), ('b', 'v.a.b')`, source.ownerUrl);
  for (const [at, note] of notes.entries()) await ask('insert into backup_leaf (id, node_id, note) values ($1, 2, $2)', source.ownerUrl, [at, note]);
  await ask('update backup_node set first_leaf = 0', source.ownerUrl);
});

afterAll(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true });
});

test('what was backed up comes back row by row, and everything that rested works again', async () => {
  const file = join(folder, 'whole');
  const saved = await backup(source.ownerUrl, file);
  expect(saved.rows['"public"."backup_leaf"']).toBe(notes.length);
  expect((await stat(file)).mode & 0o077).toBe(0);

  await ask(`insert into backup_node (name) values ('what a migration put there')`, target.ownerUrl);
  expect(await restore(target.ownerUrl, file, { emptyTable: 'backup_leaf' })).toEqual(saved);
  expect(await contents(target.ownerUrl)).toEqual(await contents(source.ownerUrl));

  expect(await ask(`insert into backup_node (name) values ('c') returning id, upper_name`, target.ownerUrl)).toEqual([{ id: 3, upper_name: 'C' }]);
  expect(await ask(`insert into backup_leaf values (99, 3, 'new', 0) returning seen`, target.ownerUrl)).toEqual([{ seen: 1 }]);
  await expect(ask(`insert into backup_leaf values (100, 4711, 'no such node')`, target.ownerUrl)).rejects.toThrow(/foreign key/);
  expect(await ask(`select relforcerowsecurity as forced from pg_class where relname = 'backup_leaf'`, target.ownerUrl)).toEqual([{ forced: true }]);
});

test('a database in use is refused', async () => {
  const file = join(folder, 'again');
  await backup(source.ownerUrl, file);
  await expect(restore(source.ownerUrl, file, { emptyTable: 'backup_leaf' })).rejects.toThrow(/in use already/);
});

test('a file that exists is not overwritten', async () => {
  const file = join(folder, 'precious');
  await writeFile(file, 'mine');
  await expect(backup(source.ownerUrl, file)).rejects.toThrow(/exists already/);
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('a backup of another version, one cut short, one that lies about itself and no backup at all change nothing', async () => {
  const file = join(folder, 'bent');
  await backup(source.ownerUrl, file);
  const text = gunzipSync(await readFile(file)).toString();
  const empty = await createDatabase();
  await ask(schema, empty.ownerUrl);

  const bend = async (bent: string) => {
    await writeFile(file, gzipSync(bent));
    return restore(empty.ownerUrl, file, { emptyTable: 'backup_leaf' });
  };
  await expect(bend(text.replace('"version":["', '"version":["a step of tomorrow","'))).rejects.toThrow(/only the backup has a step of tomorrow/);
  await expect(bend(text.slice(0, text.indexOf('-- end')))).rejects.toThrow(/cut short/);
  await expect(bend(text.slice(0, text.indexOf('tab\\tand')))).rejects.toThrow(/cut short/);
  await expect(bend(text.replace(/^0\t2\tplain.*\n/m, ''))).rejects.toThrow(/does not hold what it says of "public"."backup_leaf"/);
  await expect(bend(text.replace('SELECT setval', 'DROP TABLE backup_leaf; SELECT setval'))).rejects.toThrow(/no place for "DROP/);
  await expect(bend('-- of somebody else\n')).rejects.toThrow(/no backup/);
  await writeFile(file, 'not even compressed');
  await expect(restore(empty.ownerUrl, file, { emptyTable: 'backup_leaf' })).rejects.toThrow(/incorrect header/);
  await expect(restore(empty.ownerUrl, join(folder, 'missing'), { emptyTable: 'backup_leaf' })).rejects.toThrow(/ENOENT/);

  expect(await contents(empty.ownerUrl)).toEqual([[], []]);
  await empty.drop();
});

test('rows that row-level security hides from the login are not left out in silence', async () => {
  await ask('drop policy owner_sees_all on backup_leaf', source.ownerUrl);
  await expect(backup(source.ownerUrl, join(folder, 'hidden'))).rejects.toThrow(/hides rows of backup_leaf/);
});
