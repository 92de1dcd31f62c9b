import { Migration } from '@mikro-orm/migrations';

/** Whoever owes an invoice past its day is reminded of it, each time once. */
export class UnpaidReminders extends Migration {
  override up(): void {
    this.addSql(`
      alter table "invoice" add "reminded_days" int null;

      /*
       * Takes the invoices of which a reminder is due, with those who read it, and notes that it was sent: none of what is paid, or was given back whole. Of several the latest is told (S5).
       * A reminder leaves at an hour of the payer's day, that many days after the day on which the invoice was overdue first.
       */
      create function take_unpaid_reminders(instant timestamptz, schedule integer[], hour integer, most integer) returns json language plpgsql security definer set search_path = public as $$
      declare found json;
      begin
        with due as materialized (
          select i.id, d.days from invoice i left join company_profile p on p.tenant_id = i.tenant_id
          cross join lateral (select max(s) as days from unnest(schedule) s where greatest(i.overdue_at, ((i.due_on + 1 + s)::timestamp + make_interval(hours => hour)) at time zone coalesce(p.time_zone, 'Europe/Rome')) <= instant) d
          where not i.is_paid and i.kind = 'INVOICE' and i.due_minor > 0 and i.overdue_at <= instant and i.credited_minor < i.charge_minor and d.days > coalesce(i.reminded_days, -1)
          order by i.overdue_at, i.id limit most for update of i skip locked
        ), taken as (
          update invoice i set reminded_days = due.days from due where i.id = due.id returning i.*
        )
        select json_build_object(
          'invoices', (select coalesce(json_agg(json_build_object('id', t.id, 'payerId', t.tenant_id, 'payerName', t.buyer ->> 'name', 'sellerName', t.seller ->> 'name', 'number', t.number, 'orderNumber', o.number, 'dueOn', t.due_on, 'days', t.reminded_days, 'method', t.method,
            'dueMinor', t.due_minor, 'currency', t.due_currency, 'holder', coalesce(t.seller ->> 'holder', t.seller ->> 'name'), 'iban', t.seller ->> 'iban', 'bic', t.seller ->> 'bic') order by t.sort_number, t.id), '[]') from taken t join "order" o on o.id = t.order_id),
          'readers', (select coalesce(json_agg(x), '[]') from (select r.company_id as "companyId", r.email, r.name, r.language from billing_readers(array(select distinct tenant_id from taken)) r) x)) into found;
        return found;
      end $$;
      revoke execute on function take_unpaid_reminders from public;
      grant execute on function take_unpaid_reminders to filiera_worker;
    `);
  }
}
