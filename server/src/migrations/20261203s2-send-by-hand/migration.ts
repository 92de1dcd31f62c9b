import { Migration } from '@mikro-orm/migrations';

/** What a vendor issued before it turned transmission on is sent by hand, each once, as long as the law lets an invoice be issued. */
export class SendByHand extends Migration {
  override up(): void {
    this.addSql(`
/*
 * Why an invoice that nobody has transmitted from here is not sent by hand, NONE when it can be. The last day is the twelfth after that of the invoice, where the seller is; of services to businesses abroad without VAT, the fifteenth of
 * the month after (DPR 633/1972, art. 21 c. 4, first sentence and letters c and d). For the vendor's people who handle money; NOT_FOUND for everybody else.
 */
create function send_obstacle(wanted uuid, at timestamptz) returns text language sql stable security definer set search_path = public as $$
  select coalesce((
    select case when i.seller ->> 'country' <> 'IT' then 'NOT_ITALIAN' when exists (select from transmission t where t.invoice_id = i.id) then 'ALREADY' when not coalesce(s.transmits_invoices, false) then 'OFF'
      when (send_obstacle.at at time zone coalesce(i.seller ->> 'timeZone', 'Europe/Rome'))::date
        > case when i.buyer ->> 'country' <> 'IT' and i.vat_minor = 0 then (date_trunc('month', i.issued_on::timestamp) + interval '1 month 14 days')::date else i.issued_on + 12 end then 'TOO_LATE' else 'NONE' end
    from invoice i left join fiscal_settings s on s.tenant_id = i.vendor_id
    where i.id = wanted and i.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING')), 'NOT_FOUND')
$$;

-- The first attempt of an invoice that was issued before. Whoever comes second waits for the first, and finds that it is sent already: one attempt has one number.
create function send_invoice(id uuid, wanted uuid, at timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare obstacle text; who invoice;
begin
  obstacle := send_obstacle(wanted, at);
  if obstacle <> 'NONE' then return obstacle; end if;
  select * into who from invoice i where i.id = wanted;
  insert into transmission as n (id, tenant_id, vendor_id, invoice_id, attempt, state_at, asked_at) values (send_invoice.id, who.tenant_id, who.vendor_id, wanted, 1, at, at) on conflict (invoice_id, attempt) do nothing;
  if not found then return 'ALREADY'; end if;
  perform enqueue('transmit_invoice', json_build_object('vendorId', who.vendor_id, 'transmissionId', send_invoice.id), 'transmit ' || send_invoice.id);
  return 'NONE';
end $$;

revoke execute on function send_obstacle, send_invoice from public;
grant execute on function send_obstacle, send_invoice to filiera_app;
`);
  }
}
