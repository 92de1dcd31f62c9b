/** Generated from the entities, then reviewed. */
export const tables = String.raw`
create table "notice" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "topic" text not null, "subject_it" text not null, "subject_en" text not null, "subject_de" text not null, "text_it" text not null, "text_en" text not null, "text_de" text not null, "state" text not null default 'SCHEDULED', "published_by_name" text not null, "created_at" timestamptz(3) not null, "due_at" timestamptz(3) not null, "recipients" int null, "finished_at" timestamptz(3) null, primary key ("id"));
create index "notice_by_state" on "notice" ("state", "due_at");
create index "notice_by_tenant" on "notice" ("tenant_id", "due_at", "id");
alter table "notice" add constraint "notice_topic_check" check ("topic" in ('USAGE_REPORTS', 'TECHNICAL', 'COMPANY'));
alter table "notice" add constraint "notice_state_check" check ("state" in ('SCHEDULED', 'SENDING', 'SENT', 'CANCELLED'));
alter table "mail" add column "notice_id" uuid null;
create index "mail_by_notice" on "mail" ("notice_id", "id");
alter table "notice" enable row level security;
alter table "notice" force row level security;
create policy "subtree" on "notice" using ((select o.access = 'FULL' or o.id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or o.vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") from tenant o where o.id = tenant_id));
create policy "owner" on "notice" to "filiera_owner" using (true) with check (true);
create policy "worker" on "notice" to "filiera_worker" using (true) with check (true);
`;
