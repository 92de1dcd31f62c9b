import { Migration } from '@mikro-orm/migrations';

/** An order says which month counts it, so that the list of a month's orders holds what its total adds up; a company's tree is counted up to a thousand. */
export class MonthsOfOrders extends Migration {
  override up(): void {
    this.addSql(`
      alter table "order" add column "settled_month" text null;
      update "order" o set settled_month = to_char(o.settled_at at time zone p.time_zone, 'YYYY-MM') from company_profile p where p.tenant_id = o.vendor_id and o.settled_at is not null;
      create index "order_by_settled_month" on "order" ("vendor_id", "settled_month", "placed_at", "id");
      create function say_settled_month() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        new.settled_month := (select to_char(new.settled_at at time zone p.time_zone, 'YYYY-MM') from company_profile p where p.tenant_id = new.vendor_id);
        return new;
      end $$;
      create trigger say_settled_month before insert or update of settled_at on "order" for each row execute function say_settled_month();

      create view "tenant_size" with (security_invoker = true) as select t.id as tenant_id, s.companies, s.partners, s.suspended from tenant t cross join lateral (select count(*)::integer as companies, (count(*) filter (where c.kind = 'PARTNER'))::integer as partners, (count(*) filter (where c.status = 'SUSPENDED'))::integer as suspended from (select b.kind, b.status from tenant_ancestor a join tenant b on b.id = a.tenant_id where a.ancestor_id = t.id order by a.sort_name, a.tenant_id limit 1001) c) s;
      grant select on tenant_size to filiera_app;
    `);
  }
}
