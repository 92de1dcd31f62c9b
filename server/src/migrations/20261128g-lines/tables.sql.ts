/** Generated from the entities, with what was there moved into it. */
const openRow = `(select o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif") from tenant o where o.id = tenant_id)`;
const walled = (table: string): string => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "subtree" on "${table}" using (${openRow});
create policy "owner" on "${table}" to "filiera_owner" using (true) with check (true);`;

export const tables = String.raw`
create table "tenant_order" ("order_id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "placed_at" timestamptz(3) not null, "number" text not null, primary key ("order_id", "tenant_id"));
create index "tenant_order_by_time" on "tenant_order" ("tenant_id", "placed_at", "order_id");
create table "quote_line" ("id" uuid not null, "quote_id" uuid not null, "position" int not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "subscription_id" uuid null, "product_id" uuid not null, "edition_id" uuid not null, "cadence" text not null, "list_price_minor" bigint not null, "list_price_currency" text not null, "invoiced_to_reason" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, primary key ("id"));
alter table "quote_line" add constraint "quote_line_position" unique ("quote_id", "position");
alter table "quote_line" add constraint "quote_line_of_tenant" unique ("tenant_id", "id");
alter table "quote_line" add constraint "quote_line_cadence_check" check ("cadence" in ('MONTHLY', 'ANNUAL'));
alter table "quote_line" add constraint "quote_line_invoiced_to_reason_check" check ("invoiced_to_reason" in ('CUSTOMER_PAYS', 'PARTNER_PAYS', 'OWN_ORDER', 'OWN_SUBSCRIPTION'));
alter table "quote_line" add constraint "quote_line_list_price_currency_check" check ("list_price_currency" in ('EUR', 'USD', 'GBP', 'CHF'));
create table "order_line" ("id" uuid not null, "order_id" uuid not null, "position" int not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "subscription_id" uuid null, "resulting_subscription_id" uuid null, "product_id" uuid not null, "edition_id" uuid not null, "cadence" text not null, "list_price_minor" bigint not null, "list_price_currency" text not null, "invoiced_to_reason" text not null, "ordered_by_customer" boolean not null, "is_pending" boolean not null default false, "starts_at" timestamptz(3) null, "ends_at" timestamptz(3) null, primary key ("id"));
create unique index order_line_pending_once on order_line (subscription_id) where is_pending;
alter table "order_line" add constraint "order_line_once" unique ("subscription_id", "order_id");
alter table "order_line" add constraint "order_line_position" unique ("order_id", "position");
alter table "order_line" add constraint "order_line_of_tenant" unique ("tenant_id", "id");
alter table "order_line" add constraint "order_line_cadence_check" check ("cadence" in ('MONTHLY', 'ANNUAL'));
alter table "order_line" add constraint "order_line_invoiced_to_reason_check" check ("invoiced_to_reason" in ('CUSTOMER_PAYS', 'PARTNER_PAYS', 'OWN_ORDER', 'OWN_SUBSCRIPTION'));
alter table "order_line" add constraint "order_line_list_price_currency_check" check ("list_price_currency" in ('EUR', 'USD', 'GBP', 'CHF'));

insert into quote_line (id, quote_id, position, tenant_id, vendor_id, subscription_id, product_id, edition_id, cadence, list_price_minor, list_price_currency, invoiced_to_reason, starts_at, ends_at)
select gen_random_uuid(), q.id, 1, q.tenant_id, q.vendor_id, q.subscription_id, s.product_id, q.edition_id, q.cadence, q.list_price_minor, q.list_price_currency, q.invoiced_to_reason, q.starts_at, q.ends_at
from quote q join subscription s on s.id = q.subscription_id;
insert into order_line (id, order_id, position, tenant_id, vendor_id, subscription_id, resulting_subscription_id, product_id, edition_id, cadence, list_price_minor, list_price_currency, invoiced_to_reason, ordered_by_customer, is_pending, starts_at, ends_at)
select gen_random_uuid(), o.id, 1, o.tenant_id, o.vendor_id, o.subscription_id, o.resulting_subscription_id, s.product_id, o.edition_id, o.cadence, o.list_price_minor, o.list_price_currency, o.invoiced_to_reason, o.placed_by_customer, o.state = 'PENDING_PAYMENT', o.starts_at, o.ends_at
from "order" o join subscription s on s.id = o.subscription_id;
insert into tenant_order (order_id, tenant_id, vendor_id, placed_at, number) select id, tenant_id, vendor_id, placed_at, number from "order";

drop trigger fix_currency on "order";
alter table "order" drop column "subscription_id", drop column "resulting_subscription_id", drop column "edition_id", drop column "cadence", drop column "list_price_minor", drop column "list_price_currency", drop column "invoiced_to_reason", drop column "placed_by_customer", drop column "starts_at", drop column "ends_at";
drop index "order_by_tenant";
alter table "order" drop constraint "order_kind_check";
alter table "order" add constraint "order_kind_check" check ("kind" in ('NEW', 'UPGRADE', 'RENEWAL', 'TOP_UP', 'CONVERSION'));
alter table "order" add "line_count" int not null default 1, add "due_at" timestamptz(3) null;
alter table "order" alter column "line_count" drop default;
alter table "order" alter column "quote_id" drop not null;
alter table "order" add constraint "order_of_vendor" unique ("vendor_id", "id");
create index "order_by_time" on "order" ("vendor_id", "placed_at", "id");
update "order" o set due_at = o.placed_at + b.payment_terms_days * interval '1 day' from billing_account b where b.tenant_id = o.payer_id and o.state = 'ON_ACCOUNT';
alter table "quote" drop column "subscription_id", drop column "edition_id", drop column "cadence", drop column "list_price_minor", drop column "list_price_currency", drop column "invoiced_to_reason", drop column "starts_at", drop column "ends_at";
alter table "quote" add constraint "quote_of_vendor" unique ("vendor_id", "id");
alter table "quote" drop constraint "quote_kind_check";
alter table "quote" add constraint "quote_kind_check" check ("kind" in ('NEW', 'UPGRADE', 'RENEWAL', 'TOP_UP', 'CONVERSION'));

alter table "quote_item" drop constraint "quote_item_tenant_id_quote_id_fkey", drop constraint "quote_item_once";
alter table "quote_item" rename column "quote_id" to "line_id";
alter table "quote_item" add "added" int null;
update quote_item i set line_id = l.id from quote_line l where l.quote_id = i.line_id;
alter table "quote_item" add constraint "quote_item_once" unique ("line_id", "component_id");
alter table "order_item" drop constraint "order_item_tenant_id_order_id_fkey", drop constraint "order_item_once";
alter table "order_item" rename column "order_id" to "line_id";
alter table "order_item" add "added" int null;
update order_item i set line_id = l.id from order_line l where l.order_id = i.line_id;
alter table "order_item" add constraint "order_item_once" unique ("line_id", "component_id");

alter table "charge" add "order_line_id" uuid null;
update charge c set order_line_id = l.id from order_line l where l.order_id = c.order_id;
alter table "charge" drop column "order_id", drop constraint "charge_once";
alter table "charge" alter column "order_line_id" set not null;
alter table "charge" add constraint "charge_of_line" unique ("order_line_id");
create unique index charge_once on charge (subscription_id, starts_at, reason, (case when reason = 'TOP_UP' then order_line_id end)) nulls not distinct;

alter table "amount_line" drop constraint "amount_line_kind_check";
alter table "amount_line" add "line" int not null default 1, add "months" int null, add "of_months" int null, add "percents" double precision[] null;
alter table "amount_line" alter column "line" drop default;
update amount_line set percents = array[percent] where percent is not null;
alter table "amount_line" drop column "percent";
alter table "amount_line" add constraint "amount_line_kind_check" check ("kind" in ('EDITION', 'COMPONENT', 'TOP_UP', 'DISCOUNT', 'CREDIT'));

alter table "subscription_event" drop constraint "subscription_event_kind_check";
alter table "subscription_event" add constraint "subscription_event_kind_check" check ("kind" in ('STARTED', 'RENEWED', 'UPGRADED', 'TOPPED_UP', 'SUPERSEDED', 'ORDER_PLACED', 'ORDER_SETTLED', 'ORDER_CANCELLED'));

drop policy "subtree" on "order";
create policy "subtree" on "order" using (${openRow} or (select true from order_line l where l.order_id = "order".id limit 1)) with check (${openRow});
${['tenant_order', 'quote_line', 'order_line'].map(walled).join('')}
`;
