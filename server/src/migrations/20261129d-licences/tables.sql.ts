const openRow = `(select o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif") from tenant o where o.id = tenant_id)`;
const walled = (table: string): string => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "subtree" on "${table}" using (${openRow});
create policy "owner" on "${table}" to "filiera_owner" using (true) with check (true);`;

/** As the entities declare them. */
export const tables = String.raw`
alter table "product" add column "wants_sole_administrator" boolean not null default false;
alter table "component" add column "is_licence" boolean not null default false;
create unique index "component_licence" on "component" ("product_id") where is_licence;

create table "licence_count" ("subscription_id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "total" int not null, "assigned" int not null, primary key ("subscription_id"));
alter table "licence_count" add constraint "licence_count_of_tenant" unique ("tenant_id", "subscription_id");
alter table "licence_count" add constraint "licence_count_suffices" check (assigned >= 0 and assigned <= total);

create table "licence" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "subscription_id" uuid not null, "email" text not null, "name" text null, "sought" text generated always as (lower(((email || ' '::text) || COALESCE(name, ''::text)))) stored not null, "language" text not null, "assigned_at" timestamptz(3) not null, "assigned_by_name" text not null, "invited_at" timestamptz(3) not null, "activated_at" timestamptz(3) null, primary key ("id"));
alter table "licence" add constraint "licence_once" unique ("subscription_id", "email");
alter table "licence" add constraint "licence_of_tenant" unique ("tenant_id", "id");
create index "licence_by_time" on "licence" ("subscription_id", "assigned_at", "id");
create index "licence_by_email" on "licence" ("vendor_id", "email");
alter table "licence" add constraint "licence_language_check" check ("language" in ('it', 'en', 'de'));

alter table "one_time_link" add column "licence_id" uuid null;
create index "one_time_link_licence_id_index" on "one_time_link" ("licence_id");
alter table "one_time_link" drop constraint "one_time_link_kind_check";
alter table "one_time_link" add constraint "one_time_link_kind_check" check ("kind" in ('INVITATION', 'PASSWORD_RESET', 'EMAIL_CHANGE', 'EMAIL_REFUSAL', 'EMAIL_CONSENT', 'LICENCE'));
${['licence_count', 'licence'].map(walled).join('')}
`;
