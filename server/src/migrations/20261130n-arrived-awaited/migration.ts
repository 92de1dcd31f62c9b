import { Migration } from '@mikro-orm/migrations';

/** What came in parts is told while an order awaits the rest, and to whoever reads it by a link as much as to whoever is signed in. */
export class ArrivedAwaited extends Migration {
  override up(): void {
    this.addSql(String.raw`
      create policy "linked" on "balance_movement" for select using (order_id = (select nullif(current_setting('app.document', true), '')::uuid as "nullif") and payer_id = (select a.payer_id from amounts a where a.id = (select nullif(current_setting('app.amounts', true), '')::uuid as "nullif")));

      -- What came for an order in parts and was not spent since, as long as it awaits the rest, for who may read its amounts (M6), through a link too.
      create or replace function transfers_arrived(told uuid) returns bigint language sql stable security definer set search_path = public as $$
        select coalesce((
          select greatest(0, least(sum(m.amount_minor), coalesce((select b.amount_minor from balance b where b.tenant_id = a.payer_id), 0)))
          from "order" o join amounts a on a.id = o.amounts_id join balance_movement m on m.order_id = o.id and m.payer_id = a.payer_id and m.reason in ('RECEIVED', 'APPLIED')
          where o.amounts_id = told and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and (a.payer_id = nullif(current_setting('app.home', true), '')::uuid or a.vendor_id = nullif(current_setting('app.home', true), '')::uuid or a.id = nullif(current_setting('app.amounts', true), '')::uuid)
          group by a.id), 0)
      $$;
    `);
  }
}
