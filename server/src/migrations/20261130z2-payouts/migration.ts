import { Migration } from '@mikro-orm/migrations';

const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;
const handlesMoney = `(select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING')`;
const isHome = (column: string): string => `${column} = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING')`;
const money = (...columns: string[]): string => columns.map((column) => `"${column}_minor" bigint not null, "${column}_currency" text not null`).join(', ');

/** Cashback pays orders of one's own, and is paid out against the partner's own invoice. */
export class Payouts extends Migration {
  override up(): void {
    this.addSql(String.raw`
create table "cashback_payout" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "state" text not null, ${money('net', 'vat', 'total')}, "invoice_number" text not null, "invoice_date" date not null, "holder" text not null, "iban" text not null, "bic" text null, "is_new_account" boolean not null, "requested_at" timestamptz(3) not null, "requested_by_name" text not null, "decided_at" timestamptz(3) null, "decided_by_name" text null, "reason" text null, "paid_on" date null, primary key ("id"));
create index "cashback_payout_of_partner" on "cashback_payout" ("tenant_id", "requested_at", "id");
create index "cashback_payout_of_vendor" on "cashback_payout" ("vendor_id", "requested_at", "id");
create unique index cashback_payout_invoice_once on cashback_payout (tenant_id, invoice_number, invoice_date) where state <> 'REFUSED';
alter table "cashback_payout" add constraint "cashback_payout_state_check" check ("state" in ('REQUESTED', 'APPROVED', 'PAID', 'REFUSED'));
alter table "cashback_payout" add constraint "cashback_payout_adds_up" check (((net_minor > 0) and (vat_minor >= 0) and (total_minor = (net_minor + vat_minor))));
${['net', 'vat', 'total'].map((column) => `alter table "cashback_payout" add constraint "cashback_payout_${column}_currency_check" check ("${column}_currency" in ('EUR', 'USD', 'GBP', 'CHF'));`).join('\n')}
alter table "cashback_payout" enable row level security;
alter table "cashback_payout" force row level security;
create policy "owner" on "cashback_payout" to "filiera_owner" using (true) with check (true);
create policy "earned" on "cashback_payout" for select using ((tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney} and (select true from tenant o where o.id = tenant_id));
grant select on cashback_payout to filiera_app;
alter table cashback_payout add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id);
alter table cashback_payout add constraint cashback_payout_of_tenant unique (tenant_id, id);
alter table cashback_entry add foreign key (tenant_id, payout_id) references cashback_payout (tenant_id, id);

-- Moves cashback of a partner from one account to another, in one transaction of the ledger.
create function move_cashback(partner uuid, kind text, source text, target text, minor bigint, currency text, at timestamptz, of_order uuid, of_payout uuid) returns void language sql security definer set search_path = public as $$
  with t as materialized (select first_id(move_cashback.at) as id, w.vendor_id, to_char(move_cashback.at at time zone p.time_zone, 'YYYY-MM') as month from tenant w join company_profile p on p.tenant_id = w.vendor_id where w.id = partner)
  insert into cashback_entry (id, transaction_id, tenant_id, vendor_id, account, kind, at, month, amount_minor, amount_currency, order_id, payout_id)
  select first_id(move_cashback.at), t.id, partner, t.vendor_id, a.account, move_cashback.kind, move_cashback.at, t.month, a.sign * minor, currency, of_order, of_payout from t cross join (values (source, -1), (target, 1)) a (account, sign)
$$;

-- Whoever takes of an account holds it: of two, the later sees what the earlier left.
create function take_cashback(partner uuid, kind text, target text, minor bigint, at timestamptz, of_order uuid, of_payout uuid) returns void language plpgsql security definer set search_path = public as $$
declare held cashback_account;
begin
  select * into held from cashback_account a where a.tenant_id = partner for update;
  if held.tenant_id is null or minor <= 0 or minor > held.balance_minor then
    raise exception 'an account of cashback gives no more than it holds' using errcode = 'check_violation', constraint = 'cashback_holds';
  end if;
  perform move_cashback(partner, kind, 'PAYABLE', target, minor, held.balance_currency, at, of_order, of_payout);
end $$;

-- Where days are told that a seller counts, for those below it, who do not read its profile.
create function seller_zone() returns text language sql stable security definer set search_path = public as $$
  select p.time_zone from tenant t join company_profile p on p.tenant_id = t.vendor_id where t.id = nullif(current_setting('app.home', true), '')::uuid
$$;

-- A partner pays an order that it is invoiced for.
create function spend_cashback(wanted uuid, minor bigint, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare payer uuid;
begin
  select o.payer_id into payer from "order" o where o.id = wanted and ${isHome('o.payer_id')};
  if payer is null then raise exception 'no such order' using errcode = 'no_data_found'; end if;
  perform take_cashback(payer, 'SPENT', 'SPENT', minor, at, wanted, null);
end $$;

-- A partner asks for its cashback, against an invoice of its own: it is set aside from now on.
create function request_payout(wanted jsonb, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare p cashback_payout := jsonb_populate_record(null::cashback_payout, wanted);
begin
  select t.id, t.vendor_id into p.tenant_id, p.vendor_id from tenant t where t.id = p.tenant_id and t.kind = 'PARTNER' and ${isHome('t.id')};
  if p.tenant_id is null then raise exception 'no such partner' using errcode = 'no_data_found'; end if;
  p.state := 'REQUESTED'; p.requested_at := at;
  p.is_new_account := not exists (select from cashback_payout b where b.tenant_id = p.tenant_id and b.iban = p.iban and b.state = 'PAID');
  insert into cashback_payout select p.*;
  perform take_cashback(p.tenant_id, 'PAYOUT', 'IN_TRANSIT', p.net_minor, at, null, p.id);
end $$;

-- The vendor decides: what is refused, also by a bank, goes back; what is paid is paid.
create function decide_payout(wanted uuid, becomes text, by_name text, why text, on_day date, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare p cashback_payout;
begin
  select * into p from cashback_payout b where b.id = wanted and ${isHome('b.vendor_id')} for update;
  if p.id is null then raise exception 'no such payout' using errcode = 'no_data_found'; end if;
  if not ((p.state = 'REQUESTED' and becomes in ('APPROVED', 'REFUSED')) or (p.state = 'APPROVED' and becomes in ('PAID', 'REFUSED'))) then
    raise exception 'a payout does not go from % to %', p.state, becomes using errcode = 'check_violation', constraint = 'cashback_payout_moves';
  end if;
  update cashback_payout b set state = becomes, decided_at = at, decided_by_name = by_name, reason = why, paid_on = on_day where b.id = p.id;
  if becomes = 'REFUSED' then perform move_cashback(p.tenant_id, 'PAYOUT_RETURNED', 'IN_TRANSIT', 'PAYABLE', p.net_minor, p.net_currency, at, null, p.id); end if;
  if becomes = 'PAID' then perform move_cashback(p.tenant_id, 'PAID_OUT', 'IN_TRANSIT', 'PAID_OUT', p.net_minor, p.net_currency, at, null, p.id); end if;
end $$;
revoke execute on function move_cashback, take_cashback, seller_zone, spend_cashback, request_payout, decide_payout from public;
grant execute on function seller_zone, spend_cashback, request_payout, decide_payout to filiera_app;
`);
  }
}
