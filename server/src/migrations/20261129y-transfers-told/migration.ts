import { Migration } from '@mikro-orm/migrations';

/** What came in parts for an order is told as long as it awaits the rest, and a vendor says where transfers to it go. */
export class TransfersTold extends Migration {
  override up(): void {
    this.addSql(String.raw`
      create index "balance_movement_of_order" on "balance_movement" ("order_id");

      create table "transfer_account" ("tenant_id" uuid not null, "vendor_id" uuid not null, "holder" text not null, "iban" text not null, "bic" text null, "version" int not null default 0, "updated_at" timestamptz(3) not null, "updated_by_name" text not null, primary key ("tenant_id"));
      alter table "transfer_account" add constraint "transfer_account_of_vendor" check (tenant_id = vendor_id);
      alter table "transfer_account" enable row level security;
      alter table "transfer_account" force row level security;
      create policy "vendor" on "transfer_account" for select using (vendor_id = (select nullif(current_setting('app.vendor', true), '')::uuid as "nullif"));
      create policy "issuer" on "transfer_account" using (tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING'));
      create policy "linked" on "transfer_account" for select using (vendor_id = (select a.vendor_id from amounts a where a.id = (select nullif(current_setting('app.amounts', true), '')::uuid as "nullif")));
      create policy "worker" on "transfer_account" for select to "filiera_worker" using (true);
      create policy "owner" on "transfer_account" to "filiera_owner" using (true) with check (true);
      alter table transfer_account add foreign key (tenant_id) references tenant (id);
      create trigger own_vendor before insert on transfer_account for each row execute function own_vendor();
      grant select, insert on transfer_account to filiera_app;
      grant update (holder, iban, bic, version, updated_at, updated_by_name) on transfer_account to filiera_app;

      -- What came for an order in parts and was not spent since, for who may read its amounts (M6), through a link too.
      create function transfers_arrived(told uuid) returns bigint language sql stable security definer set search_path = public as $$
        select coalesce((
          select greatest(0, least(sum(m.amount_minor), coalesce((select b.amount_minor from balance b where b.tenant_id = a.payer_id), 0)))
          from "order" o join amounts a on a.id = o.amounts_id join balance_movement m on m.order_id = o.id and m.payer_id = a.payer_id and m.reason in ('RECEIVED', 'APPLIED')
          where o.amounts_id = told and (a.payer_id = nullif(current_setting('app.home', true), '')::uuid or a.vendor_id = nullif(current_setting('app.home', true), '')::uuid or a.id = nullif(current_setting('app.amounts', true), '')::uuid)
          group by a.id), 0)
      $$;
      revoke execute on function transfers_arrived from public;
      grant execute on function transfers_arrived to filiera_app;
    `);
  }
}
