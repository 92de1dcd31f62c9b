import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { prepareRoles } from '../../src/platform/postgres/roles.ts';
import { ofDatabase } from './of-database.ts';

export interface TestDatabase {
  /** Signs in as the database's owner, who is no superuser. */
  ownerUrl: string;
  /** Signs in as the application does. */
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of one's own, cloned from the run's template in some tens of milliseconds. */
export async function createDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, owner } = inject('postgres');
  const name = `filiera_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(adminUrl, [`create database ${name} template ${template} owner ${owner.name} strategy file_copy`]);
  const ownerUrl = ofDatabase(adminUrl, name, owner);
  const { appUrl } = await prepareRoles(ownerUrl);
  const drop = () => asAdmin(adminUrl, [`drop database if exists ${name} with (force)`, `drop role if exists filiera_app_${name}, filiera_worker_${name}`]);
  return { ownerUrl, appUrl, drop };
}

async function asAdmin(adminUrl: string, statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}
