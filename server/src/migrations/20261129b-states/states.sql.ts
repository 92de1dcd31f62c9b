/** Hand-written: what entities cannot say. */
export const states = String.raw`
-- The moves of shared/subscription/moves.ts, as pairs; a test compares the two. Whatever writes, the database refuses another.
create function may_move(from_status text, to_status text) returns boolean language sql immutable parallel safe as $$
  select (from_status, to_status) in (
    ('TRIAL', 'ACTIVE'), ('TRIAL', 'EXPIRED'),
    ('ACTIVE', 'PAST_DUE'), ('ACTIVE', 'EXPIRED'), ('ACTIVE', 'SUPERSEDED'), ('ACTIVE', 'CANCELLED'),
    ('PAST_DUE', 'ACTIVE'), ('PAST_DUE', 'EXPIRED'), ('PAST_DUE', 'SUPERSEDED'), ('PAST_DUE', 'CANCELLED'),
    ('EXPIRED', 'ACTIVE'), ('EXPIRED', 'SUPERSEDED'), ('EXPIRED', 'ENDED'))
$$;
create function keep_moves() returns trigger language plpgsql set search_path = public as $$
begin
  if not may_move(old.status, new.status) then raise exception 'a subscription does not go from % to %', old.status, new.status using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger keep_moves before update of status on subscription for each row when (old.status <> new.status) execute function keep_moves();

-- Licences work until here: seven days longer than what is paid, but not longer than a trial or what was cancelled (S6, S12).
create function works_until(s subscription) returns timestamptz language sql stable as $$
  select case when s.is_trial or s.cancel_at_end then s.ends_at else s.ends_at + interval '168 hours' end
$$;
grant execute on function may_move, works_until to filiera_app, filiera_worker;

-- Whoever writes history before this knew no moves: the last line that tells of one says it now.
update subscription_event e set to_status = case e.kind when 'SUPERSEDED' then 'SUPERSEDED' else 'ACTIVE' end,
  reason = case e.kind when 'STARTED' then 'BOUGHT' when 'UPGRADED' then 'UPGRADE' when 'RENEWED' then 'RENEWAL' else 'REPLACED' end
where e.kind in ('STARTED', 'UPGRADED', 'RENEWED', 'SUPERSEDED');
update subscription_event e set from_status = 'ACTIVE' where e.kind in ('RENEWED', 'SUPERSEDED');
insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, from_status, to_status, reason)
select first_id(s.ends_at), s.tenant_id, s.vendor_id, s.id, 'EXPIRED', s.ends_at, 'Filiera', '', 'ACTIVE', 'EXPIRED', 'NOT_RENEWED' from subscription s where s.status = 'EXPIRED';

-- As before, but what is active is whatever still runs: a trial, and what waits for its payment, too.
create or replace function deactivation_blockers(company uuid) returns table (deactivation text, code text, count integer, "position" integer)
language sql stable security definer set search_path = public as $$
  select f.deactivation, f.code, f.count::integer, f.position from tenant t cross join lateral (values
    (1, 'PARTNER', 'OPEN_CHILDREN', (select count(*) from (select from tenant c where c.parent_id = t.id and c.status <> 'CLOSED' limit 100) x)),
    (2, 'PARTNER', 'CHILDREN_SUBSCRIPTIONS', (select count(*) from (select from tenant_ancestor a join subscription s on s.tenant_id = a.tenant_id where a.ancestor_id = t.id and s.status in ('TRIAL', 'ACTIVE', 'PAST_DUE') limit 100) x)),
    (3, 'ACCOUNT', 'PARTNER_FEATURES', case when t.kind = 'PARTNER' then 1 else 0 end),
    (4, 'ACCOUNT', 'ACTIVE_SUBSCRIPTIONS', (select count(*) from (select from subscription s where s.tenant_id = t.id and s.status in ('TRIAL', 'ACTIVE', 'PAST_DUE') limit 100) x)),
    (5, 'ACCOUNT', 'PENDING_ORDERS', (select count(*) from (select from tenant_order p join "order" o on o.id = p.order_id where p.tenant_id = t.id and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') limit 100) x)),
    (7, 'ACCOUNT', 'BALANCE', (select count(*) from (select from balance b where b.payer_id = t.id and b.amount_minor <> 0 limit 100) x))
  ) f (position, deactivation, code, count)
  where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
    and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint
    and t.kind <> 'VENDOR' and t.status <> 'CLOSED' and (f.deactivation = 'ACCOUNT' or t.kind = 'PARTNER') and f.count > 0
$$;
`;
