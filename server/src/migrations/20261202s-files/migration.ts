import { Migration } from '@mikro-orm/migrations';

/** Files of FatturaPA have names that no other file of their sender has. */
export class FilesNamed extends Migration {
  override up(): void {
    this.addSql(`
      create table "invoice_file" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "invoice_id" uuid not null, "sender" text not null, "progressive" int not null, "name" text not null, "named_at" timestamptz(3) not null, primary key ("id"));
      alter table "invoice_file" add constraint "invoice_file_progressive" unique ("sender", "progressive");
      alter table "invoice_file" add constraint "invoice_file_name" unique ("name");
      alter table "invoice_file" add constraint "invoice_file_of_invoice" unique ("invoice_id");
      alter table invoice_file add foreign key (tenant_id, vendor_id, invoice_id) references invoice (tenant_id, vendor_id, id);
      alter table "invoice_file" enable row level security;
      alter table "invoice_file" force row level security;
      create policy "invoiced" on "invoice_file" for select using ((tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif")) and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING') and (select true from tenant o where o.id = tenant_id));
      create policy "owner" on "invoice_file" to "filiera_owner" using (true) with check (true);
      grant select on invoice_file to filiera_app;

      -- Five digits and capitals, as a name has them.
      create function progressive_text(count integer) returns text language sql immutable set search_path = public as $$
        select string_agg(substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (count / (36 ^ place)::integer) % 36 + 1, 1), '' order by place desc) from generate_series(0, 4) place
      $$;

      -- Names the files of invoices of Italian sellers that have none yet, one sender's after the other and in the order of their numbers. For those who read them: their two sides.
      create function name_invoice_files(wanted uuid[], at timestamptz) returns void language plpgsql security definer set search_path = public as $$
      declare home uuid := nullif(current_setting('app.home', true), '')::uuid; nameless uuid[]; who text;
      begin
        if coalesce(current_setting('app.role', true), '') not in ('ADMIN', 'BILLING') then return; end if;
        select array_agg(i.id) into nameless from invoice i where i.id = any (wanted) and home in (i.tenant_id, i.vendor_id) and i.seller ->> 'country' = 'IT' and not exists (select from invoice_file f where f.invoice_id = i.id);
        if nameless is null then return; end if;
        for who in select distinct 'IT' || coalesce(i.seller ->> 'taxCode', i.seller ->> 'vatNumber') from invoice i where i.id = any (nameless) order by 1 loop
          perform pg_advisory_xact_lock(hashtextextended('invoice_file ' || who, 0));
          insert into invoice_file (id, tenant_id, vendor_id, invoice_id, sender, progressive, name, named_at)
          select first_id(at), x.tenant_id, x.vendor_id, x.id, who, x.place, who || '_' || progressive_text(x.place) || '.xml', at
          from (
            select i.*, coalesce((select max(f.progressive) from invoice_file f where f.sender = who), 0) + row_number() over (order by i.vendor_id, i.sort_number, i.id)::integer as place
            from invoice i where i.id = any (nameless) and 'IT' || coalesce(i.seller ->> 'taxCode', i.seller ->> 'vatNumber') = who and not exists (select from invoice_file f where f.invoice_id = i.id)
          ) x;
        end loop;
      end $$;
      revoke execute on function progressive_text, name_invoice_files from public;
      grant execute on function name_invoice_files to filiera_app;
    `);
  }
}
