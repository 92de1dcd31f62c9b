export const transmissions = `
-- What a vendor issues from the day on which it turned that on is to be transmitted, in the transaction that issues it.
create function await_transmissions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into transmission (id, tenant_id, vendor_id, invoice_id, attempt, state_at, asked_at)
  select first_id(i.issued_at), i.tenant_id, i.vendor_id, i.id, 1, i.issued_at, i.issued_at
  from issued i join fiscal_settings s on s.tenant_id = i.vendor_id where s.transmits_invoices and i.seller ->> 'country' = 'IT';
  return null;
end $$;
create trigger await_transmissions after insert on invoice referencing new table as issued for each statement execute function await_transmissions();

-- A job for each file that is to be handed over, of vendors who have it on, unless one waits.
create function tend_transmissions() returns void language sql security definer set search_path = public as $$
  select graphile_worker.add_jobs(array_agg(('transmit_invoice', json_build_object('vendorId', w.vendor_id, 'transmissionId', w.id), null, null, 12, w.key, null, null)::graphile_worker.job_spec))
  from (
    select t.id, t.vendor_id, 'transmit ' || t.id as key from fiscal_settings s join transmission t on t.vendor_id = s.tenant_id
    where s.transmits_invoices and t.sent_at is null and t.state <> 'REJECTED'
    order by t.asked_at limit 1000
  ) w
  where not exists (select from graphile_worker._private_jobs j where j.key = w.key and (j.locked_at is not null or j.attempts < j.max_attempts))
  having count(*) > 0
$$;

-- The name of an attempt's file, given once: no other file of that sender has it (annex A, 2.2). Null for a transmission that there is not.
create function name_transmission(wanted uuid, at timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare what transmission; who text; given text; place integer;
begin
  select * into what from transmission t where t.id = wanted for update;
  if what.id is null or what.file_name is not null then return what.file_name; end if;
  select 'IT' || coalesce(i.seller ->> 'taxCode', i.seller ->> 'vatNumber') into who from invoice i where i.id = what.invoice_id;
  perform pg_advisory_xact_lock(hashtextextended('invoice_file ' || who, 0));
  select f.name into given from invoice_file f where f.invoice_id = what.invoice_id and f.attempt = what.attempt;
  if given is null then
    select coalesce(max(f.progressive), 0) + 1 into place from invoice_file f where f.sender = who;
    given := who || '_' || progressive_text(place) || '.xml';
    insert into invoice_file (id, tenant_id, vendor_id, invoice_id, attempt, sender, progressive, name, named_at) values (first_id(at), what.tenant_id, what.vendor_id, what.invoice_id, what.attempt, who, place, given, at);
  end if;
  update transmission t set file_name = given where t.id = wanted;
  return given;
end $$;

-- Keeps what is told of a file and has it worked out, once for each message. False for a file that is nobody's here.
create function keep_notification(id uuid, message text, file text, kind text, code text, reason text, told_at timestamptz, at timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare what transmission;
begin
  select * into what from transmission t where t.file_name = keep_notification.file;
  if what.id is null then return false; end if;
  insert into transmission_notification as n (id, tenant_id, vendor_id, transmission_id, message, kind, code, reason, told_at, received_at)
  values (keep_notification.id, what.tenant_id, what.vendor_id, what.id, keep_notification.message, keep_notification.kind, keep_notification.code, keep_notification.reason, keep_notification.told_at, at)
  on conflict do nothing;
  if found then perform enqueue('hear_notification', json_build_object('vendorId', what.vendor_id, 'transmissionId', what.id), 'heard ' || what.id); end if;
  return true;
end $$;

-- The intermediary has the file, under an id of its own: noted once.
create function note_transmission(wanted uuid, taken_as text, at timestamptz) returns void language sql security definer set search_path = public as $$
  update transmission set reference = taken_as, sent_at = at where id = wanted and sent_at is null
$$;

-- Where a transmission stands by all that was told of it, in whatever order it came: what weighs most counts, not what came last. Returns the state where it is another than before.
create function settle_transmission(wanted uuid, at timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare what transmission; told transmission_notification; now_in text;
begin
  select * into what from transmission t where t.id = wanted for update;
  if what.id is null then return null; end if;
  select * into told from transmission_notification n where n.transmission_id = wanted
  order by array_position(array['SENT', 'NOT_DELIVERED', 'DELIVERED', 'EXPIRED', 'ACCEPTED', 'REFUSED', 'REJECTED'], n.kind) desc, n.told_at, n.id limit 1;
  now_in := coalesce(told.kind, case when what.sent_at is null then 'WAITING' else 'SENT' end);
  if now_in = what.state then return null; end if;
  update transmission t set state = now_in, state_at = coalesce(told.received_at, at), code = told.code, reason = told.reason where t.id = wanted;
  return now_in;
end $$;

/*
 * Why an invoice is not transmitted again, NONE when it can be; the last day for it is the fifth after the rejection was received, where the seller is (Agenzia delle Entrate, circolare 13/E of 2 July 2018, 1.6).
 * For the vendor's people who handle money; NOT_FOUND for everybody else.
 */
create function resend_obstacle(wanted uuid, at timestamptz) returns text language sql stable security definer set search_path = public as $$
  select coalesce((
    select case when t.id is null then 'NEVER_SENT' when t.state <> 'REJECTED' then 'NOT_REJECTED' when not coalesce(s.transmits_invoices, false) then 'OFF'
      when (resend_obstacle.at at time zone z.zone)::date > (t.state_at at time zone z.zone)::date + 5 then 'TOO_LATE' else 'NONE' end
    from invoice i left join lateral (select * from transmission t where t.invoice_id = i.id order by t.attempt desc limit 1) t on true
    left join fiscal_settings s on s.tenant_id = i.vendor_id cross join lateral (select coalesce(i.seller ->> 'timeZone', 'Europe/Rome') as zone) z
    where i.id = wanted and i.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING')), 'NOT_FOUND')
$$;

-- Another attempt, after a rejection. Whoever comes second waits for the first, and finds that it is not rejected any more: one attempt has one number.
create function resend_invoice(id uuid, wanted uuid, recipient jsonb, at timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare obstacle text; last_one transmission;
begin
  select * into last_one from transmission t where t.invoice_id = wanted order by t.attempt desc limit 1 for update;
  obstacle := resend_obstacle(wanted, at);
  if obstacle <> 'NONE' then return obstacle; end if;
  select * into last_one from transmission t where t.invoice_id = wanted order by t.attempt desc limit 1;
  insert into transmission as n (id, tenant_id, vendor_id, invoice_id, attempt, state_at, asked_at, recipient)
  values (resend_invoice.id, last_one.tenant_id, last_one.vendor_id, wanted, last_one.attempt + 1, at, at, resend_invoice.recipient);
  perform enqueue('transmit_invoice', json_build_object('vendorId', last_one.vendor_id, 'transmissionId', resend_invoice.id), 'transmit ' || resend_invoice.id);
  return 'NONE';
end $$;

revoke execute on function await_transmissions, tend_transmissions, name_transmission, keep_notification, note_transmission, settle_transmission, resend_obstacle, resend_invoice from public;
grant execute on function keep_notification, resend_obstacle, resend_invoice to filiera_app;
grant execute on function tend_transmissions, name_transmission, note_transmission, settle_transmission to filiera_worker;
`;
