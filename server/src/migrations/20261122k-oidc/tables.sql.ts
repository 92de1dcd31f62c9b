/** As the entities declare them. */
export const tables = String.raw`
create table "identity" ("user_id" uuid not null, "issuer" text not null, "provider_id" uuid not null, "subject" text not null, "created_at" timestamptz(3) not null, primary key ("user_id", "issuer"));
alter table "identity" add constraint "identity_subject" unique ("provider_id", "issuer", "subject");
create table "identity_provider" ("tenant_id" uuid not null, "vendor_id" uuid not null, "issuer" text not null, "client_id" text not null, "button_label" text not null, "is_enabled" boolean not null, "version" int not null default 0, "updated_at" timestamptz(3) not null, "updated_by_name" text null, primary key ("tenant_id"));
create table "identity_provider_secret" ("tenant_id" uuid not null, "sealed" text not null, primary key ("tenant_id"));
alter table "identity" enable row level security;
alter table "identity" force row level security;
create policy "owner" on "identity" to "filiera_owner" using (true) with check (true);
alter table "identity_provider" enable row level security;
alter table "identity_provider" force row level security;
create policy "subtree" on "identity_provider" using (tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") and (select current_setting('app.role', true) as "current_setting") = 'ADMIN');
create policy "owner" on "identity_provider" to "filiera_owner" using (true) with check (true);
alter table "identity_provider_secret" enable row level security;
alter table "identity_provider_secret" force row level security;
create policy "owner" on "identity_provider_secret" to "filiera_owner" using (true) with check (true);
`;
