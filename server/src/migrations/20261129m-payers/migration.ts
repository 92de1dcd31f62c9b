import { Migration } from '@mikro-orm/migrations';

/** Whoever is invoiced for an order sees it and has it among its own, whatever has become of the company it was placed for (M6). */
export class Payers extends Migration {
  override up(): void {
    this.addSql(`
      create policy "invoiced" on "order" for select using (payer_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif")
        and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING') and (select true from tenant o where o.id = payer_id));

      create or replace function list_orders() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into tenant_order (order_id, tenant_id, vendor_id, placed_at, number)
        select id, tenant_id, vendor_id, placed_at, number from fresh union all select id, payer_id, vendor_id, placed_at, number from fresh where payer_id <> tenant_id;
        return null;
      end $$;
      create or replace function list_lines() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into tenant_order (order_id, tenant_id, vendor_id, placed_at, number)
        select o.id, f.tenant_id, o.vendor_id, o.placed_at, o.number from (select distinct order_id, tenant_id from fresh) f join "order" o on o.id = f.order_id where f.tenant_id not in (o.tenant_id, o.payer_id);
        -- The vendor's currency is fixed at its first order (T1).
        update tenant t set currency = f.list_price_currency from (select distinct vendor_id, list_price_currency from fresh) f where t.id = f.vendor_id and t.currency is null;
        return null;
      end $$;
      insert into tenant_order (order_id, tenant_id, vendor_id, placed_at, number)
      select id, payer_id, vendor_id, placed_at, number from "order" where payer_id <> tenant_id on conflict do nothing;
    `);
  }
}
