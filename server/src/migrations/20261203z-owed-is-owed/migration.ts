import { Migration } from '@mikro-orm/migrations';

/** What is owed is reminded of though credit for its unused time went into another order, and as what is left of it. */
export class OwedIsOwed extends Migration {
  override up(): void {
    this.addSql(String.raw`
      -- What came for an order in parts and is still in the balance, as long as it awaits the rest, after what came for older ones that await theirs.
      create function arrived_for(awaited uuid) returns bigint language sql stable security definer set search_path = public as $$
        select coalesce((
          select greatest(0, least(came.minor, coalesce((select b.amount_minor from balance b where b.tenant_id = a.payer_id), 0) - coalesce((
            select sum(greatest(0, older.minor)) from (
              select sum(m.amount_minor) as minor from balance_movement m join "order" e on e.id = m.order_id
              where m.payer_id = a.payer_id and m.reason in ('RECEIVED', 'APPLIED') and e.payer_id = a.payer_id and e.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and (e.placed_at, e.id) < (o.placed_at, o.id)
              group by e.id) older), 0)))
          from "order" o join amounts a on a.id = o.amounts_id
          cross join lateral (select sum(m.amount_minor) as minor from balance_movement m where m.order_id = o.id and m.payer_id = a.payer_id and m.reason in ('RECEIVED', 'APPLIED')) came
          where o.id = awaited and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and came.minor > 0), 0)
      $$;
      revoke execute on function arrived_for from public;

      -- The same, for who may read its amounts (M6), through a link too.
      create or replace function transfers_arrived(told uuid) returns bigint language sql stable security definer set search_path = public as $$
        select coalesce((
          select arrived_for(o.id) from "order" o join amounts a on a.id = o.amounts_id
          where o.amounts_id = told and (a.payer_id = nullif(current_setting('app.home', true), '')::uuid or a.vendor_id = nullif(current_setting('app.home', true), '')::uuid or a.id = nullif(current_setting('app.amounts', true), '')::uuid)), 0)
      $$;

      do $$
      declare words text[]; definition text;
      begin
        foreach words slice 1 in array array[
          ['take_unpaid_reminders', ' and i.credited_minor < i.charge_minor', ''],
          ['take_unpaid_reminders', '''dueMinor'', t.due_minor,', '''dueMinor'', t.due_minor - arrived_for(t.order_id),']
        ] loop
          definition := pg_get_functiondef(words[1]::regproc);
          if position(words[2] in definition) = 0 then raise exception '% does not say: %', words[1], words[2]; end if;
          execute replace(definition, words[2], words[3]);
        end loop;
      end $$;
    `);
  }
}
