import { Migration } from '@mikro-orm/migrations';

/** A quote of a top-up says for how many months, also to who may not see its amounts. */
export class MonthsOfATopUp extends Migration {
  override up(): void {
    this.addSql('alter table quote_line add "months" int null');
  }
}
