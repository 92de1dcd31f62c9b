import { Migration } from '@mikro-orm/migrations';
import { checkout } from './checkout.sql.ts';

/** Orders are paid by card and PayPal. */
export class Checkout extends Migration {
  override up(): void {
    this.addSql(checkout);
  }
}
