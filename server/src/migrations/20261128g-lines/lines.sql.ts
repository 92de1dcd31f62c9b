/** Hand-written: what entities cannot say. */
export const lines = String.raw`
-- References. An order may stand with another company than its line's, the one that pays for several: those two share their vendor.
alter table tenant_order add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id, order_id) references "order" (vendor_id, id);
alter table quote_line add foreign key (tenant_id) references tenant (id), add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id),
  add foreign key (product_id) references product (id), add foreign key (edition_id) references edition (id);
alter table order_line add foreign key (tenant_id) references tenant (id), add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id),
  add foreign key (tenant_id, resulting_subscription_id) references subscription (tenant_id, id) deferrable initially deferred, add foreign key (product_id) references product (id), add foreign key (edition_id) references edition (id);
alter table quote_line add foreign key (vendor_id, quote_id) references quote (vendor_id, id);
alter table order_line add foreign key (vendor_id, order_id) references "order" (vendor_id, id);
alter table quote_item add foreign key (tenant_id, line_id) references quote_line (tenant_id, id);
alter table order_item add foreign key (tenant_id, line_id) references order_line (tenant_id, id);
alter table charge add foreign key (tenant_id, order_line_id) references order_line (tenant_id, id);
alter table subscription_period drop constraint subscription_period_tenant_id_order_id_fkey, add foreign key (vendor_id, order_id) references "order" (vendor_id, id);
alter table subscription_event drop constraint subscription_event_tenant_id_order_id_fkey, add foreign key (vendor_id, order_id) references "order" (vendor_id, id);

create trigger own_vendor before insert on quote_line for each row execute function own_vendor();
create trigger own_vendor before insert on order_line for each row execute function own_vendor();

-- A line is put into an order by who sees the company that the order stands with: else whoever knew an order's id could let itself in. Whoever orders for
-- a company waits for a deactivation of it under way, and then meets what it has become.
create function join_order() returns trigger language plpgsql set search_path = public as $$
declare at timestamptz; closed timestamptz;
begin
  select o.state = 'PENDING_PAYMENT', o.placed_at into new.is_pending, at from "order" o join tenant t on t.id = o.tenant_id where o.id = new.order_id;
  if not found then raise exception 'nobody adds to an order of others' using errcode = 'insufficient_privilege'; end if;
  select case when status = 'CLOSED' then closed_at end into closed from tenant where id = new.tenant_id for share;
  if closed <= at then raise exception 'nothing is ordered for a company that is closed' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger join_order before insert on order_line for each row execute function join_order();

-- Of a subscription one order is pending at most (S9): whether its line is follows the order's state.
create function follow_state() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update order_line set is_pending = (new.state = 'PENDING_PAYMENT') where order_id = new.id;
  return null;
end $$;
create trigger follow_state after update of state on "order" for each row when ((old.state = 'PENDING_PAYMENT') <> (new.state = 'PENDING_PAYMENT')) execute function follow_state();

-- The read model of a company's orders: its own, and those with a line of it.
create function list_orders() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_order (order_id, tenant_id, vendor_id, placed_at, number) select id, tenant_id, vendor_id, placed_at, number from fresh;
  return null;
end $$;
create trigger list_orders after insert on "order" referencing new table as fresh for each statement execute function list_orders();
create function list_lines() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_order (order_id, tenant_id, vendor_id, placed_at, number)
  select o.id, f.tenant_id, o.vendor_id, o.placed_at, o.number from (select distinct order_id, tenant_id from fresh) f join "order" o on o.id = f.order_id where o.tenant_id <> f.tenant_id;
  -- The vendor's currency is fixed at its first order (T1).
  update tenant t set currency = f.list_price_currency from (select distinct vendor_id, list_price_currency from fresh) f where t.id = f.vendor_id and t.currency is null;
  return null;
end $$;
create trigger list_lines after insert on order_line referencing new table as fresh for each statement execute function list_lines();
drop function fix_currency();

create or replace view tenant_reach with (security_invoker = true) as
  select t.id as tenant_id,
    (select count(*) from (select from tenant_ancestor a join tenant c on c.id = a.tenant_id where a.ancestor_id = t.id and c.status <> 'CLOSED' limit 100) x)::integer as companies,
    (select count(*) from (select from (select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s join "user" u on u.tenant_id = s.id
      where u.status = 'ACTIVE' limit 100) x)::integer as users,
    (select count(*) from (select from (select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s join api_key k on k.tenant_id = s.id
      where k.revoked_at is null limit 100) x)::integer as api_keys,
    (select count(*) from (select distinct o.id from (select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s join tenant_order p on p.tenant_id = s.id
      join "order" o on o.id = p.order_id where o.state = 'PENDING_PAYMENT' limit 100) x)::integer as pending_orders
  from tenant t;

-- As before, but for the orders, which may stand with who pays.
create or replace function deactivation_blockers(company uuid) returns table (deactivation text, code text, count integer, "position" integer)
language sql stable security definer set search_path = public as $$
  select f.deactivation, f.code, f.count::integer, f.position from tenant t cross join lateral (values
    (1, 'PARTNER', 'OPEN_CHILDREN', (select count(*) from (select from tenant c where c.parent_id = t.id and c.status <> 'CLOSED' limit 100) x)),
    (2, 'PARTNER', 'CHILDREN_SUBSCRIPTIONS', (select count(*) from (select from tenant_ancestor a join subscription s on s.tenant_id = a.tenant_id where a.ancestor_id = t.id and s.status = 'ACTIVE' limit 100) x)),
    (3, 'ACCOUNT', 'PARTNER_FEATURES', case when t.kind = 'PARTNER' then 1 else 0 end),
    (4, 'ACCOUNT', 'ACTIVE_SUBSCRIPTIONS', (select count(*) from (select from subscription s where s.tenant_id = t.id and s.status = 'ACTIVE' limit 100) x)),
    (5, 'ACCOUNT', 'PENDING_ORDERS', (select count(*) from (select from tenant_order p join "order" o on o.id = p.order_id where p.tenant_id = t.id and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') limit 100) x)),
    (7, 'ACCOUNT', 'BALANCE', (select count(*) from (select from balance b where b.payer_id = t.id and b.amount_minor <> 0 limit 100) x))
  ) f (position, deactivation, code, count)
  where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
    and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint
    and t.kind <> 'VENDOR' and t.status <> 'CLOSED' and (f.deactivation = 'ACCOUNT' or t.kind = 'PARTNER') and f.count > 0
$$;

grant select, insert on quote_line, order_line to filiera_app;
grant update (subscription_id, resulting_subscription_id, starts_at, ends_at) on order_line to filiera_app;
grant select on tenant_order to filiera_app;
`;
