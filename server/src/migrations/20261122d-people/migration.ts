import { Migration } from '@mikro-orm/migrations';
import { people } from './people.sql.ts';
import { tables } from './tables.sql.ts';

/** People: invitations, passwords, sessions, and an e-mail that changes only once it is confirmed. */
export class People extends Migration {
  override up(): void {
    for (const sql of [tables, people]) this.addSql(sql);
  }
}
