import { Migration } from '@mikro-orm/migrations';
import { jobs } from './jobs.sql.ts';

/** Jobs that are gone are found in one way, and earlier rows of a file's customers by an index. */
export class Jobs extends Migration {
  override up(): void {
    this.addSql('create index "import_row_by_customer" on "import_row" ("import_id", "customer_key")');
    this.addSql(jobs);
  }
}
