import { buyer, euros, seller } from './parties.sql.ts';

const each = (...values: string[]): string => values.map((value) => `${value}, d.currency`).join(', ');

/** A declaration of intent is named by each line that it leaves without VAT: the last that held until that day. */
const declaration = `(select jsonb_build_object('declaration', jsonb_build_object('protocol', e.reference, 'day', e.reference_day)) from vat_exception e where e.tenant_id = d.tenant_id and e.kind = 'LETTER_OF_INTENT' and e.from_day <= d.day order by e.from_day desc limit 1)`;

/** Hand-written: what entities cannot say. Sums are copied from what was priced; none is made here. */
export const issue = String.raw`
-- As first_id, of what it is said of: what is made twice of the same rows is the same. One expression, which the planner writes in its place.
create function id_of(at timestamptz, what text) returns uuid language sql immutable as $$
  select (pg_catalog.lpad(pg_catalog.to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000' || pg_catalog.substr(pg_catalog.md5(what), 1, 12))::uuid
$$;
revoke execute on function id_of from public;

-- Takes what credits used up off the charges and the invoices that they give back of; more than there was is refused by their checks (M4). Locked in the order of their ids, before any counter.
create function use_up(orders uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  perform from invoice i where i.id in (select v.id from "order" o join credit_source c on c.amounts_id = o.amounts_id join charge g on g.id = c.charge_id join order_line l on l.id = g.order_line_id join invoice v on v.order_id = l.order_id and v.kind = 'INVOICE' where o.id = any (orders))
  order by i.id for update;
  update invoice i set credited_minor = i.credited_minor + u.minor from (
    select v.id, sum(c.applied_minor + c.remaining_minor) as minor from "order" o join credit_source c on c.amounts_id = o.amounts_id join charge g on g.id = c.charge_id join order_line l on l.id = g.order_line_id
    join invoice v on v.order_id = l.order_id and v.kind = 'INVOICE' where o.id = any (orders) group by v.id) u where i.id = u.id and u.minor > 0;
  update charge g set credited_minor = g.credited_minor + u.minor from (
    select c.charge_id, sum(c.applied_minor + c.remaining_minor) as minor from "order" o join credit_source c on c.amounts_id = o.amounts_id where o.id = any (orders) group by c.charge_id) u where g.id = u.charge_id and u.minor > 0;
end $$;

/*
 * Issues the invoices of orders that have just settled, each once, and the notes of what of a credit their invoices could not take (S3, M4). Called last: the counters of their sellers are
 * locked from here to the end of the transaction, so that numbers have no gap and days never go back. Numbers follow those of the orders, an order's invoice before its notes.
 * A day is the seller's own of that instant, or that of the last one issued if it is later; with no instant each order's own.
 */
create function issue_invoices(orders uuid[], at timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare issued integer; settled uuid[];
begin
  settled := array(select o.id from "order" o where o.id = any (orders) and o.settled_at is not null and not exists (select from invoice i where i.order_id = o.id and i.kind = 'INVOICE'));
  if settled = '{}' then return 0; end if;
  if exists (select from "order" o where o.id = any (settled) and not exists (select from fiscal_settings f where f.tenant_id = o.vendor_id)) then
    raise exception 'the seller has not said what its invoices say of it' using errcode = 'check_violation', constraint = 'seller_ready';
  end if;
  if exists (select from "order" o join credit_source c on c.amounts_id = o.amounts_id where o.id = any (settled)) then perform use_up(settled); end if;

  -- Counters that are not there yet are made, then all are locked, in one order for everybody.
  insert into invoice_counter (vendor_id, series, year, last, last_on)
  select distinct o.vendor_id, coalesce(f.series, ''), extract(year from coalesce(at, o.settled_at) at time zone p.time_zone)::integer, 0, make_date(extract(year from coalesce(at, o.settled_at) at time zone p.time_zone)::integer, 1, 1)
  from "order" o join fiscal_settings f on f.tenant_id = o.vendor_id join company_profile p on p.tenant_id = o.vendor_id where o.id = any (settled) order by 1, 2, 3
  on conflict do nothing;
  perform from invoice_counter c where (c.vendor_id, c.series, c.year) in (
    select o.vendor_id, coalesce(f.series, ''), extract(year from coalesce(at, o.settled_at) at time zone p.time_zone)::integer
    from "order" o join fiscal_settings f on f.tenant_id = o.vendor_id join company_profile p on p.tenant_id = o.vendor_id where o.id = any (settled))
  order by c.vendor_id, c.series, c.year for update;

  with sellers as materialized (
    select f.tenant_id, coalesce(f.series, '') as series, p.time_zone, ${seller} as seller
    from fiscal_settings f join company_profile p using (tenant_id) join billing_account b using (tenant_id) left join transfer_account a using (tenant_id)
    where f.tenant_id in (select o.vendor_id from "order" o where o.id = any (settled))
  ), sold as materialized (
    select o.id as order_id, o.number as order_number, o.vendor_id, o.payer_id, o.amounts_id, o.method, o.state, o.due_at, coalesce(at, o.settled_at) as issued_at, s.series, s.time_zone, (coalesce(at, o.settled_at) at time zone s.time_zone)::date as today
    from "order" o join sellers s on s.tenant_id = o.vendor_id where o.id = any (settled)
  ), papers as (
    select s.*, null::uuid as left_id, s.payer_id as tenant_id, 'INVOICE' as kind, x.charge_currency as currency, x.charge_minor as charge, x.credit_minor as credit, x.net_minor as net, x.vat_minor as vat, x.total_minor as total, x.due_minor + x.balance_used_minor as payable,
      x.balance_used_minor as balance_used, x.due_minor as due, x.vat_percent as percent, x.natura, x.vat_reason as vat_reason, x.vat_reason = 'SPLIT_PAYMENT' as is_split
    from sold s join amounts x on x.id = s.amounts_id
    union all
    select s.*, c.id, c.payer_id, 'CREDIT_NOTE', c.net_currency, c.net_minor, 0, c.net_minor, c.total_minor - c.net_minor, c.total_minor, c.payable_minor,
      0, 0, (c.vat ->> 'rate')::float8, c.vat ->> 'natura', c.vat ->> 'reason', (c.vat ->> 'isSplitPayment')::boolean
    from sold s join credit_left c on c.amounts_id = s.amounts_id
  ), d as materialized (
    select k.*, id_of(k.issued_at, concat('invoice ', k.order_id, k.left_id)) as id, n.year, n.last + row_number() over w as sequence, max(greatest(k.today, n.last_on)) over w as day
    from papers k join invoice_counter n on n.vendor_id = k.vendor_id and n.series = k.series and n.year = extract(year from k.today)
    window w as (partition by k.vendor_id, k.series, n.year order by k.today, length(k.order_number), k.order_number, k.kind = 'CREDIT_NOTE', k.tenant_id, k.left_id rows unbounded preceding)
  ), counted as (
    update invoice_counter c set last = m.last, last_on = m.day from (select vendor_id, series, year, max(sequence) as last, max(day) as day from d group by 1, 2, 3) m
    where c.vendor_id = m.vendor_id and c.series = m.series and c.year = m.year
  ), written as (
    insert into invoice (id, tenant_id, vendor_id, order_id, kind, series, year, sequence, number, sort_number, issued_on, issued_at, due_on, overdue_at, method, ${euros('charge', 'credit', 'net', 'vat', 'total', 'payable', 'balance_used', 'due')}, seller, buyer, is_paid)
    select d.id, d.tenant_id, d.vendor_id, d.order_id, d.kind, d.series, d.year, d.sequence, concat_ws('/', nullif(d.series, ''), d.year, d.sequence), d.year || '-' || lpad(d.sequence::text, 10, '0') || d.series, d.day, d.issued_at,
      u.due_on, (u.due_on + 1)::timestamp at time zone d.time_zone, d.method, ${each('d.charge', 'd.credit', 'd.net', 'd.vat', 'd.total', 'd.payable', 'd.balance_used', 'd.due')}, s.seller, ${buyer} || case d.vat_reason when 'LETTER_OF_INTENT' then ${declaration} else '{}' end,
      d.kind = 'CREDIT_NOTE' or d.state = 'PAID'
    from d join sellers s on s.tenant_id = d.vendor_id join company_profile p on p.tenant_id = d.tenant_id join billing_account b on b.tenant_id = d.tenant_id
    cross join lateral (select case when d.kind = 'INVOICE' and d.due_at is not null then greatest((d.due_at at time zone d.time_zone)::date, d.day) else d.day end as due_on) u
  ), taxed as (
    insert into invoice_vat (id, tenant_id, vendor_id, invoice_id, position, percent, natura, reason, is_split, ${euros('base', 'vat')})
    select id_of(d.issued_at, 'vat ' || d.id), d.tenant_id, d.vendor_id, d.id, 1, d.percent, d.natura, d.vat_reason, d.is_split, ${each('d.net', 'd.vat')} from d
  ), parts as (
    select d.id as invoice_id, d.tenant_id, d.vendor_id, d.issued_at, d.time_zone, d.currency, 0 as rank, x.position, x.line, x.kind, l.tenant_id as company_id, l.product_id, l.edition_id, x.label, x.quantity, x.unit_price_minor, x.amount_minor, x.percents, x.months, x.of_months, l.starts_at, l.ends_at,
      null::uuid as source_id, null::text as source_number, null::uuid as charge_id
    from d join amount_line x on x.amounts_id = d.amounts_id and x.kind <> 'CREDIT' join order_line l on l.order_id = d.order_id and l.position = x.line where d.kind = 'INVOICE'
    union all
    select d.id, d.tenant_id, d.vendor_id, d.issued_at, d.time_zone, d.currency, 1, row_number() over (partition by d.id order by g.starts_at, g.id)::integer, case d.kind when 'INVOICE' then coalesce((select n.position from order_line n where n.order_id = d.order_id and (n.subscription_id = g.subscription_id or n.resulting_subscription_id = g.subscription_id) limit 1), 1) else l.position end,
      'CREDIT', l.tenant_id, l.product_id, l.edition_id, '', 1, null, case d.kind when 'INVOICE' then -c.applied_minor else c.remaining_minor end, null, null, null, greatest(g.starts_at, d.issued_at), g.ends_at, v.id, v.number, g.id
    from d join credit_source c on c.amounts_id = d.amounts_id and case d.kind when 'INVOICE' then c.applied_minor > 0 else c.credit_left_id = d.left_id end
    join charge g on g.id = c.charge_id join order_line l on l.id = g.order_line_id left join invoice v on v.order_id = l.order_id and v.kind = 'INVOICE'
  ), lined as (
    insert into invoice_line (id, tenant_id, vendor_id, invoice_id, position, line, kind, company_name, product_name, edition_name, label, words_it, words_en, words_de, unit, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency, percents, months, of_months, starts_on, ends_on, source_id, source_number, charge_id)
    select id_of(y.issued_at, concat_ws(' ', 'line', y.invoice_id, y.line, y.rank, y.position)), y.tenant_id, y.vendor_id, y.invoice_id, row_number() over (partition by y.invoice_id order by y.line, y.rank, y.position), y.line, y.kind, t.name, r.name, e.name, y.label, k.name_it, k.name_en, k.name_de, nullif(k.unit, ''), y.quantity,
      y.unit_price_minor, case when y.unit_price_minor is not null then y.currency end, y.amount_minor, y.currency, y.percents, y.months, y.of_months, z.starts_on, greatest(z.starts_on, ((y.ends_at - interval '1 second') at time zone z.zone)::date), y.source_id, y.source_number, y.charge_id
    from parts y join tenant t on t.id = y.company_id join product r on r.id = y.product_id join edition e on e.id = y.edition_id
    left join component k on k.product_id = y.product_id and k.code = y.label and y.kind in ('COMPONENT', 'TOP_UP')
    left join company_profile q on q.tenant_id = y.company_id cross join lateral (select coalesce(q.time_zone, y.time_zone) as zone, (y.starts_at at time zone coalesce(q.time_zone, y.time_zone))::date as starts_on offset 0) z
  )
  select count(*) into issued from d;
  return issued;
end $$;
revoke execute on function issue_invoices, use_up from public;
grant execute on function issue_invoices to filiera_app;

-- An invoice on account is paid when its order is.
create function pay_invoice() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update invoice set is_paid = true where order_id = new.id and kind = 'INVOICE';
  return null;
end $$;
create trigger pay_invoice after update of state on "order" for each row when (new.state = 'PAID' and old.state = 'ON_ACCOUNT') execute function pay_invoice();
`;
