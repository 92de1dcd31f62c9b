/** Each order twice: sold by its vendor, spent by its payer. @param rows orders that have just settled @param slot SQL of the row among eight that they are added to */
const added = (rows: string, slot: string): string => `
  insert into month_total_part (tenant_id, kind, month, slot, vendor_id, orders, net_minor, net_currency)
  select w.tenant_id, w.kind, to_char(o.settled_at at time zone p.time_zone, 'YYYY-MM'), ${slot}, o.vendor_id, count(*), sum(a.net_minor), min(a.net_currency)
  from ${rows} o join amounts a on a.id = o.amounts_id join company_profile p on p.tenant_id = o.vendor_id
  cross join lateral (values (o.vendor_id, 'SOLD'), (o.payer_id, 'SPENT')) w (tenant_id, kind)
  group by 1, 2, 3, o.vendor_id order by 1, 2, 3
  on conflict (tenant_id, kind, month, slot) do update set orders = month_total_part.orders + excluded.orders, net_minor = month_total_part.net_minor + excluded.net_minor;`;

/** The table as its entity says, then by hand: it is kept by triggers that handle a statement at once. */
export const monthTotals = `
create table "month_total_part" ("tenant_id" uuid not null, "kind" text not null, "month" text not null, "slot" smallint not null, "vendor_id" uuid not null, "orders" int not null, "net_minor" bigint not null, "net_currency" text not null, primary key ("tenant_id", "kind", "month", "slot"),
  constraint "month_total_part_net_currency_check" check ("net_currency" in ('EUR', 'USD', 'GBP', 'CHF')),
  constraint "month_total_part_month" check (month ~ '^[0-9]{4}-[0-9]{2}$'));
alter table month_total_part add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id);
alter table tenant_expiry add foreign key (vendor_id) references tenant (id);
alter table "month_total_part" enable row level security;
alter table "month_total_part" force row level security;
create policy "subtree" on "month_total_part" using (tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING'));
create policy "owner" on "month_total_part" to "filiera_owner" using (true) with check (true);
create view "month_total" with (security_invoker = true) as select tenant_id, kind, month, sum(orders)::integer as orders, sum(net_minor)::bigint as net_minor, min(net_currency) as net_currency from month_total_part group by tenant_id, kind, month;
grant select on month_total_part, month_total to filiera_app;

create function add_settled() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh where settled_at is not null) then return null; end if;${added('(select * from fresh where settled_at is not null)', '(pg_backend_pid() % 8)::smallint')}
  return null;
end $$;
create trigger add_settled after insert on "order" referencing new table as fresh for each statement execute function add_settled();
create function add_now_settled() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh f join former o on o.id = f.id where f.settled_at is not null and o.settled_at is null) then return null; end if;${added('(select f.* from fresh f join former g on g.id = f.id where f.settled_at is not null and g.settled_at is null)', '(pg_backend_pid() % 8)::smallint')}
  return null;
end $$;
create trigger add_now_settled after update on "order" referencing old table as former new table as fresh for each statement execute function add_now_settled();
${added('(select * from "order" where settled_at is not null)', '0::smallint')}
`;
