import { Migration } from '@mikro-orm/migrations';

/** What a balance still holds of transfers is told of one awaited order at a time, the oldest first: no cent is told twice. */
export class BalanceSharedOut extends Migration {
  override up(): void {
    this.addSql(String.raw`
      -- What came for an order in parts and is still in the balance, as long as it awaits the rest, after what came for older ones that await theirs; for who may read its amounts (M6), through a link too.
      create or replace function transfers_arrived(told uuid) returns bigint language sql stable security definer set search_path = public as $$
        select coalesce((
          select greatest(0, least(came.minor, coalesce((select b.amount_minor from balance b where b.tenant_id = a.payer_id), 0) - coalesce((
            select sum(greatest(0, older.minor)) from (
              select sum(m.amount_minor) as minor from balance_movement m join "order" e on e.id = m.order_id
              where m.payer_id = a.payer_id and m.reason in ('RECEIVED', 'APPLIED') and e.payer_id = a.payer_id and e.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and (e.placed_at, e.id) < (o.placed_at, o.id)
              group by e.id) older), 0)))
          from "order" o join amounts a on a.id = o.amounts_id
          cross join lateral (select sum(m.amount_minor) as minor from balance_movement m where m.order_id = o.id and m.payer_id = a.payer_id and m.reason in ('RECEIVED', 'APPLIED')) came
          where o.amounts_id = told and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and came.minor > 0
            and (a.payer_id = nullif(current_setting('app.home', true), '')::uuid or a.vendor_id = nullif(current_setting('app.home', true), '')::uuid or a.id = nullif(current_setting('app.amounts', true), '')::uuid)), 0)
      $$;
    `);
  }
}
