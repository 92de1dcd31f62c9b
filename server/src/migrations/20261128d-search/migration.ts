import { Migration } from '@mikro-orm/migrations';
import { search } from './search.sql.ts';

/** A search looks through rows where they stand: writing one costs that one. */
export class Search extends Migration {
  override up(): void {
    this.addSql(search);
  }
}
