export const statements = String.raw`
alter table balance_movement add "receipt_id" uuid null;
alter table balance_movement drop constraint balance_movement_once;
create unique index balance_movement_once on balance_movement (order_id, reason, payer_id) where receipt_id is null;
create unique index balance_movement_of_receipt on balance_movement (receipt_id, reason) where receipt_id is not null;

create table "bank_statement" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "file_name" text not null, "format" text not null, "account" text null, "added" int not null, "known" int not null, "uploaded_at" timestamptz(3) not null, "uploaded_by_name" text not null, primary key ("id"));
create index "bank_statement_by_time" on "bank_statement" ("tenant_id", "uploaded_at", "id");
alter table "bank_statement" add constraint "bank_statement_of_tenant" unique ("tenant_id", "id");
create table "statement_entry" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "statement_id" uuid not null, "position" int not null, "sort_position" text generated always as (lpad(("position")::text, 6, '0'::text)) stored not null, "entry_key" text not null, "value_date" date not null, "amount_minor" bigint not null, "amount_currency" text not null, "text" text not null, "payer_name" text null, "fit" text not null, "state" text not null default 'OPEN', "order_id" uuid null, "order_tenant_id" uuid null, "recorded_at" timestamptz(3) null, "recorded_by_name" text null, primary key ("id"));
create index "statement_entry_by_position" on "statement_entry" ("statement_id", "sort_position", "id");
alter table "statement_entry" add constraint "statement_entry_once" unique ("tenant_id", "entry_key");
alter table "statement_entry" add constraint "statement_entry_of_tenant" unique ("tenant_id", "id");
alter table "bank_statement" add constraint "bank_statement_format_check" check ("format" in ('CAMT053', 'CSV'));
alter table "statement_entry" add constraint "statement_entry_fit_check" check ("fit" in ('MATCHED', 'PARTIAL', 'OVER', 'NOT_AWAITED', 'UNKNOWN'));
alter table "statement_entry" add constraint "statement_entry_state_check" check ("state" in ('OPEN', 'RECORDED'));
alter table "statement_entry" add constraint "statement_entry_amount_currency_check" check ("amount_currency" in ('EUR', 'USD', 'GBP', 'CHF'));
alter table statement_entry add foreign key (tenant_id, statement_id) references bank_statement (tenant_id, id);
alter table statement_entry add foreign key (order_tenant_id, order_id) references "order" (tenant_id, id);

alter table "bank_statement" enable row level security;
alter table "bank_statement" force row level security;
create policy "subtree" on "bank_statement" using (tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING'));
create policy "owner" on "bank_statement" to "filiera_owner" using (true) with check (true);
alter table bank_statement add foreign key (tenant_id) references tenant (id);
create trigger own_vendor before insert on bank_statement for each row execute function own_vendor();
create trigger keep_owner before update of tenant_id on bank_statement for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner();

alter table "statement_entry" enable row level security;
alter table "statement_entry" force row level security;
create policy "subtree" on "statement_entry" using (tenant_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") and (select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING'));
create policy "owner" on "statement_entry" to "filiera_owner" using (true) with check (true);
alter table statement_entry add foreign key (tenant_id) references tenant (id);
create trigger own_vendor before insert on statement_entry for each row execute function own_vendor();
create trigger keep_owner before update of tenant_id on statement_entry for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner();

grant select, insert on bank_statement, statement_entry to filiera_app;
grant update (added, known) on bank_statement to filiera_app;
grant update (fit, state, recorded_at, recorded_by_name) on statement_entry to filiera_app;
`;
