import { Migration } from '@mikro-orm/migrations';
import { access } from './access.sql.ts';
import { before } from './before.sql.ts';
import { grants } from './grants.sql.ts';
import { money } from './money.sql.ts';
import { references } from './references.sql.ts';
import { tables } from './tables.sql.ts';
import { tree } from './tree.sql.ts';

/** The first house: tree, access, catalogue, subscriptions, orders, audit. */
export class TheHouse extends Migration {
  override up(): void {
    for (const sql of [before, tables, tree, access, money, references, grants]) this.addSql(sql);
  }
}
