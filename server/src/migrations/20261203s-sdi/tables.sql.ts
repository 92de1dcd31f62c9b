export const tables = `
alter table "fiscal_settings" add "transmits_invoices" boolean not null default false;
grant update (transmits_invoices) on fiscal_settings to filiera_app;

alter table "invoice_file" add "attempt" int not null default 1;
alter table "invoice_file" drop constraint "invoice_file_of_invoice";
alter table "invoice_file" add constraint "invoice_file_of_attempt" unique ("invoice_id", "attempt");

create table "transmission" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "invoice_id" uuid not null, "attempt" int not null, "file_name" text null, "state" text not null default 'WAITING', "state_at" timestamptz(3) not null, "code" text null, "reason" text null, "reference" text null, "recipient" jsonb null, "asked_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, primary key ("id"));
alter table "transmission" add constraint "transmission_state_check" check ("state" in ('WAITING', 'SENT', 'DELIVERED', 'REJECTED', 'NOT_DELIVERED', 'ACCEPTED', 'REFUSED', 'EXPIRED'));
alter table "transmission" add constraint "transmission_attempt" unique ("invoice_id", "attempt");
alter table "transmission" add constraint "transmission_file" unique ("file_name");
alter table "transmission" add constraint "transmission_of_both" unique ("tenant_id", "vendor_id", "id");
create index transmission_unsent on transmission (vendor_id, asked_at) where sent_at is null and state <> 'REJECTED';
create index transmission_in_state on transmission (vendor_id, state);
alter table transmission add foreign key (tenant_id, vendor_id, invoice_id) references invoice (tenant_id, vendor_id, id);
alter table "transmission" enable row level security;
alter table "transmission" force row level security;
create policy "invoiced" on "transmission" for select using ((tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif")) and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING') and (select true from tenant o where o.id = tenant_id));
create policy "owner" on "transmission" to "filiera_owner" using (true) with check (true);
grant select on transmission to filiera_app;

create table "transmission_notification" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "transmission_id" uuid not null, "message" text not null, "kind" text not null, "code" text null, "reason" text null, "told_at" timestamptz(3) not null, "received_at" timestamptz(3) not null, primary key ("id"));
alter table "transmission_notification" add constraint "transmission_notification_kind_check" check ("kind" in ('SENT', 'DELIVERED', 'REJECTED', 'NOT_DELIVERED', 'ACCEPTED', 'REFUSED', 'EXPIRED'));
alter table "transmission_notification" add constraint "transmission_notification_once" unique ("transmission_id", "message");
alter table transmission_notification add foreign key (tenant_id, vendor_id, transmission_id) references transmission (tenant_id, vendor_id, id);
alter table "transmission_notification" enable row level security;
alter table "transmission_notification" force row level security;
create policy "invoiced" on "transmission_notification" for select using ((tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or vendor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif")) and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING') and (select true from tenant o where o.id = tenant_id));
create policy "owner" on "transmission_notification" to "filiera_owner" using (true) with check (true);
grant select on transmission_notification to filiera_app;
`;
