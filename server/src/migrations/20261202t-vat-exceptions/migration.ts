import { Migration } from '@mikro-orm/migrations';

const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;
const handlesMoney = `(select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING')`;

/** A vendor records public bodies and declarations of intent, with days; both decide how what they pay for is taxed (P2, M3). */
export class VatExceptions extends Migration {
  override up(): void {
    this.addSql(String.raw`
      create table "vat_exception" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "kind" text not null, "from_day" date not null, "until_day" date null, "reference" text not null, "reference_day" date null, "recorded_at" timestamptz(3) not null, "recorded_by_name" text not null, primary key ("id"));
      create index "vat_exception_by_day" on "vat_exception" ("tenant_id", "from_day", "id");
      alter table "vat_exception" add constraint "vat_exception_kind_check" check ("kind" in ('PUBLIC_BODY', 'LETTER_OF_INTENT'));
      alter table "vat_exception" add constraint "vat_exception_order" check (((until_day is null) or (until_day >= from_day)));
      alter table "vat_exception" add constraint "vat_exception_declared" check (((kind <> 'LETTER_OF_INTENT') or ((until_day is not null) and (reference_day is not null))));
      alter table "vat_exception" add constraint vat_exception_days exclude using gist (tenant_id with =, daterange(from_day, until_day) with &&);
      alter table "vat_exception" enable row level security;
      alter table "vat_exception" force row level security;
      create policy "payer" on "vat_exception" for select using (tenant_id = ${home} and ${handlesMoney});
      create policy "issuer" on "vat_exception" using (vendor_id = ${home} and ${handlesMoney});
      create policy "owner" on "vat_exception" to "filiera_owner" using (true) with check (true);
      alter table vat_exception add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id);
      create trigger own_vendor before insert on vat_exception for each row execute function own_vendor();
      grant select, insert on vat_exception to filiera_app;
      grant update (until_day) on vat_exception to filiera_app;

      -- What holds of a payer and when, for whoever prices what it pays for: few rows, none of most.
      create function vat_exceptions_of(payer uuid) returns jsonb language sql stable security definer set search_path = public as $$
        select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'from', e.from_day, 'until', e.until_day) order by e.from_day), '[]') from vat_exception e where e.tenant_id = payer
      $$;
      revoke execute on function vat_exceptions_of from public;

      do $$
      declare words text[]; definition text;
      begin
        foreach words slice 1 in array array[
          ['pricing_facts', '''payerVatStatus'', p.vat_status,', '''payerVatStatus'', p.vat_status, ''payerVatExceptions'', vat_exceptions_of(payer.id),'],
          ['take_renewals', 'p.vat_status as "payerVatStatus",', 'p.vat_status as "payerVatStatus", vat_exceptions_of(payer.id) as "payerVatExceptions",']
        ] loop
          definition := pg_get_functiondef(words[1]::regproc);
          if position(words[2] in definition) = 0 then raise exception '% does not say: %', words[1], words[2]; end if;
          execute replace(definition, words[2], words[3]);
        end loop;
      end $$;
    `);
  }
}
