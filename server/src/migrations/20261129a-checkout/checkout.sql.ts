export const checkout = String.raw`
alter table payment_method_setup add order_id uuid null, add order_tenant_id uuid null;
alter table payment_method_setup add foreign key (order_tenant_id, order_id) references "order" (tenant_id, id);
create unique index payment_open_once on payment (order_id) where state in ('PROCESSING', 'REQUIRES_ACTION');

-- What a company has on file of a kind, for whoever orders for it: it is charged without being shown (P1).
create function method_to_charge(company uuid, wanted text) returns table (id uuid, vendor_id uuid, provider text) language sql stable rows 1 security definer set search_path = public as $$
  select m.id, m.vendor_id, m.provider from payment_method_on_file m join tenant t on t.id = m.tenant_id
  where m.tenant_id = company and m.kind = wanted and m.removed_at is null and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
$$;

-- Tries to collect these orders that are not over end here, whoever paid; a job ends them at the provider. Their order is locked by whoever calls.
create function give_up_payments(orders uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare ended uuid; scope ltree := nullif(current_setting('app.scope', true), '')::ltree;
begin
  for ended in update payment p set state = 'FAILED', failure_code = 'CANCELLED', action_url = null
    where p.order_id = any (orders) and p.state in ('PROCESSING', 'REQUIRES_ACTION')
      and exists (select from tenant_order l join tenant t on t.id = l.tenant_id where l.order_id = p.order_id and t.path <@ scope) returning p.id loop
    perform enqueue('cancel_payment', json_build_object('paymentId', ended), 'cancel ' || ended);
  end loop;
end $$;

-- Of these orders, those that await money and whose days are over are cancelled, a transfer lapsed and anything else abandoned, and what they took of a balance goes back (S9, M2). Time does it,
-- whoever finds out: also the company of one line, where the order stands with who pays. Their subscriptions are locked by whoever calls.
create or replace function lapse_orders(wanted uuid[], instant timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare o "order"; why text; scope ltree := nullif(current_setting('app.scope', true), '')::ltree;
begin
  for o in select * from "order" x where x.id = any (wanted) and x.state = 'PENDING_PAYMENT' and x.expires_at <= instant
      and exists (select from tenant_order p join tenant t on t.id = p.tenant_id where p.order_id = x.id and t.path <@ scope) order by x.id for update loop
    why := case when o.method = 'BANK_TRANSFER' then 'LAPSED' else 'ABANDONED' end;
    update "order" set state = 'CANCELLED', state_reason = why where id = o.id;
    perform give_up_payments(array[o.id]);
    insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, order_id)
    select first_id(instant), l.tenant_id, l.vendor_id, l.subscription_id, 'ORDER_CANCELLED', instant, 'Filiera', '', o.id from order_line l where l.order_id = o.id and l.subscription_id is not null;
    perform pg_advisory_xact_lock(hashtextextended('balances ' || o.vendor_id, 0));
    insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, amount_minor, amount_currency, at)
    select first_id(instant), m.tenant_id, m.payer_id, m.vendor_id, o.id, 'RETURNED', -m.amount_minor, m.amount_currency, instant from balance_movement m where m.order_id = o.id and m.reason = 'USED';
    insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, before, after)
    select first_id(instant), p.tenant_id, p.vendor_id, instant, 'Filiera', '', 'order:cancel', 'BILLING', 'Order', o.id, o.number,
      jsonb_build_object('state', o.state, 'stateReason', null), jsonb_build_object('state', 'CANCELLED', 'stateReason', why) from tenant_order p where p.order_id = o.id;
  end loop;
end $$;

-- Where somebody who comes back from a provider's page came from: Pagamento, or an order.
drop function setup_standing(uuid);
create function setup_standing(setup uuid) returns table (tenant_id uuid, state text, failure_code text, order_id uuid, order_tenant_id uuid) language sql stable rows 1 security definer set search_path = public as $$
  select s.tenant_id, s.state, s.failure_code, s.order_id, s.order_tenant_id from payment_method_setup s where s.id = setup
$$;

grant execute on function method_to_charge, give_up_payments, setup_standing to filiera_app;
`;
