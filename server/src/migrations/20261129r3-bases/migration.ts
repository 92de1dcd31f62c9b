import { Migration } from '@mikro-orm/migrations';
import { bases } from './bases.sql.ts';

/** A discount of an automatic renewal says what it is taken off. */
export class Bases extends Migration {
  override up(): void {
    this.addSql(bases);
  }
}
