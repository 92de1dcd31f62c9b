import { Migration } from '@mikro-orm/migrations';

/** What the register of VAT numbers tells of companies' numbers, with its proof, and when it is asked again. */
export class VatChecks extends Migration {
  override up(): void {
    this.addSql(String.raw`
      alter table "company_profile" drop constraint "company_profile_vat_status_check";
      alter table "company_profile" add constraint "company_profile_vat_status_check" check ("vat_status" in ('UNVERIFIED', 'VALID', 'INVALID', 'UNAVAILABLE'));
      alter table "company_profile" add "vat_told_at" timestamptz(3) null, add "vat_consultation_number" text null, add "vat_unavailable_reason" text null,
        add "vat_check_due_at" timestamptz(3) null, add "vat_check_tries" int not null default 0, add "vat_check_asked_at" timestamptz(3) null;
      create index company_profile_vat_check_due on company_profile (vat_check_due_at) where vat_check_due_at is not null;

      create table "vat_check" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "at" timestamptz(3) not null, "country" text not null, "vat_number" text not null, "answer" text not null, "reason" text null, "told_at" timestamptz(3) null, "consultation_number" text null, "name" text null, "address" text null, "proof" jsonb null, primary key ("id"));
      alter table "vat_check" add constraint "vat_check_answer_check" check ("answer" in ('VALID', 'INVALID', 'UNAVAILABLE'));
      create index "vat_check_by_time" on "vat_check" ("tenant_id", "at", "id");
      create index "vat_check_by_number" on "vat_check" ("vendor_id", "country", "vat_number", "at");
      alter table "vat_check" enable row level security;
      alter table "vat_check" force row level security;
      create policy "subtree" on "vat_check" using ((select o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif") from tenant o where o.id = tenant_id));
      create policy "owner" on "vat_check" to "filiera_owner" using (true) with check (true);
      alter table vat_check add foreign key (tenant_id) references tenant (id);
      create trigger own_vendor before insert on vat_check for each row execute function own_vendor();
      -- A proof is read by the application; only the worker, which asks, writes one, and nobody changes it.
      grant select on vat_check to filiera_app;
      grant insert on vat_check to filiera_worker;

      -- A job for each number that is to be asked for, unless somebody waits for its answer or a job waits: one for all companies of a vendor that have it.
      create function tend_vat_numbers(at timestamptz) returns void language sql security definer set search_path = public as $$
        select graphile_worker.add_jobs(array_agg(w.spec)) from (
          select distinct on (key) key, ('check_vat_number', json_build_object('tenantId', p.tenant_id), null, null, 12, key, null, null)::graphile_worker.job_spec as spec
          from company_profile p cross join lateral (select concat('vat ', p.vendor_id, ' ', p.country, ' ', p.vat_number) as key) k
          where p.vat_check_due_at <= at and (p.vat_check_asked_at is null or p.vat_check_asked_at <= at - interval '15 seconds')
          order by key, p.tenant_id) w
        where not exists (select from graphile_worker._private_jobs j where j.key = w.key and (j.locked_at is not null or j.attempts < j.max_attempts))
        having count(*) > 0
      $$;
      revoke execute on function tend_vat_numbers from public;
      grant execute on function tend_vat_numbers to filiera_worker;
    `);
  }
}
