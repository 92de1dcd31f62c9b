/** Hand-written: what entities cannot say. */
export const lapse = String.raw`
-- A version 7 UUID that sorts before those that the application makes in that millisecond.
create function first_id(at timestamptz) returns uuid language sql volatile set search_path = public as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000' || substr(md5(gen_random_uuid()::text), 1, 12))::uuid
$$;

-- Of these orders, those that await money and whose days are over are cancelled, and what they took of a balance goes back (S9, M2). Time does it,
-- whoever finds out: also the company of one line, where the order stands with who pays. Their subscriptions are locked by whoever calls.
create function lapse_orders(wanted uuid[], instant timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare o "order"; scope ltree := nullif(current_setting('app.scope', true), '')::ltree;
begin
  for o in select * from "order" x where x.id = any (wanted) and x.state = 'PENDING_PAYMENT' and x.expires_at <= instant
      and exists (select from tenant_order p join tenant t on t.id = p.tenant_id where p.order_id = x.id and t.path <@ scope) order by x.id for update loop
    update "order" set state = 'CANCELLED', state_reason = 'LAPSED' where id = o.id;
    insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, order_id)
    select first_id(instant), l.tenant_id, l.vendor_id, l.subscription_id, 'ORDER_CANCELLED', instant, 'Filiera', '', o.id from order_line l where l.order_id = o.id and l.subscription_id is not null;
    perform pg_advisory_xact_lock(hashtextextended('balances ' || o.vendor_id, 0));
    insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, amount_minor, amount_currency, at)
    select first_id(instant), m.tenant_id, m.payer_id, m.vendor_id, o.id, 'RETURNED', -m.amount_minor, m.amount_currency, instant from balance_movement m where m.order_id = o.id and m.reason = 'USED';
    insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, before, after)
    select first_id(instant), p.tenant_id, p.vendor_id, instant, 'Filiera', '', 'order:cancel', 'BILLING', 'Order', o.id, o.number,
      jsonb_build_object('state', o.state, 'stateReason', null), jsonb_build_object('state', 'CANCELLED', 'stateReason', 'LAPSED') from tenant_order p where p.order_id = o.id;
  end loop;
end $$;

-- Subscriptions that are about to be ordered for are nobody else's until the transaction ends; orders of theirs whose days are over are lapsed. All rows that
-- this needs are locked in the order of their ids, so that no two wait for each other.
create function hold_subscriptions(wanted uuid[], instant timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  mine uuid[] := array(select s.id from subscription s where s.id = any (wanted) and s.path <@ nullif(current_setting('app.scope', true), '')::ltree);
  beside uuid[] := array(select b.subscription_id from order_line l join "order" o on o.id = l.order_id join order_line b on b.order_id = o.id
    where l.is_pending and l.subscription_id = any (mine) and o.expires_at <= instant and b.subscription_id is not null);
begin
  perform from subscription s where s.id = any (mine || beside) order by s.id for update;
  perform lapse_orders(array(select l.order_id from order_line l join "order" o on o.id = l.order_id where l.is_pending and l.subscription_id = any (mine) and o.expires_at <= instant), instant);
end $$;

grant execute on function lapse_orders, hold_subscriptions to filiera_app;
`;
