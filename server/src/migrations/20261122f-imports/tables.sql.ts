/** Generated from the entities, then reviewed. */
export const tables = String.raw`
create table "import_piece" ("import_id" uuid not null, "position" int not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "content" bytea not null, primary key ("import_id", "position"));
create table "import_row" ("id" uuid not null, "import_id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "number" int not null, "sort_number" text generated always as (lpad((number)::text, 6, '0'::text)) stored not null, "cells" jsonb not null, "customer_key" text null, "leader" int not null, "company" jsonb null, "contact" jsonb null, "issues" jsonb not null default '[]', "outcome" text not null default 'NEW', primary key ("id"));
create index "import_row_in_order" on "import_row" ("import_id", "outcome", "sort_number", "id");
alter table "import_row" add constraint "import_row_by_number" unique ("import_id", "number");
alter table "import_row" add constraint "import_row_outcome_check" check ("outcome" in ('NEW', 'KNOWN', 'WRONG', 'LEFT_OUT'));
create table "import" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "file_name" text not null, "bytes" int not null default 0, "state" text not null default 'RECEIVING', "failure" text null, "failure_detail" text null, "encoding" text null, "columns" jsonb null, "rows_checked" int not null default 0, "bytes_checked" int not null default 0, "rows_wrong" int not null default 0, "customers_new" int not null default 0, "customers_known" int not null default 0, "customers_wrong" int not null default 0, "contacts_new" int not null default 0, "actor_id" uuid not null, "actor_name" text not null, "actor_tenant_id" uuid not null, "actor_tenant_name" text not null, "address" text null, "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "import_by_time" on "import" ("tenant_id", "created_at", "id");
alter table "import" add constraint "import_of_tenant" unique ("tenant_id", "id");
alter table "import" add constraint "import_state_check" check ("state" in ('RECEIVING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED', 'CANCELLED'));
alter table "import" add constraint "import_failure_check" check ("failure" in ('NOT_CSV', 'MALFORMED', 'EMPTY', 'MISSING_COLUMNS', 'TOO_MANY_ROWS', 'INTERNAL'));
alter table "import_piece" enable row level security;
alter table "import_piece" force row level security;
create policy "subtree" on "import_piece" using ((select current_setting('app.role', true) as "current_setting") = 'ADMIN' and (select o.access = 'FULL' or o.id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or o.vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") from tenant o where o.id = tenant_id));
create policy "owner" on "import_piece" to "filiera_owner" using (true) with check (true);
alter table "import_row" enable row level security;
alter table "import_row" force row level security;
create policy "subtree" on "import_row" using ((select current_setting('app.role', true) as "current_setting") = 'ADMIN' and (select o.access = 'FULL' or o.id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or o.vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") from tenant o where o.id = tenant_id));
create policy "owner" on "import_row" to "filiera_owner" using (true) with check (true);
alter table "import" enable row level security;
alter table "import" force row level security;
create policy "subtree" on "import" using ((select current_setting('app.role', true) as "current_setting") = 'ADMIN' and (select o.access = 'FULL' or o.id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or o.vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") from tenant o where o.id = tenant_id));
create policy "owner" on "import" to "filiera_owner" using (true) with check (true);
`;
