const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;
const handlesMoney = `(select current_setting('app.role', true) as "current_setting") in ('ADMIN', 'BILLING')`;
const ofBoth = `(tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney} and (select true from tenant o where o.id = tenant_id)`;
const walled = (table: string): string => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "owner" on "${table}" to "filiera_owner" using (true) with check (true);`;
const readByBoth = (table: string, using = ofBoth): string => `${walled(table)}
create policy "earned" on "${table}" for select using (${using});
grant select on ${table} to filiera_app;`;
const currency = (table: string, ...columns: string[]): string => columns.map((column) => `alter table "${table}" add constraint "${table}_${column}_currency_check" check ("${column}_currency" in ('EUR', 'USD', 'GBP', 'CHF'));`).join('\n');
const money = (...columns: string[]): string => columns.map((column) => `"${column}_minor" bigint not null, "${column}_currency" text not null`).join(', ');

/** Generated from the entities, then reviewed; references and grants by hand. */
export const tables = `
alter table "amount_line" add column "volume_percents" double precision[] null;

create table "order_share" ("id" uuid not null, "order_line_id" uuid not null, "partner_id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "percent" double precision not null, ${money('paid', 'cumulative', 'own')}, "posted_minor" bigint not null default '0', primary key ("id"));
create index "order_share_of_partner" on "order_share" ("partner_id");
alter table "order_share" add constraint "order_share_once" unique ("order_line_id", "partner_id");
alter table "order_share" add constraint "order_share_within" check (((own_minor > 0) and (own_minor <= cumulative_minor) and (cumulative_minor <= paid_minor) and (posted_minor >= 0)));
${currency('order_share', 'paid', 'cumulative', 'own')}
${walled('order_share')}
alter table order_share add foreign key (tenant_id, order_line_id) references order_line (tenant_id, id), add foreign key (partner_id) references tenant (id), add foreign key (tenant_id) references tenant (id);
create trigger own_vendor before insert on order_share for each row execute function own_vendor();

create table "cashback_entry" ("id" uuid not null, "transaction_id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "account" text not null, "kind" text not null, "at" timestamptz(3) not null, "month" text not null, ${money('amount')}, "order_line_id" uuid null, "order_id" uuid null, "payout_id" uuid null, "customer_id" uuid null, "customer_name" text null, "product_name" text null, primary key ("id"));
create index "cashback_entry_of_partner" on "cashback_entry" ("tenant_id", "account", "at", "id");
create index "cashback_entry_of_month" on "cashback_entry" ("tenant_id", "account", "month", "at", "id");
create index "cashback_entry_of_transaction" on "cashback_entry" ("transaction_id");
create unique index cashback_accrued_once on cashback_entry (order_line_id, tenant_id) where kind = 'ACCRUAL' and account = 'PAYABLE';
alter table "cashback_entry" add constraint "cashback_entry_account_check" check ("account" in ('PAYABLE', 'EXPENSE', 'SPENT', 'IN_TRANSIT', 'PAID_OUT'));
alter table "cashback_entry" add constraint "cashback_entry_kind_check" check ("kind" in ('ACCRUAL', 'CLAWBACK', 'SPENT', 'PAYOUT', 'PAYOUT_RETURNED', 'PAID_OUT'));
alter table "cashback_entry" add constraint "cashback_entry_month" check (month ~ '^[0-9]{4}-[0-9]{2}$');
${currency('cashback_entry', 'amount')}
${readByBoth('cashback_entry', `${ofBoth} and (account = 'PAYABLE' or vendor_id = ${home})`)}
alter table cashback_entry add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id), add foreign key (customer_id) references tenant (id), add foreign key (order_line_id) references order_line (id), add foreign key (vendor_id, order_id) references "order" (vendor_id, id);

create table "cashback_account" ("tenant_id" uuid not null, "vendor_id" uuid not null, ${money('balance')}, primary key ("tenant_id"));
${currency('cashback_account', 'balance')}
${readByBoth('cashback_account')}
alter table cashback_account add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id);

create table "cashback_month" ("tenant_id" uuid not null, "month" text not null, "vendor_id" uuid not null, "opening_minor" bigint not null, ${money('earned', 'clawed_back', 'spent', 'paid_out', 'change')}, primary key ("tenant_id", "month"));
${currency('cashback_month', 'earned', 'clawed_back', 'spent', 'paid_out', 'change')}
${readByBoth('cashback_month')}
alter table cashback_month add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id);

create table "cashback_customer" ("id" uuid not null, "tenant_id" uuid not null, "customer_id" uuid not null, "vendor_id" uuid not null, "name" text not null, "earned_minor" bigint not null, "last_at" timestamptz(3) not null, primary key ("id"));
create index "cashback_customer_by_earned" on "cashback_customer" ("tenant_id", "earned_minor", "id");
alter table "cashback_customer" add constraint "cashback_customer_once" unique ("tenant_id", "customer_id");
${readByBoth('cashback_customer')}
alter table cashback_customer add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id), add foreign key (customer_id) references tenant (id);
`;
