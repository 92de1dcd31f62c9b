import { Migration } from '@mikro-orm/migrations';

/** A file of customers may say that it has too many columns. */
export class Columns extends Migration {
  override up(): void {
    this.addSql(String.raw`
alter table "import" drop constraint "import_failure_check";
alter table "import" add constraint "import_failure_check" check ("failure" in ('NOT_CSV', 'MALFORMED', 'EMPTY', 'MISSING_COLUMNS', 'TOO_MANY_COLUMNS', 'TOO_MANY_ROWS', 'INTERNAL'));
`);
  }
}
