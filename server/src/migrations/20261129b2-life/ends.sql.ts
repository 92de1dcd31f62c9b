/** Hand-written: what entities cannot say. */
export const ends = String.raw`
-- What time does to subscriptions, for the worker: as many as it is told, those that somebody holds left for the next time. Each function answers how many.

-- Those whose time is over and that do not renew by themselves (S6, S12). What was cancelled waits for an order that is still pending: paid, it goes on.
create function expire_subscriptions(instant timestamptz, most integer) returns integer language plpgsql security definer set search_path = public as $$
declare moved integer;
begin
  with due as (
    select s.id, s.status, case when s.is_trial then 'TRIAL_OVER' when s.cancel_at_end then 'CANCELLATION' else 'NOT_RENEWED' end as reason
    from subscription s
    where s.status in ('TRIAL', 'ACTIVE', 'PAST_DUE') and s.ends_at <= instant and (s.is_trial or s.cancel_at_end or not s.auto_renew)
      and not (s.cancel_at_end and exists (select from order_line l where l.subscription_id = s.id and l.is_pending))
    order by s.ends_at limit most for update of s skip locked
  ), over as (
    update subscription s set status = case d.reason when 'CANCELLATION' then 'CANCELLED' else 'EXPIRED' end from due d where s.id = d.id
    returning s.id, s.tenant_id, s.vendor_id, s.product_id, s.edition_id, d.status as from_status, s.status as to_status, d.reason
  ), told as (
    insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, from_status, to_status, reason)
    select first_id(instant), tenant_id, vendor_id, id, to_status, instant, 'Filiera', '', from_status, to_status, reason from over
  ), audited as (
    insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, before, after)
    select first_id(instant), o.tenant_id, o.vendor_id, instant, 'Filiera', '', 'subscription:expire', 'BILLING', 'Subscription', o.id, p.name || ' ' || e.name, jsonb_build_object('subscriptionStatus', o.from_status), jsonb_build_object('subscriptionStatus', o.to_status)
    from over o join product p on p.id = o.product_id join edition e on e.id = o.edition_id
  )
  select count(*) into moved from over;
  return moved;
end $$;

-- Those that 90 days have passed over, unless an order of them placed in time is still to be paid (S6).
create function end_subscriptions(instant timestamptz, most integer) returns integer language plpgsql security definer set search_path = public as $$
declare moved integer;
begin
  with due as (
    select s.id from subscription s
    where s.status = 'EXPIRED' and s.ends_at <= instant - interval '2160 hours' and not exists (select from order_line l where l.subscription_id = s.id and l.is_pending)
    order by s.ends_at limit most for update of s skip locked
  ), over as (
    update subscription s set status = 'ENDED' from due d where s.id = d.id returning s.id, s.tenant_id, s.vendor_id
  ), told as (
    insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, from_status, to_status, reason)
    select first_id(instant), tenant_id, vendor_id, id, 'ENDED', instant, 'Filiera', '', 'EXPIRED', 'ENDED', 'NINETY_DAYS' from over
  )
  select count(*) into moved from over;
  return moved;
end $$;

-- Changes whose period was paid in advance, once it begins (S3).
create function begin_changes(instant timestamptz, most integer) returns integer language plpgsql security definer set search_path = public as $$
declare due uuid[];
begin
  due := array(select s.id from scheduled_change c join subscription s on s.id = c.subscription_id where c.paid_from <= instant order by c.paid_from limit most for update of s skip locked);
  perform apply_changes(due, instant);
  return cardinality(due);
end $$;

-- Orders that await money and whose days are over.
create function overdue_orders(instant timestamptz, most integer) returns setof uuid language sql stable security definer set search_path = public as $$
  select o.id from "order" o where o.state = 'PENDING_PAYMENT' and o.expires_at <= instant order by o.expires_at limit most
$$;
-- One of them lapses (S9), unless somebody holds one of its subscriptions: then the next time. One in a transaction, so that no two wait for each other.
create function lapse_overdue(wanted uuid, instant timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare concerned uuid[] := array(select l.subscription_id from order_line l where l.order_id = wanted and l.subscription_id is not null); held integer;
begin
  select count(*) into held from (select from subscription s where s.id = any (concerned) order by s.id for update skip locked) x;
  if held < cardinality(concerned) then return; end if;
  perform set_config('app.scope', t.path::text, true) from "order" o join tenant t on t.id = o.vendor_id where o.id = wanted;
  perform lapse_orders(array[wanted], instant);
end $$;
grant execute on function expire_subscriptions, end_subscriptions, begin_changes, overdue_orders, lapse_overdue to filiera_worker;
`;
