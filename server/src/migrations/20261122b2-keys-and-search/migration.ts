import { Migration } from '@mikro-orm/migrations';
import { keys } from './keys.sql.ts';
import { search } from './search.sql.ts';

/** A key made from above sees and does no more than its maker; a search tells nobody what they may not read. */
export class KeysAndSearch extends Migration {
  override up(): void {
    for (const sql of [keys, search]) this.addSql(sql);
  }
}
