/** Hand-written: what entities cannot say. */
export const due = String.raw`
-- When a subscription is looked at next: to be renewed by itself, a transfer's order going out so many days ahead; and to be reminded of its end. Both are the earliest
-- that it may be, by the clock of the world; whoever looks decides by the rules, and says when to look again (S5). A new end, or another choice, plans anew.
create function plan_renewal() returns trigger language plpgsql set search_path = public as $$
declare
  is_running boolean := new.status in ('ACTIVE', 'PAST_DUE') and not new.is_trial and not new.cancel_at_end;
begin
  if tg_op = 'INSERT' or (old.ends_at, old.cadence, old.auto_renew, old.cancel_at_end, old.is_trial) is distinct from (new.ends_at, new.cadence, new.auto_renew, new.cancel_at_end, new.is_trial) then
    new.parked_at := null;
    new.parked_reason := null;
    new.renews_at := case when is_running and new.auto_renew then new.ends_at - case new.cadence when 'ANNUAL' then interval '720 hours' else interval '168 hours' end end;
    new.remind_at := case when is_running then new.ends_at - case new.cadence when 'ANNUAL' then interval '744 hours' else interval '192 hours' end end;
    if tg_op = 'UPDATE' and old.ends_at <> new.ends_at then new.reminded_days := null; end if;
  elsif not is_running then
    new.renews_at := null;
    if new.status <> 'EXPIRED' then new.remind_at := null; end if;
  end if;
  return new;
end $$;
create trigger plan_renewal before insert or update of ends_at, cadence, auto_renew, cancel_at_end, is_trial, status on subscription for each row execute function plan_renewal();
update subscription set cadence = cadence where status = 'ACTIVE';
update subscription set
  renews_at = case when auto_renew then ends_at - case cadence when 'ANNUAL' then interval '720 hours' else interval '168 hours' end end,
  remind_at = ends_at - case cadence when 'ANNUAL' then interval '744 hours' else interval '192 hours' end
where status = 'ACTIVE' and not is_trial and not cancel_at_end;

-- Why who is invoiced is (P3, P4, P5, P6). The kind of its parent, and whether the company orders by itself.
create function invoicing_reason(kind text, payer text, access text, above text, is_own boolean) returns text language sql immutable parallel safe as $$
  select case
    when kind <> 'CUSTOMER' then 'OWN_SUBSCRIPTION'
    when payer = 'PARTNER' and above = 'PARTNER' and is_own then 'OWN_ORDER'
    when payer = 'PARTNER' and above = 'PARTNER' and access = 'FULL' then 'PARTNER_PAYS'
    else 'CUSTOMER_PAYS' end
$$;
create or replace function invoiced_parties(companies uuid[], themselves uuid[]) returns table (tenant_id uuid, payer_id uuid, reason text)
language sql stable security definer set search_path = public as $$
  select t.id, case r.reason when 'PARTNER_PAYS' then t.parent_id else t.id end, r.reason
  from tenant t left join tenant above on above.id = t.parent_id
  cross join lateral (select invoicing_reason(t.kind, t.payer, t.access, above.kind, t.id = any (themselves)) as reason) r
  where t.id = any (companies)
$$;
grant execute on function invoicing_reason to filiera_app;

-- Who reads what concerns a company's money: its billing contacts, else its administrators, each address once (S5).
create function billing_readers(companies uuid[]) returns table (company_id uuid, company text, time_zone text, email text, name text, language text)
language sql stable security definer set search_path = public as $$
  with people as (
    select c.tenant_id, lower(c.email) as email, c.first_name || ' ' || c.last_name as name, coalesce(c.language, u.language) as language, 1 as rank
      from contact c left join "user" u on u.id = c.user_id where c.tenant_id = any (companies) and 'BILLING' = any (c.types) and u.status is distinct from 'DISABLED'
    union all select u.tenant_id, u.email, u.first_name || ' ' || u.last_name, u.language, 2 from "user" u where u.tenant_id = any (companies) and u.role = 'ADMIN' and u.status = 'ACTIVE'
  ), first as (select p.*, min(p.rank) over (partition by p.tenant_id) as best from people p)
  select distinct on (p.tenant_id, p.email) t.id, t.name, coalesce(f.time_zone, 'Europe/Rome'), p.email, p.name, coalesce(p.language, f.language, 'it')
  from first p join tenant t on t.id = p.tenant_id and p.rank = p.best left join company_profile f on f.tenant_id = t.id
  where t.status <> 'CLOSED' order by p.tenant_id, p.email, p.name
$$;
grant execute on function billing_readers to filiera_worker;

-- Who takes back the order of a transfer before the end, to change something first, is asked again at the end (S5).
create function resume_renewal() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update subscription s set renews_at = s.ends_at from order_line l
  where l.order_id = new.id and s.id = l.subscription_id and s.auto_renew and s.status = 'ACTIVE' and s.renews_at is null and s.parked_at is null;
  return null;
end $$;
create trigger resume_renewal after update of state on "order" for each row
  when (new.state = 'CANCELLED' and new.state_reason = 'BY_USER' and new.kind = 'RENEWAL' and new.quote_id is null and new.method = 'BANK_TRANSFER') execute function resume_renewal();

-- As before, and those that renew by themselves and have not: nobody is at it any more, or only a transfer is awaited, which brings
-- them back; one that is parked has the grace to be mended in (S5, S6).
create or replace function expire_subscriptions(instant timestamptz, most integer) returns integer language plpgsql security definer set search_path = public as $$
declare moved integer;
begin
  with due as (
    select s.id, s.status, case when s.is_trial then 'TRIAL_OVER' when s.cancel_at_end then 'CANCELLATION' else 'NOT_RENEWED' end as reason
    from subscription s
    where s.status in ('TRIAL', 'ACTIVE', 'PAST_DUE') and s.ends_at <= instant and (s.is_trial or s.cancel_at_end or not s.auto_renew or s.renews_at is null and (s.parked_at is null or s.ends_at <= instant - interval '168 hours') and not exists (select from order_line l join "order" o on o.id = l.order_id where l.subscription_id = s.id and l.is_pending and o.method <> 'BANK_TRANSFER'))
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
`;
