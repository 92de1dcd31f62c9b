import { euros } from '../20261130f2-invoices/parties.sql.ts';

/** That an invoice is of those who handle the money of the vendor that issued it. */
const isVendors = (i: string): string => `${i}.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING')`;
const each = (...values: string[]): string => values.map((value) => `${value}, i.charge_currency`).join(', ');

/** Hand-written: what entities cannot say. */
export const reissue = String.raw`
alter table "invoice" add "is_replaced" boolean not null default false, add "replaces_id" uuid null;
alter table invoice add foreign key (tenant_id, vendor_id, replaces_id) references invoice (tenant_id, vendor_id, id);
drop index invoice_once;
create unique index invoice_once on invoice (order_id) where kind = 'INVOICE' and not is_replaced;
create unique index invoice_replaced_once on invoice (replaces_id) where replaces_id is not null;
create index invoice_vat_unverified on invoice_vat (vendor_id, invoice_id) where reason in ('NUMBER_UNVERIFIED', 'CHECK_UNAVAILABLE');

-- What a credit gives back of, and what an order was invoiced by, is the invoice in force.
do $$
declare named text; definition text;
begin
  foreach named in array array['use_up', 'issue_invoices'] loop
    definition := pg_get_functiondef(named::regproc);
    if position('v.kind = ''INVOICE''' in definition) = 0 then raise exception '% does not look an invoice up', named; end if;
    execute replace(definition, 'v.kind = ''INVOICE''', 'v.kind = ''INVOICE'' and not v.is_replaced');
  end loop;
end $$;

-- Nothing is left of an invoice in whose stead another one stands: what was charged is left of that one.
create or replace function left_of_line(invoiced uuid, place integer) returns bigint language sql stable security definer set search_path = public as $$
  select case when i.is_replaced then 0 else left_of_charge(c.id) end from invoice i join order_line l on l.order_id = i.order_id and l.position = place join charge c on c.order_line_id = l.id
  where i.id = invoiced and i.kind = 'INVOICE' and ${isVendors('i')}
$$;
create or replace function hold_invoice(wanted uuid) returns jsonb language plpgsql security definer set search_path = public as $$
declare i invoice;
begin
  select * into i from invoice x where x.id = wanted and x.kind = 'INVOICE' and ${isVendors('x')} for update;
  if i.id is null then return null; end if;
  return jsonb_build_object('number', i.number, 'payerId', i.tenant_id, 'orderId', i.order_id, 'currency', i.charge_currency, 'creditedMinor', i.credited_minor,
    'percent', (select v.percent from invoice_vat v where v.invoice_id = i.id), 'isSplit', (select v.is_split from invoice_vat v where v.invoice_id = i.id),
    'left', (select coalesce(jsonb_object_agg(l.position, case when i.is_replaced then 0 else left_of_charge(c.id) end), '{}') from order_line l join charge c on c.order_line_id = l.id where l.order_id = i.order_id));
end $$;

/*
 * Why an invoice is not to be given back and issued anew without VAT; NONE when it is. It is when its VAT was owed to a number that nobody had verified, which is verified by now, for those who
 * handle the money of the vendor that issued it. Not after a year: DPR 633/1972, art. 26 c. 3, which lets VAT that was invoiced by mistake be put right within a year of the sale (what stands in its place from 2027 has the same rule).
 */
create function reissue_obstacle(wanted uuid, at timestamptz) returns text language sql stable security definer set search_path = public as $$
  select coalesce((select case
    when i.kind <> 'INVOICE' then 'NOT_INVOICE'
    when i.is_replaced then 'DONE'
    when not exists (select from invoice_vat v where v.invoice_id = i.id and v.reason in ('NUMBER_UNVERIFIED', 'CHECK_UNAVAILABLE')) then 'OTHER_VAT'
    when p.vat_status <> 'VALID' or p.country is distinct from i.buyer ->> 'country' or p.vat_number is distinct from i.buyer ->> 'vatNumber' then 'NOT_VERIFIED'
    when at >= i.issued_at + interval '1 year' then 'TOO_LATE'
    when i.credited_minor = i.charge_minor then 'NOTHING_LEFT'
    when not i.is_paid then 'UNPAID'
    when exists (select from order_line l join charge c on c.order_line_id = l.id join credit_source s on s.charge_id = c.id join "order" o on o.amounts_id = s.amounts_id where l.order_id = i.order_id and o.state = 'PENDING_PAYMENT') then 'PROMISED'
    else 'NONE' end
    from invoice i join company_profile p on p.tenant_id = i.tenant_id where i.id = wanted and ${isVendors('i')}), 'NOT_FOUND')
$$;

/*
 * Gives back what is left of an invoice by a note, and charges it again by a new one under another treatment of VAT, paid from what the note brings: what is over stays in the balance. The charges
 * go on, invoiced by the new one. The invoice is held and balances are locked by whoever calls; once, by invoice_replaced_once.
 */
create function reissue_invoice(note uuid, renewed uuid, wanted uuid, note_vat bigint, treatment jsonb, why text, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare i invoice; given jsonb; net bigint; stands uuid; n invoice_counter;
begin
  if reissue_obstacle(wanted, at) <> 'NONE' then raise exception 'this invoice is not to be issued anew' using errcode = 'check_violation', constraint = 'reissue'; end if;
  select * into i from invoice x where x.id = wanted for update;
  given := (select jsonb_object_agg(l.position, left_of_charge(c.id)) from order_line l join charge c on c.order_line_id = l.id where l.order_id = i.order_id and left_of_charge(c.id) > 0);
  net := (select sum((g.value)::bigint) from jsonb_each_text(given) g);
  perform issue_credit_note(note, wanted, given, note_vat, net + note_vat, why, at);

  update charge c set credited_minor = c.credited_minor - (g.value)::bigint, vat = treatment from jsonb_each_text(given) g join order_line l on l.order_id = i.order_id and l.position = g.key::integer where c.order_line_id = l.id;
  update invoice_line set charge_id = null where invoice_id = note;
  update invoice set is_replaced = true where id = wanted;

  -- The note has locked the counter, and is numbered just before.
  update invoice_counter c set last = c.last + 1 from invoice k where k.id = note and c.vendor_id = k.vendor_id and c.series = k.series and c.year = k.year returning c.* into n;
  insert into invoice (id, tenant_id, vendor_id, order_id, kind, series, year, sequence, number, sort_number, issued_on, issued_at, due_on, overdue_at, method, ${euros('charge', 'credit', 'net', 'vat', 'total', 'payable', 'balance_used', 'due')}, seller, buyer, replaces_id, is_paid)
  select renewed, i.tenant_id, i.vendor_id, i.order_id, 'INVOICE', n.series, n.year, n.last, concat_ws('/', nullif(n.series, ''), n.year, n.last), n.year || '-' || lpad(n.last::text, 10, '0') || n.series, k.issued_on, at, k.due_on, k.overdue_at, i.method,
    ${each('net', '0', 'net', '0', 'net', 'net', 'net', '0')}, k.seller, k.buyer, wanted, true
  from invoice k where k.id = note;
  insert into invoice_vat (id, tenant_id, vendor_id, invoice_id, position, percent, natura, reason, is_split, ${euros('base', 'vat')})
  values (first_id(at), i.tenant_id, i.vendor_id, renewed, 1, (treatment ->> 'rate')::float8, treatment ->> 'natura', treatment ->> 'reason', false, ${each('net', '0')});

  -- What was charged is told as before; of a line of which something was given back since, what was left of it.
  insert into invoice_line (id, tenant_id, vendor_id, invoice_id, position, line, kind, company_name, product_name, edition_name, label, words_it, words_en, words_de, unit, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency, percents, months, of_months, starts_on, ends_on)
  select first_id(at), i.tenant_id, i.vendor_id, renewed, row_number() over (order by y.line, y.position), y.line, y.kind, y.company_name, y.product_name, y.edition_name, case when w.is_whole then y.label else '' end,
    case when w.is_whole then y.words_it end, case when w.is_whole then y.words_en end, case when w.is_whole then y.words_de end, case when w.is_whole then y.unit end, case when w.is_whole then y.quantity else 1 end,
    case when w.is_whole then y.unit_price_minor end, case when w.is_whole then y.unit_price_currency end, case when w.is_whole then y.amount_minor else (g.value)::bigint end, y.amount_currency,
    case when w.is_whole then y.percents end, case when w.is_whole then y.months end, case when w.is_whole then y.of_months end, y.starts_on, y.ends_on
  from jsonb_each_text(given) g join invoice_line y on y.invoice_id = wanted and y.line = g.key::integer and y.kind <> 'CREDIT'
  cross join lateral (select sum(z.amount_minor) = (g.value)::bigint as is_whole, min(z.position) as first from invoice_line z where z.invoice_id = wanted and z.line = y.line and z.kind <> 'CREDIT') w
  where w.is_whole or y.position = w.first;

  select o.tenant_id into stands from "order" o where o.id = i.order_id;
  insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, receipt_id, amount_minor, amount_currency, at)
  values (first_id(at), stands, i.tenant_id, i.vendor_id, i.order_id, 'CREDIT_USED', renewed, -net, i.charge_currency, at);
end $$;
revoke execute on function reissue_obstacle, reissue_invoice from public;
grant execute on function reissue_obstacle, reissue_invoice to filiera_app;
`;
