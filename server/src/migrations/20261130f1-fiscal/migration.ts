import { Migration } from '@mikro-orm/migrations';

/** A vendor says what its invoices say of it; before that it sells nothing. */
export class Fiscal extends Migration {
  override up(): void {
    this.addSql(String.raw`
      create table "fiscal_settings" ("tenant_id" uuid not null, "vendor_id" uuid not null, "regime" text null, "rea_office" text null, "rea_number" text null, "share_capital_minor" bigint null, "membership" text null, "is_in_liquidation" boolean not null default false, "series" text null, "version" int not null default 0, "updated_at" timestamptz(3) not null, "updated_by_name" text not null, primary key ("tenant_id"));
      alter table "fiscal_settings" add constraint "fiscal_settings_regime_check" check ("regime" in ('RF01', 'RF17'));
      alter table "fiscal_settings" add constraint "fiscal_settings_membership_check" check ("membership" in ('SU', 'SM'));
      alter table "fiscal_settings" add constraint "fiscal_settings_of_vendor" check (tenant_id = vendor_id);
      alter table "fiscal_settings" add constraint "fiscal_settings_series" check (((series is null) or (series ~ '^[A-Z]{1,4}$')));
      alter table "fiscal_settings" enable row level security;
      alter table "fiscal_settings" force row level security;
      create policy "subtree" on "fiscal_settings" using (tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING'));
      create policy "owner" on "fiscal_settings" to "filiera_owner" using (true) with check (true);
      alter table fiscal_settings add foreign key (tenant_id) references tenant (id);
      create trigger own_vendor before insert on fiscal_settings for each row execute function own_vendor();
      grant select, insert on fiscal_settings to filiera_app;
      grant update (regime, rea_office, rea_number, share_capital_minor, membership, is_in_liquidation, series, version, updated_at, updated_by_name) on fiscal_settings to filiera_app;

      -- What the session's vendor has yet to say before anything can be invoiced; whoever buys must know that it cannot, and of the rest nothing.
      create function seller_gaps(vendor uuid) returns text[] language sql stable security definer set search_path = public as $$
        select array_remove(array[
          case when coalesce(p.vat_number, '') = '' then 'VAT_NUMBER' end,
          case when not exists (select from transfer_account a where a.tenant_id = p.tenant_id) then 'ACCOUNT' end,
          case when not exists (select from fiscal_settings f where f.tenant_id = p.tenant_id and (f.regime is not null or p.country <> 'IT')) then 'SETTINGS' end], null)
        from company_profile p where p.tenant_id = vendor and p.vendor_id = nullif(current_setting('app.vendor', true), '')::uuid
      $$;
      revoke execute on function seller_gaps from public;
      grant execute on function seller_gaps to filiera_app;
    `);
  }
}
