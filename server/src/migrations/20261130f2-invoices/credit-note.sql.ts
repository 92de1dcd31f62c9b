import { buyer, euros, seller } from './parties.sql.ts';

/** Hand-written: what entities cannot say. */
export const creditNote = String.raw`
-- A credit counts from what is left of a charge: what was given back of it was not paid.
do $$
declare definition text := pg_get_functiondef('pricing_facts'::regproc);
begin
  if position('''netMinor'', c.net_minor,' in definition) = 0 then raise exception 'pricing_facts does not say what was charged'; end if;
  execute replace(definition, '''netMinor'', c.net_minor,', '''netMinor'', c.net_minor - c.credited_minor,');
end $$;

-- What is left to give back of a charge: what was not given back, nor promised to an order that awaits its money.
create function left_of_charge(charged uuid) returns bigint language sql stable security definer set search_path = public as $$
  select c.net_minor - c.credited_minor - coalesce((select sum(s.applied_minor + s.remaining_minor) from credit_source s join "order" o on o.amounts_id = s.amounts_id where s.charge_id = c.id and o.state = 'PENDING_PAYMENT'), 0)
  from charge c where c.id = charged
$$;
revoke execute on function left_of_charge from public;

-- The same of a line of an invoice, for those who handle the money of the vendor that issued it.
create function left_of_line(invoiced uuid, place integer) returns bigint language sql stable security definer set search_path = public as $$
  select left_of_charge(c.id) from invoice i join order_line l on l.order_id = i.order_id and l.position = place join charge c on c.order_line_id = l.id
  where i.id = invoiced and i.kind = 'INVOICE' and i.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING')
$$;

-- An invoice that is about to be corrected is nobody else's until the transaction ends; told is what a note of it is counted from. Balances are locked by whoever calls, nothing for whom it is not.
create function hold_invoice(wanted uuid) returns jsonb language plpgsql security definer set search_path = public as $$
declare i invoice;
begin
  select * into i from invoice x where x.id = wanted and x.kind = 'INVOICE' and x.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING') for update;
  if i.id is null then return null; end if;
  return jsonb_build_object('number', i.number, 'payerId', i.tenant_id, 'orderId', i.order_id, 'currency', i.charge_currency, 'creditedMinor', i.credited_minor,
    'percent', (select v.percent from invoice_vat v where v.invoice_id = i.id), 'isSplit', (select v.is_split from invoice_vat v where v.invoice_id = i.id),
    'left', (select coalesce(jsonb_object_agg(l.position, left_of_charge(c.id)), '{}') from order_line l join charge c on c.order_line_id = l.id where l.order_id = i.order_id));
end $$;

/*
 * Issues a note that gives back of an invoice by hand, net by line of its order, and puts it into the balance of whoever was invoiced. More than is left is refused by the checks of what it is
 * taken off (M4). The invoice is held by whoever calls; the counter is locked last.
 */
create function issue_credit_note(note uuid, wanted uuid, given jsonb, vat bigint, payable bigint, why text, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare i invoice; stands uuid; net bigint := (select sum((g.value)::bigint) from jsonb_each_text(given) g); n invoice_counter; on_day date; place integer;
begin
  select * into i from invoice x where x.id = wanted and x.kind = 'INVOICE' and x.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING') for update;
  if i.id is null then raise exception 'no such invoice' using errcode = 'no_data_found'; end if;
  if exists (select from jsonb_each_text(given) g left join order_line l on l.order_id = i.order_id and l.position = g.key::integer left join charge c on c.order_line_id = l.id
    where c.id is null or (g.value)::bigint <= 0 or (g.value)::bigint > left_of_charge(c.id)) then
    raise exception 'a note gives back no more than is left' using errcode = 'check_violation', constraint = 'charge_credited';
  end if;
  update invoice set credited_minor = credited_minor + net where id = i.id;
  update charge c set credited_minor = c.credited_minor + (g.value)::bigint from jsonb_each_text(given) g join order_line l on l.order_id = i.order_id and l.position = g.key::integer where c.order_line_id = l.id;
  select o.tenant_id into stands from "order" o where o.id = i.order_id;
  insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, receipt_id, amount_minor, amount_currency, at)
  values (first_id(at), stands, i.tenant_id, i.vendor_id, i.order_id, 'CREDIT_NOTE', note, payable, i.charge_currency, at);

  on_day := (select (at at time zone p.time_zone)::date from company_profile p where p.tenant_id = i.vendor_id);
  insert into invoice_counter (vendor_id, series, year, last, last_on) select i.vendor_id, coalesce(f.series, ''), extract(year from on_day)::integer, 0, make_date(extract(year from on_day)::integer, 1, 1) from fiscal_settings f where f.tenant_id = i.vendor_id on conflict do nothing;
  update invoice_counter c set last = c.last + 1, last_on = greatest(c.last_on, on_day) from fiscal_settings f where f.tenant_id = i.vendor_id and c.vendor_id = i.vendor_id and c.series = coalesce(f.series, '') and c.year = extract(year from on_day) returning c.* into n;
  insert into invoice (id, tenant_id, vendor_id, order_id, kind, series, year, sequence, number, sort_number, issued_on, issued_at, due_on, overdue_at, method, ${euros('charge', 'credit', 'net', 'vat', 'total', 'payable', 'balance_used', 'due')}, seller, buyer, reason, corrects_id, is_paid)
  select note, i.tenant_id, i.vendor_id, i.order_id, 'CREDIT_NOTE', n.series, n.year, n.last, concat_ws('/', nullif(n.series, ''), n.year, n.last), n.year || '-' || lpad(n.last::text, 10, '0') || n.series, n.last_on, at, n.last_on, (n.last_on + 1)::timestamp at time zone (s.seller ->> 'timeZone'), i.method,
    net, i.charge_currency, 0, i.charge_currency, net, i.charge_currency, issue_credit_note.vat, i.charge_currency, net + issue_credit_note.vat, i.charge_currency, issue_credit_note.payable, i.charge_currency, 0, i.charge_currency, 0, i.charge_currency,
    s.seller, (select ${buyer} from company_profile p join billing_account b on b.tenant_id = p.tenant_id where p.tenant_id = i.tenant_id), why, i.id, true
  from (select ${seller} as seller from company_profile p join billing_account b on b.tenant_id = p.tenant_id join fiscal_settings f on f.tenant_id = p.tenant_id left join transfer_account a on a.tenant_id = p.tenant_id where p.tenant_id = i.vendor_id) s;
  insert into invoice_vat (id, tenant_id, vendor_id, invoice_id, position, percent, natura, reason, is_split, ${euros('base', 'vat')})
  select first_id(at), i.tenant_id, i.vendor_id, note, 1, v.percent, v.natura, v.reason, v.is_split, net, i.charge_currency, issue_credit_note.vat, i.charge_currency from invoice_vat v where v.invoice_id = i.id;
  insert into invoice_line (id, tenant_id, vendor_id, invoice_id, position, line, kind, company_name, product_name, edition_name, label, quantity, amount_minor, amount_currency, starts_on, ends_on, source_id, source_number, charge_id)
  select first_id(at), i.tenant_id, i.vendor_id, note, row_number() over (order by g.key::integer), g.key::integer, 'CREDIT', x.company_name, x.product_name, x.edition_name, '', 1, (g.value)::bigint, i.charge_currency, x.starts_on, x.ends_on, i.id, i.number, c.id
  from jsonb_each_text(given) g join order_line l on l.order_id = i.order_id and l.position = g.key::integer join charge c on c.order_line_id = l.id
  cross join lateral (select y.* from invoice_line y where y.invoice_id = i.id and y.line = g.key::integer and y.kind <> 'CREDIT' order by y.position limit 1) x;
end $$;
revoke execute on function left_of_line, hold_invoice, issue_credit_note from public;
grant execute on function left_of_line, hold_invoice, issue_credit_note to filiera_app;
`;
