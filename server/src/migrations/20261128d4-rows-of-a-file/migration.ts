import { Migration } from '@mikro-orm/migrations';

/** What earlier rows of a file said of a customer is found at once, though all 50,000 are of one. */
export class RowsOfAFile extends Migration {
  override up(): void {
    // A column of its own: what is taken out of JSON behind a wall is not looked up by an index.
    this.addSql(`alter table "import_row" add column "contact_email" text generated always as ((contact ->> 'email'::text)) stored null`);
    this.addSql('drop index "import_row_by_customer"');
    this.addSql('create index import_row_by_customer on import_row (import_id, customer_key) where number = leader');
    this.addSql('create index import_row_by_contact on import_row (import_id, customer_key, contact_email) where contact_email is not null');
  }
}
