import type pg from 'pg';

/** What became of each: by the code and the certified address that it went to, as the demo's stand-in of the exchange system has it; the last one that was issued to an Italian company was rejected. */
const outcomes = `
  select t.id, t.tenant_id, t.vendor_id, told.kind, case told.kind when 'REJECTED' then '00312' when 'ACCEPTED' then 'EC01' end as code, case told.kind when 'REJECTED' then '00312: CodiceDestinatario non attivo' end as reason,
    least($1, t.asked_at + make_interval(mins => case told.nth when 1 then 4 when 2 then 38 else 3000 end)) as told_at
  from transmission t join invoice i on i.id = t.invoice_id cross join lateral unnest(case
    when i.id = (select o.id from invoice o where o.kind = 'INVOICE' and length(o.buyer ->> 'sdiCode') = 7 and o.buyer ->> 'country' = 'IT' order by o.sort_number desc limit 1) then array['SENT', 'REJECTED']
    when length(i.buyer ->> 'sdiCode') = 6 then array['SENT', 'DELIVERED', 'ACCEPTED']
    when coalesce(i.buyer ->> 'sdiCode', i.buyer ->> 'pec') is null then array['SENT', 'NOT_DELIVERED']
    else array['SENT', 'DELIVERED'] end) with ordinality as told (kind, nth)`;

/** The invoices of the demo have been handed to the exchange system, each under its name, and told of: one was rejected lately, and can be sent again. Nobody is told by mail. */
export async function transmitInvoices(client: pg.ClientBase, now: Date): Promise<void> {
  await client.query('select name_transmission(t.id, t.asked_at) from transmission t join invoice i on i.id = t.invoice_id order by i.vendor_id, i.sort_number');
  await client.query(`select note_transmission(t.id, gen_random_uuid()::text, least($1, t.asked_at + interval '1 minute')) from transmission t`, [now]);
  await client.query(`insert into transmission_notification (id, tenant_id, vendor_id, transmission_id, message, kind, code, reason, told_at, received_at)
    select first_id(o.told_at), o.tenant_id, o.vendor_id, o.id, 'demo ' || o.kind, o.kind, o.code, o.reason, o.told_at, o.told_at from (${outcomes}) o`, [now]);
  await client.query('select settle_transmission(t.id, $1) from transmission t', [now]);
}
