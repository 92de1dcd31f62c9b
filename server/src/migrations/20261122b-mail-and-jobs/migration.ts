import { Migration } from '@mikro-orm/migrations';
import { jobs } from './jobs.sql.ts';
import { mails } from './mails.sql.ts';
import { tables } from './tables.sql.ts';
import { tree } from './tree.sql.ts';

/** Mail, and the work that goes on after a request. */
export class MailAndJobs extends Migration {
  override up(): void {
    for (const sql of [tables, jobs, mails, tree]) this.addSql(sql);
  }
}
