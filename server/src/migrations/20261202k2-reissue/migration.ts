import { Migration } from '@mikro-orm/migrations';
import { reissue } from './reissue.sql.ts';

/** An invoice with VAT that was owed to a number nobody had verified is given back whole and issued anew without, once, when its vendor says so (M3, M4). */
export class Reissue extends Migration {
  override up(): void {
    this.addSql(reissue);
  }
}
