/**
 * The totals of months that settled orders come to, each order twice: sold by its vendor, spent by its payer.
 * @param orders SQL of those that have just settled, as rows @param slot SQL of the row among eight that takes them
 */
export const addToMonths = (orders: string, slot: string): string => `
  insert into month_total_part (tenant_id, kind, month, slot, vendor_id, orders, net_minor, net_currency)
  select w.tenant_id, w.kind, o.settled_month, ${slot}, o.vendor_id, count(*), sum(a.net_minor), min(a.net_currency)
  from ${orders} o join amounts a on a.id = o.amounts_id cross join lateral (values (o.vendor_id, 'SOLD'), (o.payer_id, 'SPENT')) w (tenant_id, kind)
  group by w.tenant_id, w.kind, o.settled_month, o.vendor_id order by 1, 2, 3`;

/** Lists what needs a hand with the company that has it, and with each above. @param subscriptions SQL of rows of which none is listed */
export const listExpiring = (subscriptions: string): string => `
  insert into tenant_expiry (ancestor_id, subscription_id, tenant_id, vendor_id, ends_at)
  select a.id, s.id, s.tenant_id, s.vendor_id, s.ends_at
  from ${subscriptions} s cross join lateral (select b.ancestor_id as id from tenant_ancestor b where b.tenant_id = s.tenant_id union all select s.tenant_id) a where ${needsHand('s')}`;

export const needsHand = (s: string): string => `needs_hand(${s}.status, ${s}.auto_renew, ${s}.cancel_at_end, ${s}.parked_at)`;
const addToTheirs = (orders: string): string => `${addToMonths(orders, '(pg_backend_pid() % 8)::smallint')}
  on conflict (tenant_id, kind, month, slot) do update set orders = month_total_part.orders + excluded.orders, net_minor = month_total_part.net_minor + excluded.net_minor;`;

/** Both functions are one expression, which the planner writes in their place: a million rows pay no calls. */
export const readModels = `
-- The month that counts what settled at an instant, 2026-11, by the calendar of a zone.
create function settled_month(settled_at timestamptz, zone text) returns text language sql stable as $$ select to_char(settled_at at time zone zone, 'YYYY-MM') $$;
create or replace function say_settled_month() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.settled_month := (select settled_month(new.settled_at, p.time_zone) from company_profile p where p.tenant_id = new.vendor_id);
  return new;
end $$;
create or replace function add_settled() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh where settled_at is not null) then return null; end if;${addToTheirs('(select * from fresh where settled_at is not null)')}
  return null;
end $$;
create or replace function add_now_settled() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh f join former o on o.id = f.id where f.settled_at is not null and o.settled_at is null) then return null; end if;${addToTheirs('(select f.* from fresh f join former g on g.id = f.id where f.settled_at is not null and g.settled_at is null)')}
  return null;
end $$;

-- Whether a subscription ends unless somebody does something, or has ended and might be renewed: what renews by itself does not.
create function needs_hand(status text, auto_renew boolean, cancel_at_end boolean, parked_at timestamptz) returns boolean language sql immutable
  as $$ select status in ('TRIAL', 'PAST_DUE', 'EXPIRED') or (status = 'ACTIVE' and (not auto_renew or cancel_at_end or parked_at is not null)) $$;
create or replace function list_expiries() returns trigger language plpgsql security definer set search_path = public as $$
begin${listExpiring('fresh')};
  return null;
end $$;
create or replace function relist_expiries() returns trigger language plpgsql security definer set search_path = public as $$
declare
  changed uuid[] := array(select s.id from fresh s join former o on o.id = s.id
    where ${needsHand('s')} <> ${needsHand('o')} or (${needsHand('s')} and s.ends_at <> o.ends_at));
begin
  if changed = '{}' then return null; end if;
  delete from tenant_expiry where subscription_id = any (changed);${listExpiring('(select * from fresh where id = any (changed))')};
  return null;
end $$;
create or replace function bring_expiries() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_expiry (ancestor_id, subscription_id, tenant_id, vendor_id, ends_at)
  select f.ancestor_id, s.id, s.tenant_id, s.vendor_id, s.ends_at from fresh f join subscription s on s.tenant_id = f.tenant_id where ${needsHand('s')};
  return null;
end $$;
revoke execute on function settled_month, needs_hand from public;
`;
