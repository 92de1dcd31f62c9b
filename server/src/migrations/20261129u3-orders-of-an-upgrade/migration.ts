import { Migration } from '@mikro-orm/migrations';

/** The order that a subscription came from by an upgrade is found from there. */
export class OrdersOfAnUpgrade extends Migration {
  override up(): void {
    this.addSql('create index order_line_resulting on order_line (resulting_subscription_id) where resulting_subscription_id is not null;');
  }
}
