/** Generated from the entities, then reviewed. */
export const tables = String.raw`
-- Links get an id, a purpose and an address; those of before are first passwords, and keep what they had.
alter table "one_time_link" drop constraint "one_time_link_pkey";
alter table "one_time_link" drop constraint "one_time_link_user_id_fkey";
alter table "one_time_link" add column "id" uuid not null default gen_random_uuid(), add column "kind" text not null default 'INVITATION', add column "email_change_id" uuid null,
  add column "address" text null, add column "created_at" timestamptz(3) null, add column "voided_at" timestamptz(3) null;
update "one_time_link" l set address = u.email, created_at = u.created_at from "user" u where u.id = l.user_id;
alter table "one_time_link" alter column "id" drop default, alter column "kind" drop default, alter column "user_id" drop not null, alter column "address" set not null, alter column "created_at" set not null;
alter table "one_time_link" add constraint "one_time_link_pkey" primary key ("id");
alter table "one_time_link" add constraint "one_time_link_token_hash_unique" unique ("token_hash");
create index "one_time_link_email_change_id_index" on "one_time_link" ("email_change_id");
create index "one_time_link_user_id_index" on "one_time_link" ("user_id");
alter table "one_time_link" add constraint "one_time_link_kind_check" check ("kind" in ('INVITATION', 'PASSWORD_RESET', 'EMAIL_CHANGE', 'EMAIL_REFUSAL', 'EMAIL_CONSENT'));

create table "email_change" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "user_id" uuid not null, "old_email" text not null, "new_email" text not null, "state" text not null default 'PENDING', "needs_consent" boolean not null, "consented_at" timestamptz(3) null, "verified_at" timestamptz(3) null, "asked_by_name" text not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, primary key ("id"));
create unique index "email_change_pending" on "email_change" ("user_id") where state = 'PENDING';
alter table "email_change" add constraint "email_change_state_check" check ("state" in ('PENDING', 'DONE', 'REFUSED', 'CANCELLED'));
alter table "email_change" enable row level security;
alter table "email_change" force row level security;
create policy "subtree" on "email_change" using ((select o.access = 'FULL' or o.id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or o.vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") from tenant o where o.id = tenant_id));
create policy "owner" on "email_change" to "filiera_owner" using (true) with check (true);

-- An address is one person's per vendor (T8) from the moment it signs in: an invitation says nothing of who has it elsewhere.
alter table "user" drop constraint "user_email";
create unique index "user_email" on "user" ("vendor_id", "email") where status <> 'INVITED';
alter table "user" add constraint "user_email_of_tenant" unique ("tenant_id", "email");

-- A key outlives its maker as a line in the list, and opens nothing.
alter table "api_key" alter column "created_by_id" drop not null;
alter table "api_key" drop constraint "api_key_created_by_id_fkey";
`;
