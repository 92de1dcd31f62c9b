import type pg from 'pg';

/**
 * Takes triggers, keys, exclusions and indexes off every table for a load of millions of rows: what a row's trigger or an index's page costs a million
 * times, one statement does once. Within a transaction, as the tables' owner.
 * @returns what puts all of it back, under the names it had; keys are checked as they return
 */
export async function setAside(client: pg.Client): Promise<() => Promise<void>> {
  // What waits for the end of the transaction would keep its table from being altered.
  await client.query('set constraints all immediate');
  const { rows: [found] } = await client.query<Record<'tables' | 'foreign' | 'unique' | 'indexes', { drop: string; make: string }[] | null>>(kept);
  const of = (kind: keyof NonNullable<typeof found>) => found?.[kind] ?? [];
  await client.query([...of('tables'), ...of('foreign'), ...of('unique'), ...of('indexes')].map(({ drop }) => drop).join(';'));
  return async () => {
    await client.query([...of('unique'), ...of('indexes'), ...of('foreign'), ...of('tables')].map(({ make }) => make).join(';'));
  };
}

const kept = `
  with ours as (select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'),
  key as (
    select contype, conname, json_build_object('drop', format('alter table %s drop constraint %I', conrelid::regclass, conname),
      'make', format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))) as entry
    from pg_constraint where conrelid in (select oid from ours))
  select
    (select json_agg(json_build_object('drop', format('alter table %s disable trigger user', oid::regclass), 'make', format('alter table %s enable trigger user', oid::regclass))) from ours) as tables,
    (select json_agg(entry order by conname) from key where contype = 'f') as foreign,
    (select json_agg(entry order by conname) from key where contype in ('p', 'u', 'x')) as unique,
    (select json_agg(json_build_object('drop', format('drop index %s', indexrelid::regclass), 'make', pg_get_indexdef(indexrelid)) order by indexrelid::regclass::text)
     from pg_index where indrelid in (select oid from ours) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))) as indexes`;
