import { expect, test } from 'vitest';
import { entities } from '../src/entities.ts';
import { asOwnerRole } from '../src/migrations/index.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { createDatabase } from './harness/database.ts';

/** What migrations say by hand because entities cannot: the ORM would drop it again. Anything else of a difference is a forgotten migration. */
const byHand = [
  /^set names /,
  /^alter table "\w+" drop constraint "\w+_fkey"$/,
  /^alter table "vat_exception" drop constraint "vat_exception_days"$/, // days that exclude each other
  /^drop trigger if exists "\w+" on "\w+"$/,
  /^drop function if exists "\w+"\([\w ,.[\]]*\)$/,
  /^(drop view if exists "(viewer|own_session|own_two_factor|deactivation_blocker|tenant_reach|tenant_size|tenant_security|licence_check|month_total)" cascade|create view "(viewer|own_session|own_two_factor|deactivation_blocker|tenant_reach|tenant_size|tenant_security|licence_check|month_total)" as [^;]*)$/,
  /^drop table if exists "migration" cascade$/,
  /"graphile_worker"/,
];

test('migrations make the tables, columns, indexes, checks and policies that the entities declare', async () => {
  const { ownerUrl, drop } = await createDatabase();
  const orm = await createOrm(asOwnerRole(ownerUrl), entities as never);
  const difference = await orm.schema.getUpdateSchemaSQL();
  await orm.close(true);
  await drop();

  const statements = difference.split(/;\s*(?:\n|$)/).map((statement) => statement.trim());
  expect(statements.filter((statement) => statement && !byHand.some((kind) => kind.test(statement)))).toEqual([]);
});
