import { Migration } from '@mikro-orm/migrations';

/** A payout was made on a day, and on none before it was asked for. */
export class PayoutDays extends Migration {
  override up(): void {
    this.addSql(`
create or replace function decide_payout(wanted uuid, becomes text, by_name text, why text, on_day date, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  p cashback_payout;
  asked_on date;
begin
  select * into p from cashback_payout b where b.id = wanted and b.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING') for update;
  if p.id is null then raise exception 'no such payout' using errcode = 'no_data_found'; end if;
  if not ((p.state = 'REQUESTED' and becomes in ('APPROVED', 'REFUSED')) or (p.state = 'APPROVED' and becomes in ('PAID', 'REFUSED'))) then
    raise exception 'a payout does not go from % to %', p.state, becomes using errcode = 'check_violation', constraint = 'cashback_payout_moves';
  end if;
  select (p.requested_at at time zone z.time_zone)::date into asked_on from company_profile z where z.tenant_id = p.vendor_id;
  if (becomes = 'PAID') <> (on_day is not null) or on_day < asked_on then
    raise exception 'a payout is paid on a day, and not before the one it was asked for' using errcode = 'check_violation', constraint = 'cashback_payout_day';
  end if;
  update cashback_payout b set state = becomes, decided_at = at, decided_by_name = by_name, reason = why, paid_on = on_day where b.id = p.id;
  if becomes = 'REFUSED' then perform move_cashback(p.tenant_id, 'PAYOUT_RETURNED', 'IN_TRANSIT', 'PAYABLE', p.net_minor, p.net_currency, at, null, p.id); end if;
  if becomes = 'PAID' then perform move_cashback(p.tenant_id, 'PAID_OUT', 'IN_TRANSIT', 'PAID_OUT', p.net_minor, p.net_currency, at, null, p.id); end if;
end $$;`);
  }
}
