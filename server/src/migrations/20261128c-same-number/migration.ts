import { Migration } from '@mikro-orm/migrations';

/** Whoever makes a company is told of another with its VAT number: found by an index. */
export class SameNumber extends Migration {
  override up(): void {
    this.addSql('create index "company_profile_by_vat_number" on "company_profile" ("vendor_id", "vat_number")');
  }
}
