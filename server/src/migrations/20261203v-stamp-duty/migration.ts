import { Migration } from '@mikro-orm/migrations';

/** A seller may charge stamp duty to whoever it invoices (M3): priced with the order, a line and a group of VAT of its own on the invoice, given back by the note that leaves nothing of it. */
export class StampDuty extends Migration {
  override up(): void {
    this.addSql(String.raw`
      alter table "fiscal_settings" add "charges_stamp_duty" boolean not null default false;
      grant update (charges_stamp_duty) on fiscal_settings to filiera_app;
      alter table "amounts" add "stamp_duty_minor" bigint not null default '0';
      alter table "invoice" add "stamp_duty_minor" bigint not null default '0';
      alter table "invoice" drop constraint "invoice_adds_up";
      alter table "invoice" add constraint "invoice_adds_up" check (((net_minor = (charge_minor - credit_minor)) and (total_minor = ((net_minor + vat_minor) + stamp_duty_minor)) and (net_minor >= 0) and (stamp_duty_minor >= 0)));
      alter table "invoice_line" drop constraint "invoice_line_kind_check";
      alter table "invoice_line" add constraint "invoice_line_kind_check" check ("kind" in ('EDITION', 'COMPONENT', 'TOP_UP', 'DISCOUNT', 'CREDIT', 'STAMP_DUTY'));
      alter table "invoice_vat" drop constraint "invoice_vat_reason_check";
      alter table "invoice_vat" add constraint "invoice_vat_reason_check" check ("reason" in ('DOMESTIC', 'SPLIT_PAYMENT', 'LETTER_OF_INTENT', 'REVERSE_CHARGE', 'OUTSIDE_EU', 'NUMBER_UNVERIFIED', 'NUMBER_INVALID', 'CHECK_UNAVAILABLE', 'NUMBER_MISSING', 'EXCLUDED'));

      -- The line of the duty on a paper, and its group of VAT, after all others.
      create function put_stamp_duty(paper uuid) returns void language sql security definer set search_path = public as $$
        insert into invoice_line (id, tenant_id, vendor_id, invoice_id, position, line, kind, company_name, product_name, edition_name, label, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency, starts_on, ends_on)
        select id_of(i.issued_at, 'stamp duty line ' || i.id), i.tenant_id, i.vendor_id, i.id, (select max(l.position) + 1 from invoice_line l where l.invoice_id = i.id), 0, 'STAMP_DUTY', i.buyer ->> 'name', '', '', '', 1, i.stamp_duty_minor, i.total_currency, i.stamp_duty_minor, i.total_currency, i.issued_on, i.issued_on
        from invoice i where i.id = paper and i.stamp_duty_minor > 0;
        insert into invoice_vat (id, tenant_id, vendor_id, invoice_id, position, percent, natura, reason, is_split, base_minor, base_currency, vat_minor, vat_currency)
        select id_of(i.issued_at, 'stamp duty vat ' || i.id), i.tenant_id, i.vendor_id, i.id, 2, 0, 'N1', 'EXCLUDED', false, i.stamp_duty_minor, i.total_currency, 0, i.total_currency from invoice i where i.id = paper and i.stamp_duty_minor > 0
      $$;
      revoke execute on function put_stamp_duty from public;

      do $$
      declare words text[]; definition text;
      begin
        foreach words slice 1 in array array[
          ['pricing_facts', '''sellerCountry'', seller.country,', '''sellerCountry'', seller.country, ''chargesStampDuty'', coalesce((select f.charges_stamp_duty from fiscal_settings f where f.tenant_id = vendor.id), false),'],
          ['take_renewals', 'seller.country as "sellerCountry",', 'seller.country as "sellerCountry", coalesce((select f.charges_stamp_duty from fiscal_settings f where f.tenant_id = vendor.id), false) as "chargesStampDuty",'],
          ['write_renewals', 'natura text, total bigint,', 'natura text, stamp_duty bigint, total bigint,'],
          ['write_renewals', 'vat_reason, natura,', 'vat_reason, natura, stamp_duty_minor,'],
          ['write_renewals', 'o.vat_reason, o.natura,', 'o.vat_reason, o.natura, o.stamp_duty,'],
          ['issue_invoices', 'x.vat_reason = ''SPLIT_PAYMENT'' as is_split', 'x.vat_reason = ''SPLIT_PAYMENT'' as is_split, x.stamp_duty_minor as stamp_duty'],
          ['issue_invoices', '(c.vat ->> ''isSplitPayment'')::boolean', '(c.vat ->> ''isSplitPayment'')::boolean, 0::bigint'],
          ['issue_invoices', 'seller, buyer, is_paid)', 'seller, buyer, stamp_duty_minor, is_paid)'],
          ['issue_invoices', 'd.kind = ''CREDIT_NOTE'' or d.state = ''PAID''', 'd.stamp_duty, d.kind = ''CREDIT_NOTE'' or d.state = ''PAID'''],
          ['issue_invoices', 'return issued;', 'perform put_stamp_duty(i.id) from invoice i where i.order_id = any (settled) and i.kind = ''INVOICE'' and i.stamp_duty_minor > 0;
  return issued;'],
          ['hold_invoice', 'v.percent from invoice_vat v where v.invoice_id = i.id', 'v.percent from invoice_vat v where v.invoice_id = i.id and v.position = 1'],
          ['hold_invoice', 'v.is_split from invoice_vat v where v.invoice_id = i.id', 'v.is_split from invoice_vat v where v.invoice_id = i.id and v.position = 1'],
          ['issue_credit_note', 'n invoice_counter; on_day date;', 'n invoice_counter; duty bigint := 0; on_day date;'],
          ['issue_credit_note', 'select o.tenant_id into stands', '-- The note that leaves nothing of an invoice gives back the duty that stood on it.
  if i.credited_minor + net = i.charge_minor then duty := i.stamp_duty_minor; payable := payable + duty; end if;
  select o.tenant_id into stands'],
          ['issue_credit_note', 'seller, buyer, reason, corrects_id, is_paid)', 'seller, buyer, stamp_duty_minor, reason, corrects_id, is_paid)'],
          ['issue_credit_note', 'net + issue_credit_note.vat, i.charge_currency', 'net + issue_credit_note.vat + duty, i.charge_currency'],
          ['issue_credit_note', 'p.tenant_id = i.tenant_id), why, i.id, true', 'p.tenant_id = i.tenant_id), duty, why, i.id, true'],
          ['issue_credit_note', 'from invoice_vat v where v.invoice_id = i.id', 'from invoice_vat v where v.invoice_id = i.id and v.position = 1'],
          ['issue_credit_note', 'order by y.position limit 1) x;', 'order by y.position limit 1) x;
  perform put_stamp_duty(note);']
        ] loop
          definition := pg_get_functiondef(words[1]::regproc);
          if position(words[2] in definition) = 0 then raise exception '% does not say: %', words[1], words[2]; end if;
          execute replace(definition, words[2], words[3]);
        end loop;
      end $$;
    `);
  }
}
