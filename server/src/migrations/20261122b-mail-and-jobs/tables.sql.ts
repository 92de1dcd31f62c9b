/** Generated from the entities, then reviewed. */
export const tables = String.raw`
create table "mail" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "key" text not null, "letter" text not null, "area" text not null, "payer_id" uuid null, "to_address" text not null, "to_name" text not null, "language" text not null, "subject" text not null, "words" jsonb not null, "link_id" uuid null, "link_path" text null, "object_path" text null, "state" text not null default 'QUEUED', "attempts" int not null default 0, "last_error" text null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, "html" text null, "text" text null, primary key ("id"));
create index "mail_by_state" on "mail" ("state", "created_at");
create index "mail_by_time" on "mail" ("tenant_id", "created_at", "id");
alter table "mail" add constraint "mail_once" unique ("vendor_id", "key");
alter table "mail" add constraint "mail_area_check" check ("area" in ('COMPANY', 'CONTACTS', 'ACCESS', 'BILLING', 'TECHNICAL'));
alter table "mail" add constraint "mail_language_check" check ("language" in ('it', 'en', 'de'));
alter table "mail" add constraint "mail_state_check" check ("state" in ('QUEUED', 'SENDING', 'SENT', 'FAILED'));
alter table "mail" enable row level security;
alter table "mail" force row level security;
create policy "readers" on "mail" for select using (((select current_setting('app.role', true) as "current_setting") = 'ADMIN' or (select current_setting('app.role', true) as "current_setting") = area) and (select o.access = 'FULL' or o.id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or o.vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") from tenant o where o.id = tenant_id) and (payer_id is null or payer_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif")));
create policy "worker" on "mail" to "filiera_worker" using (true) with check (true);
create policy "owner" on "mail" to "filiera_owner" using (true) with check (true);
`;
