import { Migration } from '@mikro-orm/migrations';

/** What is left to pay one order takes the place of what is on file once it has paid. */
export class MethodsTried extends Migration {
  override up(): void {
    this.addSql(`
      alter table "payment_method_setup" add "tried_method_id" uuid null;
      alter table payment_method_setup add foreign key (tenant_id, tried_method_id) references payment_method_on_file (tenant_id, id);
      create index payment_method_setup_tried on payment_method_setup (tried_method_id) where tried_method_id is not null;
      grant update (tried_method_id) on payment_method_setup to filiera_worker;
    `);
  }
}
