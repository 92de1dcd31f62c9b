import { toDate } from '@filiera/shared/period';
import { type World } from '../harness/world.ts';
import { worldNow } from './world.ts';

/** What an intermediary has told of the invoices of a random world by now: of every second one something, of some a rejection, with another attempt of every other. */
export async function transmit({ sql }: World): Promise<void> {
  const now = toDate(worldNow);
  await sql('update fiscal_settings set transmits_invoices = true where regime is not null');
  await sql(`
    insert into transmission (id, tenant_id, vendor_id, invoice_id, attempt, file_name, state, state_at, code, reason, reference, recipient, asked_at, sent_at)
    select md5(i.id || ' ' || a.attempt)::uuid, i.tenant_id, i.vendor_id, i.id, a.attempt, 'IT1_' || row_number() over (order by i.id, a.attempt) || '.xml', case when a.attempt = 1 and a.is_rejected then 'REJECTED' when i.sequence % 8 = 0 then 'WAITING' else 'DELIVERED' end,
      $1::timestamptz - make_interval(days => (i.sequence % 9)::integer), case when a.attempt = 1 and a.is_rejected then '00311' end, case when a.attempt = 1 and a.is_rejected then '00311: CodiceDestinatario non valido' end, case when a.attempt = 1 then 'ref ' || i.number end,
      case when a.attempt = 2 then json_build_object('sdiCode', 'ABC1234', 'pec', 'ricevute@pec.example.it') end, i.issued_at, case when i.sequence % 8 <> 0 then $1::timestamptz end
    from invoice i cross join lateral (select n as attempt, i.sequence % 4 = 0 as is_rejected from generate_series(1, case when i.sequence % 12 = 0 then 2 else 1 end) n) a
    where i.seller ->> 'country' = 'IT' and i.sequence % 2 = 0`, [now]);
  await sql(`
    insert into invoice_file (id, tenant_id, vendor_id, invoice_id, attempt, sender, progressive, name, named_at)
    select t.id, t.tenant_id, t.vendor_id, t.invoice_id, t.attempt, 'IT1', row_number() over (order by t.id), t.file_name, t.asked_at from transmission t where t.state <> 'WAITING'`);
  await sql(`
    insert into transmission_notification (id, tenant_id, vendor_id, transmission_id, message, kind, code, reason, told_at, received_at)
    select md5(t.id || k.kind)::uuid, t.tenant_id, t.vendor_id, t.id, k.kind, k.kind, case when k.kind = 'REJECTED' then t.code end, case when k.kind = 'REJECTED' then t.reason end, t.state_at, t.state_at
    from transmission t cross join lateral unnest(array['SENT', t.state]) k(kind) where t.state <> 'WAITING'`);
}
