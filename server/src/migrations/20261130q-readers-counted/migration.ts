import { Migration } from '@mikro-orm/migrations';

/** Who is written to is counted with the other limits, no more by the links. */
export class ReadersCounted extends Migration {
  override up(): void {
    this.addSql('drop function count_document_links');
  }
}
