const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;
const handlesMoney = `(select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING')`;
const walled = (table: string): string => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "owner" on "${table}" to "filiera_owner" using (true) with check (true);`;
const readByBoth = (table: string): string => `${walled(table)}
create policy "invoiced" on "${table}" for select using ((tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney} and (select true from tenant o where o.id = tenant_id));
grant select on ${table} to filiera_app;`;
const currency = (table: string, ...columns: string[]): string => columns.map((column) => `alter table "${table}" add constraint "${table}_${column}_currency_check" check ("${column}_currency" in ('EUR', 'USD', 'GBP', 'CHF'));`).join('\n');
const money = (...columns: string[]): string => columns.map((column) => `"${column}_minor" bigint not null, "${column}_currency" text not null`).join(', ');

/** Generated from the entities, then reviewed; references and grants by hand. */
export const tables = `
create table "credit_source" ("id" uuid not null, "tenant_id" uuid not null, "payer_id" uuid not null, "vendor_id" uuid not null, "amounts_id" uuid not null, "charge_id" uuid not null, ${money('applied', 'remaining')}, "credit_left_id" uuid null, primary key ("id"));
create index "credit_source_of_amounts" on "credit_source" ("amounts_id");
create index "credit_source_of_charge" on "credit_source" ("charge_id");
${currency('credit_source', 'applied', 'remaining')}
alter table "credit_source" enable row level security;
alter table "credit_source" force row level security;
create policy "invoiced" on "credit_source" for select using ((payer_id = ${home} or vendor_id = ${home}) and ${handlesMoney});
create policy "pricing" on "credit_source" for insert with check ((select true from tenant o where o.id = tenant_id));
create policy "owner" on "credit_source" to "filiera_owner" using (true) with check (true);
alter table "credit_left" add "total_minor" bigint null, add "total_currency" text null;
update credit_left set total_minor = payable_minor, total_currency = payable_currency;
alter table "credit_left" alter column "total_minor" set not null, alter column "total_currency" set not null;
alter table "credit_left" add constraint "credit_left_of_tenant" unique ("tenant_id", "id");
${currency('credit_left', 'total')}
alter table credit_source add foreign key (tenant_id) references tenant (id), add foreign key (payer_id) references tenant (id), add foreign key (tenant_id, amounts_id) references amounts (tenant_id, id), add foreign key (charge_id) references charge (id), add foreign key (tenant_id, credit_left_id) references credit_left (tenant_id, id);
create trigger own_vendor before insert on credit_source for each row execute function own_vendor();
grant select, insert on credit_source to filiera_app;

alter table "charge" add "credited_minor" bigint not null default '0';
alter table "charge" add constraint "charge_credited" check (((credited_minor >= 0) and (credited_minor <= net_minor)));

create table "invoice_counter" ("vendor_id" uuid not null, "series" text not null, "year" int not null, "last" int not null, "last_on" date not null, primary key ("vendor_id", "series", "year"));
${walled('invoice_counter')}
alter table invoice_counter add foreign key (vendor_id) references tenant (id);

create table "invoice" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "order_id" uuid not null, "kind" text not null, "series" text not null, "year" int not null, "sequence" int not null, "number" text not null, "sort_number" text not null, "issued_on" date not null, "issued_at" timestamptz(3) not null, "due_on" date not null, "overdue_at" timestamptz(3) not null, "method" text not null, ${money('charge', 'credit', 'net', 'vat', 'total', 'payable', 'balance_used', 'due')}, "seller" jsonb not null, "buyer" jsonb not null, "reason" text null, "corrects_id" uuid null, "is_paid" boolean not null, "credited_minor" bigint not null default '0', primary key ("id"));
create index "invoice_of_payer" on "invoice" ("tenant_id", "sort_number", "id");
create index "invoice_of_vendor" on "invoice" ("vendor_id", "sort_number", "id");
create index "invoice_of_order" on "invoice" ("order_id");
create unique index invoice_once on invoice (order_id) where kind = 'INVOICE';
create index invoice_unpaid on invoice (overdue_at) where not is_paid;
alter table "invoice" add constraint "invoice_number" unique ("vendor_id", "series", "year", "sequence");
alter table "invoice" add constraint "invoice_of_both" unique ("tenant_id", "vendor_id", "id");
alter table "invoice" add constraint "invoice_kind_check" check ("kind" in ('INVOICE', 'CREDIT_NOTE'));
alter table "invoice" add constraint "invoice_method_check" check ("method" in ('CARD', 'PAYPAL', 'BANK_TRANSFER'));
alter table "invoice" add constraint "invoice_credited" check (((credited_minor >= 0) and (credited_minor <= charge_minor)));
alter table "invoice" add constraint "invoice_adds_up" check (((net_minor = (charge_minor - credit_minor)) and (total_minor = (net_minor + vat_minor)) and (net_minor >= 0)));
${currency('invoice', 'charge', 'credit', 'net', 'vat', 'total', 'payable', 'balance_used', 'due')}
${readByBoth('invoice')}
alter table invoice add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id), add foreign key (vendor_id, order_id) references "order" (vendor_id, id), add foreign key (tenant_id, vendor_id, corrects_id) references invoice (tenant_id, vendor_id, id);

create table "invoice_line" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "invoice_id" uuid not null, "position" int not null, "line" int not null, "kind" text not null, "company_name" text not null, "product_name" text not null, "edition_name" text not null, "label" text not null, "words_it" text null, "words_en" text null, "words_de" text null, "unit" text null, "quantity" int not null, "unit_price_minor" bigint null, "unit_price_currency" text null, ${money('amount')}, "percents" double precision[] null, "months" int null, "of_months" int null, "starts_on" date not null, "ends_on" date not null, "source_id" uuid null, "source_number" text null, "charge_id" uuid null, primary key ("id"));
alter table "invoice_line" add constraint "invoice_line_position" unique ("invoice_id", "position");
create index invoice_line_of_source on invoice_line (source_id) where source_id is not null;
alter table "invoice_line" add constraint "invoice_line_kind_check" check ("kind" in ('EDITION', 'COMPONENT', 'TOP_UP', 'DISCOUNT', 'CREDIT'));
${currency('invoice_line', 'unit_price', 'amount')}
${readByBoth('invoice_line')}
alter table invoice_line add foreign key (tenant_id, vendor_id, invoice_id) references invoice (tenant_id, vendor_id, id), add foreign key (tenant_id, vendor_id, source_id) references invoice (tenant_id, vendor_id, id), add foreign key (charge_id) references charge (id);

create table "invoice_vat" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "invoice_id" uuid not null, "position" int not null, "percent" double precision not null, "natura" text null, "reason" text not null, "is_split" boolean not null, ${money('base', 'vat')}, primary key ("id"));
alter table "invoice_vat" add constraint "invoice_vat_position" unique ("invoice_id", "position");
alter table "invoice_vat" add constraint "invoice_vat_reason_check" check ("reason" in ('DOMESTIC', 'SPLIT_PAYMENT', 'LETTER_OF_INTENT', 'REVERSE_CHARGE', 'OUTSIDE_EU', 'NUMBER_UNVERIFIED', 'NUMBER_INVALID', 'CHECK_UNAVAILABLE', 'NUMBER_MISSING'));
${currency('invoice_vat', 'base', 'vat')}
${readByBoth('invoice_vat')}
alter table invoice_vat add foreign key (tenant_id, vendor_id, invoice_id) references invoice (tenant_id, vendor_id, id);
`;
