/** Hand-written: what entities cannot say. */
export const bases = String.raw`
-- As before, with what each discount is taken off.
/*
 * Writes what a batch has priced, each kind of row once for all: orders with their amounts and lines; of those settled at once the new end, the paid period and the charge;
 * history, audit entries, what a balance gave, tries to collect with their jobs. That a subscription is charged once for a period, the unique keys of charge and period
 * decide, and that it has one pending order, that of its lines (S13).
 */
create or replace function write_renewals(batch jsonb, instant timestamptz) returns void language plpgsql security definer set search_path = public as $$
begin
  with o as materialized (
    select * from jsonb_to_recordset(batch -> 'orders') as o(id uuid, number text, state text, tenant_id uuid, vendor_id uuid, line_count integer, payer_id uuid, payer_name text, method text, expires_at timestamptz,
      settled_at timestamptz, due_at timestamptz, retry_at timestamptz, amounts_id uuid, currency text, charge bigint, net bigint, vat_percent double precision, vat bigint, vat_reason text, natura text, total bigint, balance_used bigint, due bigint)
  ), priced as (
    insert into amounts (id, tenant_id, payer_id, vendor_id, charge_minor, charge_currency, credit_minor, credit_currency, net_minor, net_currency, vat_percent, vat_minor, vat_currency, vat_reason, natura,
      total_minor, total_currency, credit_left_minor, credit_left_currency, balance_used_minor, balance_used_currency, due_minor, due_currency)
    select o.amounts_id, o.tenant_id, o.payer_id, o.vendor_id, o.charge, o.currency, 0, o.currency, o.net, o.currency, o.vat_percent, o.vat, o.currency, o.vat_reason, o.natura,
      o.total, o.currency, 0, o.currency, o.balance_used, o.currency, o.due, o.currency from o
  )
  insert into "order" (id, number, kind, state, tenant_id, vendor_id, line_count, payer_id, invoiced_to_name, method, placed_at, placed_by_name, placed_by_tenant_name, expires_at, settled_at, due_at, retry_at, amounts_id)
  select o.id, o.number, 'RENEWAL', o.state, o.tenant_id, o.vendor_id, o.line_count, o.payer_id, o.payer_name, o.method, instant, 'Filiera', '', o.expires_at, o.settled_at, o.due_at, o.retry_at, o.amounts_id from o;

  with l as materialized (
    select * from jsonb_to_recordset(batch -> 'lines') as l(id uuid, order_id uuid, number text, position integer, tenant_id uuid, payer_id uuid, payer_name text, vendor_id uuid, subscription_id uuid, product_id uuid, product text, edition_id uuid, edition text,
      cadence text, list_price bigint, currency text, reason text, ordered_by_customer boolean, status text, changes boolean, starts_at timestamptz, ends_at timestamptz, anchor_local text, net bigint, vat jsonb,
      period_id uuid, charge_id uuid, audit_id uuid, placed_id uuid, settled_id uuid, renewed_id uuid)
  ), lines as (
    insert into order_line (id, order_id, position, tenant_id, vendor_id, subscription_id, product_id, edition_id, cadence, list_price_minor, list_price_currency, invoiced_to_reason, ordered_by_customer, starts_at, ends_at)
    select l.id, l.order_id, l.position, l.tenant_id, l.vendor_id, l.subscription_id, l.product_id, l.edition_id, l.cadence, l.list_price, l.currency, l.reason, l.ordered_by_customer, l.starts_at, l.ends_at from l
  ), items as (
    insert into order_item (id, tenant_id, vendor_id, line_id, component_id, quantity, position)
    select i.id, i.tenant_id, i.vendor_id, i.line_id, i.component_id, i.quantity, i.position
    from jsonb_to_recordset(batch -> 'items') as i(id uuid, tenant_id uuid, vendor_id uuid, line_id uuid, component_id uuid, quantity integer, position integer)
  ), details as (
    insert into amount_line (id, tenant_id, payer_id, vendor_id, amounts_id, position, line, kind, label, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency, base_minor, base_currency, percents)
    select d.id, d.tenant_id, d.payer_id, d.vendor_id, d.amounts_id, d.position, d.line, d.kind, d.label, d.quantity, d.unit_price, case when d.unit_price is not null then d.currency end, d.amount, d.currency, d.base, case when d.base is not null then d.currency end, d.percents
    from jsonb_to_recordset(batch -> 'details') as d(id uuid, tenant_id uuid, payer_id uuid, vendor_id uuid, amounts_id uuid, position integer, line integer, kind text, label text, quantity integer, unit_price bigint, amount bigint, base bigint, currency text, percents double precision[])
  ), renewed as (
    update subscription s set renews_at = null, ends_at = coalesce(l.ends_at, s.ends_at), anchor_local = coalesce(l.anchor_local, s.anchor_local), status = case when l.ends_at is null then s.status else 'ACTIVE' end,
      list_price_minor = case when l.ends_at is null or l.changes then s.list_price_minor else l.list_price end, version = s.version + case when l.ends_at is null then 0 else 1 end
    from l where s.id = l.subscription_id
  ), periods as (
    insert into subscription_period (id, tenant_id, vendor_id, subscription_id, reason, starts_at, ends_at, cadence, list_price_minor, list_price_currency, order_id)
    select l.period_id, l.tenant_id, l.vendor_id, l.subscription_id, 'RENEWAL', l.starts_at, l.ends_at, l.cadence, l.list_price, l.currency, l.order_id from l where l.ends_at is not null
  ), charges as (
    insert into charge (id, tenant_id, vendor_id, payer_id, subscription_id, order_line_id, reason, starts_at, ends_at, net_minor, net_currency, vat)
    select l.charge_id, l.tenant_id, l.vendor_id, l.payer_id, l.subscription_id, l.id, 'RENEWAL', l.starts_at, l.ends_at, l.net, l.currency, l.vat from l where l.ends_at is not null
  ), history as (
    insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, order_id, from_status, to_status, reason)
    select e.id, l.tenant_id, l.vendor_id, l.subscription_id, e.kind, instant, 'Filiera', '', l.order_id, e.from_status, e.to_status, e.reason
    from l cross join lateral (values (l.placed_id, 'ORDER_PLACED', null, null, null), (l.settled_id, 'ORDER_SETTLED', null, null, null), (l.renewed_id, 'RENEWED', l.status, 'ACTIVE', 'RENEWAL')) e (id, kind, from_status, to_status, reason)
    where e.id is not null
  )
  insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, after)
  select l.audit_id, l.tenant_id, l.vendor_id, instant, 'Filiera', '', 'subscription:renew', 'BILLING', 'Order', l.order_id, l.number,
    jsonb_build_object('product', l.product, 'edition', l.edition, 'cadence', l.cadence, 'invoicedTo', l.payer_name) from l;

  -- What was scheduled for the end begins with the period that pays for it: now, or once that has come (S3).
  if batch @? '$.lines[*] ? (@.changes == true)' then
    update scheduled_change c set list_price_minor = l.list_price, paid_from = case when l.starts_at > instant then l.starts_at else c.paid_from end
    from jsonb_to_recordset(batch -> 'lines') as l(subscription_id uuid, list_price bigint, changes boolean, starts_at timestamptz) where l.changes and c.subscription_id = l.subscription_id;
    perform apply_changes(array(select l.subscription_id from jsonb_to_recordset(batch -> 'lines') as l(subscription_id uuid, changes boolean, starts_at timestamptz) where l.changes and l.starts_at <= instant), instant);
  end if;

  insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, amount_minor, amount_currency, at)
  select m.id, m.tenant_id, m.payer_id, m.vendor_id, m.order_id, 'USED', -m.used, m.currency, instant
  from jsonb_to_recordset(batch -> 'movements') as m(id uuid, tenant_id uuid, payer_id uuid, vendor_id uuid, order_id uuid, used bigint, currency text);

  if jsonb_array_length(batch -> 'payments') > 0 then
    insert into payment (id, tenant_id, vendor_id, order_tenant_id, order_id, method_id, kind, provider, amount_minor, amount_currency, refunded_minor, state, description, is_present, return_path, started_at, asked_at)
    select p.id, p.payer_id, p.vendor_id, p.tenant_id, p.order_id, p.method_id, p.kind, p.provider, p.due, p.currency, 0, 'PROCESSING', p.number, false, p.return_path, instant, instant
    from jsonb_to_recordset(batch -> 'payments') as p(id uuid, payer_id uuid, vendor_id uuid, tenant_id uuid, order_id uuid, method_id uuid, kind text, provider text, due bigint, currency text, number text, return_path text);
    perform graphile_worker.add_jobs(array(
      select ('collect_payment', json_build_object('paymentId', p.id), null, null, 12, 'payment ' || p.id, null, null)::graphile_worker.job_spec from jsonb_to_recordset(batch -> 'payments') as p(id uuid)));
  end if;
end $$;
`;
