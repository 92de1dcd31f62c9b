/**
 * The limit: one hand-written statement that renews all of it, with the same rows, triggers, references and unique keys at work. It knows what this world is: every price a
 * month's, every payer domestic and on terms, no discount, no balance, no sight to keep, and nobody else at work.
 */
export const byHand = `
with due as materialized (
  select s.*, t.name as company, e.name as edition, p.name as product, c.email, row_number() over (order by s.id) as n, 30 as terms,
    gen_random_uuid() as order_id, gen_random_uuid() as amounts_id, gen_random_uuid() as line_id, gen_random_uuid() as invoice_id,
    ((s.anchor_local::timestamp + (1 + extract(year from age((s.ends_at at time zone s.time_zone) + interval '12 hours', s.anchor_local::timestamp)) * 12 + extract(month from age((s.ends_at at time zone s.time_zone) + interval '12 hours', s.anchor_local::timestamp))) * interval '1 month') at time zone s.time_zone) as next_end,
    (select r.amount_minor from price r where r.edition_id = s.edition_id and r.cadence = s.cadence and r.valid_from <= s.ends_at order by r.valid_from desc limit 1) as edition_minor
  from subscription s join tenant t on t.id = s.tenant_id join edition e on e.id = s.edition_id join product p on p.id = s.product_id join contact c on c.tenant_id = s.tenant_id and 'BILLING' = any (c.types)
  where s.renews_at <= $1::timestamptz and s.auto_renew and s.status = 'ACTIVE'
), owned as materialized (
  select d.id as subscription_id, d.tenant_id, d.vendor_id, d.line_id, d.amounts_id, k.component_id, k.quantity, k.position, o.code, o.name_it, o.name_en, o.name_de, greatest(k.quantity - l.included, 0) as extra,
    (select r.amount_minor from price r where r.edition_component_id = l.id and r.cadence = d.cadence and r.valid_from <= d.ends_at order by r.valid_from desc limit 1) as unit_minor
  from due d join subscription_component k on k.subscription_id = d.id join edition_component l on l.edition_id = d.edition_id and l.component_id = k.component_id join component o on o.id = k.component_id
), priced as materialized (
  select d.*, d.edition_minor + coalesce(x.minor, 0) as net, round((d.edition_minor + coalesce(x.minor, 0)) * 22 / 100.0)::bigint as vat
  from due d left join (select o.subscription_id, sum(o.extra * o.unit_minor)::bigint as minor from owned o group by o.subscription_id) x on x.subscription_id = d.id
), numbers as (
  insert into order_counter (vendor_id, year, last) select vendor_id, 2026, count(*) from priced group by vendor_id on conflict (vendor_id, year) do update set last = order_counter.last + excluded.last returning vendor_id, last
), amounts_written as (
  insert into amounts (id, tenant_id, payer_id, vendor_id, charge_minor, charge_currency, credit_minor, credit_currency, net_minor, net_currency, vat_percent, vat_minor, vat_currency, vat_reason, total_minor, total_currency,
    credit_left_minor, credit_left_currency, balance_used_minor, balance_used_currency, due_minor, due_currency)
  select amounts_id, tenant_id, tenant_id, vendor_id, net, 'EUR', 0, 'EUR', net, 'EUR', 22, vat, 'EUR', 'DOMESTIC', net + vat, 'EUR', 0, 'EUR', 0, 'EUR', net + vat, 'EUR' from priced
), orders as (
  insert into "order" (id, number, kind, state, tenant_id, vendor_id, line_count, payer_id, invoiced_to_name, method, placed_at, placed_by_name, placed_by_tenant_name, expires_at, settled_at, due_at, amounts_id)
  select p.order_id, '2026-' || lpad((n.last - p.n + 1)::text, 6, '0'), 'RENEWAL', 'ON_ACCOUNT', p.tenant_id, p.vendor_id, 1, p.tenant_id, p.company, 'BANK_TRANSFER', $1::timestamptz, 'Filiera', '', p.ends_at + interval '168 hours', $1::timestamptz,
    $1::timestamptz + interval '720 hours', p.amounts_id from priced p join numbers n using (vendor_id)
  returning id, number
), lines as (
  -- Joined to what was written: its trigger asks for the order.
  insert into order_line (id, order_id, position, tenant_id, vendor_id, subscription_id, product_id, edition_id, cadence, list_price_minor, list_price_currency, invoiced_to_reason, ordered_by_customer, starts_at, ends_at)
  select p.line_id, o.id, 1, p.tenant_id, p.vendor_id, p.id, p.product_id, p.edition_id, p.cadence, p.net, 'EUR', 'CUSTOMER_PAYS', p.ordered_by_customer, p.ends_at, p.next_end from orders o join priced p on p.order_id = o.id
), items as (
  insert into order_item (id, tenant_id, vendor_id, line_id, component_id, quantity, position) select gen_random_uuid(), tenant_id, vendor_id, line_id, component_id, quantity, position from owned
), details as (
  insert into amount_line (id, tenant_id, payer_id, vendor_id, amounts_id, position, line, kind, label, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency)
  select gen_random_uuid(), tenant_id, tenant_id, vendor_id, amounts_id, 1, 1, 'EDITION', edition, 1, edition_minor, 'EUR', edition_minor, 'EUR' from due
  union all select gen_random_uuid(), tenant_id, tenant_id, vendor_id, amounts_id, 1 + position, 1, 'COMPONENT', code, extra, unit_minor, 'EUR', extra * unit_minor, 'EUR' from owned where extra > 0
), renewed as (
  update subscription s set renews_at = null, ends_at = p.next_end, list_price_minor = p.net, version = s.version + 1 from priced p where s.id = p.id
), periods as (
  insert into subscription_period (id, tenant_id, vendor_id, subscription_id, reason, starts_at, ends_at, cadence, list_price_minor, list_price_currency, order_id)
  select gen_random_uuid(), tenant_id, vendor_id, id, 'RENEWAL', ends_at, next_end, cadence, net, 'EUR', order_id from priced
), charges as (
  insert into charge (id, tenant_id, vendor_id, payer_id, subscription_id, order_line_id, reason, starts_at, ends_at, net_minor, net_currency, vat)
  select gen_random_uuid(), tenant_id, vendor_id, tenant_id, id, line_id, 'RENEWAL', ends_at, next_end, net, 'EUR', '{"rate":22,"natura":null,"reason":"DOMESTIC","isSplitPayment":false}' from priced
), history as (
  insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name, order_id, from_status, to_status, reason)
  select gen_random_uuid(), p.tenant_id, p.vendor_id, p.id, e.kind, $1::timestamptz, 'Filiera', '', p.order_id, e.was, e.becomes, e.why
  from priced p cross join (values ('ORDER_PLACED', null, null, null), ('ORDER_SETTLED', null, null, null), ('RENEWED', 'ACTIVE', 'ACTIVE', 'RENEWAL')) e (kind, was, becomes, why)
), entries as (
  insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, after)
  select gen_random_uuid(), p.tenant_id, p.vendor_id, $1::timestamptz, 'Filiera', '', 'subscription:renew', 'BILLING', 'Order', o.id, o.number, jsonb_build_object('product', p.product, 'edition', p.edition, 'cadence', p.cadence, 'invoicedTo', p.company)
  from orders o join priced p on p.order_id = o.id
), invoice_numbers as (
  insert into invoice_counter (vendor_id, series, year, last, last_on) select vendor_id, '', 2026, count(*), ($1::timestamptz at time zone 'Europe/Rome')::date from priced group by vendor_id
  on conflict (vendor_id, series, year) do update set last = invoice_counter.last + excluded.last, last_on = excluded.last_on returning vendor_id, last
), sellers as materialized (
  select p.tenant_id as vendor_id, jsonb_build_object('name', p.legal_name, 'vatNumber', p.vat_number, 'taxCode', p.tax_code, 'country', p.country, 'address', jsonb_build_object('street', p.address_street, 'number', p.address_number, 'postalCode', p.address_postal_code, 'city', p.address_city, 'province', p.address_province, 'country', p.address_country),
    'regime', f.regime, 'isInLiquidation', f.is_in_liquidation, 'holder', a.holder, 'iban', a.iban, 'language', p.language, 'timeZone', p.time_zone) as seller
  from company_profile p join fiscal_settings f using (tenant_id) join transfer_account a using (tenant_id)
), invoices as (
  insert into invoice (id, tenant_id, vendor_id, order_id, kind, series, year, sequence, number, sort_number, issued_on, issued_at, due_on, overdue_at, method, charge_minor, charge_currency, credit_minor, credit_currency, net_minor, net_currency, vat_minor, vat_currency, total_minor, total_currency,
    payable_minor, payable_currency, balance_used_minor, balance_used_currency, due_minor, due_currency, seller, buyer, is_paid)
  select d.invoice_id, d.tenant_id, d.vendor_id, d.order_id, 'INVOICE', '', 2026, n.last - d.n + 1, '2026/' || (n.last - d.n + 1), '2026-' || lpad((n.last - d.n + 1)::text, 10, '0'), ($1::timestamptz at time zone 'Europe/Rome')::date, $1::timestamptz, ($1::timestamptz at time zone 'Europe/Rome')::date + 30,
    (($1::timestamptz at time zone 'Europe/Rome')::date + 31)::timestamp at time zone 'Europe/Rome', 'BANK_TRANSFER', d.net, 'EUR', 0, 'EUR', d.net, 'EUR', d.vat, 'EUR', d.net + d.vat, 'EUR', d.net + d.vat, 'EUR', 0, 'EUR', d.net + d.vat, 'EUR', s.seller,
    jsonb_build_object('name', p.legal_name, 'vatNumber', p.vat_number, 'taxCode', p.tax_code, 'country', p.country, 'address', jsonb_build_object('street', p.address_street, 'number', p.address_number, 'postalCode', p.address_postal_code, 'city', p.address_city, 'province', p.address_province, 'country', p.address_country), 'language', p.language, 'timeZone', p.time_zone), false
  from priced d join invoice_numbers n using (vendor_id) join sellers s using (vendor_id) join company_profile p on p.tenant_id = d.tenant_id
), taxed as (
  insert into invoice_vat (id, tenant_id, vendor_id, invoice_id, position, percent, reason, is_split, base_minor, base_currency, vat_minor, vat_currency) select gen_random_uuid(), tenant_id, vendor_id, invoice_id, 1, 22, 'DOMESTIC', false, net, 'EUR', vat, 'EUR' from priced
), invoiced as (
  insert into invoice_line (id, tenant_id, vendor_id, invoice_id, position, line, kind, company_name, product_name, edition_name, label, words_it, words_en, words_de, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency, starts_on, ends_on)
  select gen_random_uuid(), tenant_id, vendor_id, invoice_id, 1, 1, 'EDITION', company, product, edition, edition, null, null, null, 1, edition_minor, 'EUR', edition_minor, 'EUR', (ends_at at time zone time_zone)::date, (next_end at time zone time_zone)::date from due
  union all select gen_random_uuid(), d.tenant_id, d.vendor_id, d.invoice_id, 1 + o.position, 1, 'COMPONENT', d.company, d.product, d.edition, o.code, o.name_it, o.name_en, o.name_de, o.extra, o.unit_minor, 'EUR', o.extra * o.unit_minor, 'EUR', (d.ends_at at time zone d.time_zone)::date, (d.next_end at time zone d.time_zone)::date
  from owned o join due d on d.id = o.subscription_id where o.extra > 0
), mails as (
  insert into mail (id, tenant_id, vendor_id, key, letter, area, payer_id, to_address, to_name, language, subject, words, object_path, state, created_at)
  select gen_random_uuid(), p.tenant_id, p.vendor_id, 'renewalDone:' || o.id || ':' || p.email, 'renewalDone', 'BILLING', p.tenant_id, lower(p.email), 'Anna Bianchi', 'it', 'Rinnovo di ' || p.company || ': ordine ' || o.number,
    jsonb_build_object('company', p.company, 'number', o.number, 'subscriptions', p.product || ' ' || p.edition, 'total', (p.net + p.vat)::text, 'due', (p.net + p.vat)::text, 'day', '10 aprile 2026', 'until', '17 aprile 2026'),
    '/t/' || p.tenant_id || '/ordini/' || o.id, 'QUEUED', $1::timestamptz from orders o join priced p on p.order_id = o.id
  returning id
)
insert into graphile_worker._private_jobs (task_id, payload, max_attempts, key)
select t.id, json_build_object('mailId', m.id), 12, 'mail ' || m.id from mails m, graphile_worker._private_tasks t where t.identifier = 'deliver_mail'`;
