/** Hand-written: what entities cannot say. */
export const ledger = String.raw`
-- What is earned on a part of a price that is kept, as shared/src/partner/clawback.ts says it.
create function share_of_kept(paid bigint, share bigint, kept bigint) returns bigint language sql immutable set search_path = public as $$
  select case when paid = 0 then 0 else kept - div(2 * kept::numeric * (paid - share) + paid, 2 * paid::numeric)::bigint end
$$;

-- Of which lines partners earn what may have changed: those of orders that have settled, and those that credits of theirs give back of.
create function shared_lines(orders uuid[]) returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(l.id), '{}') from (
    select l.id from order_line l where l.order_id = any (orders)
    union select g.order_line_id from "order" o join credit_source c on c.amounts_id = o.amounts_id join charge g on g.id = c.charge_id where o.id = any (orders) and o.settled_at is not null) l
  where exists (select from order_share s where s.order_line_id = l.id)
$$;

-- Whoever touches an account of cashback holds the balances of its vendor, before any counter.
create function hold_cashback(lines uuid[]) returns void language sql security definer set search_path = public as $$
  select pg_advisory_xact_lock(hashtextextended('balances ' || v.vendor_id, 0)) from (select distinct s.vendor_id from order_share s where s.order_line_id = any (lines) order by 1) v
$$;

/*
 * Brings what partners have earned of these orders to what is kept of their prices: once they are paid, and after each credit (P10). On account nobody has earned anything yet. What was posted is on the
 * share, under its lock, so that nothing is posted twice; where nobody earns there is nothing to do. With no instant each is posted at that of its order.
 */
create function post_cashback(orders uuid[], at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare lines uuid[] := shared_lines(orders);
begin
  if lines = '{}' then return; end if;
  perform hold_cashback(lines);
  perform from order_share s where s.order_line_id = any (lines) order by s.id for update;
  with moved as materialized (
    select s.id, s.partner_id, s.vendor_id, s.order_line_id, l.order_id, s.tenant_id, t.name as customer_name, p.name as product_name, s.paid_currency as currency, i.at, to_char(i.at at time zone z.time_zone, 'YYYY-MM') as month, first_id(i.at) as transaction_id, k.target, k.target - s.posted_minor as minor,
      case when exists (select from cashback_entry e where e.order_line_id = s.order_line_id and e.tenant_id = s.partner_id and e.kind = 'ACCRUAL') then 'CLAWBACK' else 'ACCRUAL' end as kind
    from order_share s join order_line l on l.id = s.order_line_id join "order" o on o.id = l.order_id join charge c on c.order_line_id = l.id join tenant t on t.id = s.tenant_id join product p on p.id = l.product_id join company_profile z on z.tenant_id = s.vendor_id
    cross join lateral (select coalesce(post_cashback.at, o.settled_at) as at) i
    cross join lateral (select share_of_kept(s.paid_minor, s.cumulative_minor, s.paid_minor - c.credited_minor) - share_of_kept(s.paid_minor, s.cumulative_minor - s.own_minor, s.paid_minor - c.credited_minor) as target) k
    where s.order_line_id = any (lines) and o.state = 'PAID' and k.target <> s.posted_minor
  ), noted as (
    update order_share s set posted_minor = m.target from moved m where s.id = m.id
  )
  insert into cashback_entry (id, transaction_id, tenant_id, vendor_id, account, kind, at, month, amount_minor, amount_currency, order_line_id, order_id, customer_id, customer_name, product_name)
  select first_id(m.at), m.transaction_id, m.partner_id, m.vendor_id, a.account, m.kind, m.at, m.month, a.sign * m.minor, m.currency, m.order_line_id, m.order_id, m.tenant_id, m.customer_name, m.product_name
  from moved m cross join (values ('PAYABLE', 1), ('EXPENSE', -1)) a (account, sign);
end $$;

-- Invoices orders that have just settled, and posts what partners earn of them. Accounts are locked before the counters of invoices, as everywhere.
create function invoice_orders(orders uuid[], at timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare issued integer; lines uuid[] := shared_lines(orders);
begin
  if lines <> '{}' then perform hold_cashback(lines); end if;
  issued := issue_invoices(orders, at);
  if lines <> '{}' then perform post_cashback(orders, at); end if;
  return issued;
end $$;

-- Nothing that was entered is changed, by whomever.
create function cashback_stays() returns trigger language plpgsql security definer set search_path = public as $$
begin
  raise exception 'the ledger of cashback is only added to' using errcode = 'check_violation', constraint = 'cashback_stays';
end $$;
create trigger cashback_stays before update or delete on cashback_entry for each row execute function cashback_stays();

-- What an account, a month and a customer come to, kept as entries come, in the order of their keys.
-- A transaction is entered by one statement, and sums to zero.
create function keep_cashback() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from added a group by a.transaction_id having sum(a.amount_minor) <> 0) then
    raise exception 'what one account of cashback gets another gives' using errcode = 'check_violation', constraint = 'cashback_sums_to_zero';
  end if;
  insert into cashback_account (tenant_id, vendor_id, balance_minor, balance_currency)
  select a.tenant_id, a.vendor_id, sum(a.amount_minor), min(a.amount_currency) from added a where a.account = 'PAYABLE' group by 1, 2 order by 1
  on conflict (tenant_id) do update set balance_minor = cashback_account.balance_minor + excluded.balance_minor;
  insert into cashback_month (tenant_id, month, vendor_id, opening_minor, earned_minor, earned_currency, clawed_back_minor, clawed_back_currency, spent_minor, spent_currency, paid_out_minor, paid_out_currency, change_minor, change_currency)
  select a.tenant_id, a.month, a.vendor_id, 0, coalesce(sum(a.amount_minor) filter (where a.kind = 'ACCRUAL'), 0), c.currency, -coalesce(sum(a.amount_minor) filter (where a.kind = 'CLAWBACK'), 0), c.currency, -coalesce(sum(a.amount_minor) filter (where a.kind = 'SPENT'), 0), c.currency,
    -coalesce(sum(a.amount_minor) filter (where a.kind in ('PAYOUT', 'PAYOUT_RETURNED')), 0), c.currency, sum(a.amount_minor), c.currency
  from added a cross join lateral (select a.amount_currency as currency) c where a.account = 'PAYABLE' group by 1, 2, 3, c.currency order by 1, 2
  on conflict (tenant_id, month) do update set earned_minor = cashback_month.earned_minor + excluded.earned_minor, clawed_back_minor = cashback_month.clawed_back_minor + excluded.clawed_back_minor,
    spent_minor = cashback_month.spent_minor + excluded.spent_minor, paid_out_minor = cashback_month.paid_out_minor + excluded.paid_out_minor, change_minor = cashback_month.change_minor + excluded.change_minor;
  -- What a month began with: that of a new one, and of those after one that was entered into late.
  update cashback_month m set opening_minor = o.minor from (
    select x.tenant_id, x.month, coalesce(sum(x.change_minor) over (partition by x.tenant_id order by x.month rows between unbounded preceding and 1 preceding), 0) as minor from cashback_month x where x.tenant_id in (select a.tenant_id from added a)) o
  where m.tenant_id = o.tenant_id and m.month = o.month and m.opening_minor <> o.minor;
  insert into cashback_customer (id, tenant_id, customer_id, vendor_id, name, earned_minor, last_at)
  select first_id(max(a.at)), a.tenant_id, a.customer_id, a.vendor_id, (array_agg(a.customer_name order by a.at desc))[1], sum(a.amount_minor), max(a.at) from added a where a.account = 'PAYABLE' and a.customer_id is not null group by a.tenant_id, a.customer_id, a.vendor_id order by 2, 3
  on conflict (tenant_id, customer_id) do update set name = excluded.name, earned_minor = cashback_customer.earned_minor + excluded.earned_minor, last_at = greatest(cashback_customer.last_at, excluded.last_at);
  return null;
end $$;
create trigger keep_cashback after insert on cashback_entry referencing new table as added for each statement execute function keep_cashback();

revoke execute on function share_of_kept, shared_lines, hold_cashback, post_cashback, invoice_orders, cashback_stays, keep_cashback from public;
grant execute on function post_cashback, invoice_orders to filiera_app;
revoke execute on function issue_invoices from filiera_app;
`;
