import { Migration } from '@mikro-orm/migrations';
import { payByLink } from './pay-by-link.sql.ts';

/** Whoever is invoiced leaves a card or an account by a link, and pays the order that it leads to. */
export class PayByLink extends Migration {
  override up(): void {
    this.addSql(payByLink);
  }
}
