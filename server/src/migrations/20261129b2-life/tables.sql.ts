/** Generated from the entities. */
const open = `(select o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif") from tenant o where o.id = tenant_id)`;
const walled = (table: string): string => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "subtree" on "${table}" using (${open});
create policy "owner" on "${table}" to "filiera_owner" using (true) with check (true);`;

export const tables = String.raw`
alter table "product" add "trial_days" int null;
alter table "product" add constraint "product_trial" check (trial_days >= 1 and trial_days <= 365);
create table "scheduled_change" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "subscription_id" uuid not null, "edition_id" uuid not null, "cadence" text not null, "list_price_minor" bigint not null, "list_price_currency" text not null, "paid_from" timestamptz(3) null, "leaving" uuid[] not null, "scheduled_at" timestamptz(3) not null, "scheduled_by_name" text not null, "scheduled_by_tenant_name" text not null, primary key ("id"));
alter table "scheduled_change" add constraint "scheduled_change_once" unique ("subscription_id");
alter table "scheduled_change" add constraint "scheduled_change_of_tenant" unique ("tenant_id", "id");
create index "scheduled_change_by_time" on "scheduled_change" ("paid_from");
alter table "scheduled_change" add constraint "scheduled_change_cadence_check" check ("cadence" in ('MONTHLY', 'ANNUAL'));
alter table "scheduled_change" add constraint "scheduled_change_list_price_currency_check" check ("list_price_currency" in ('EUR', 'USD', 'GBP', 'CHF'));
create table "scheduled_item" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "change_id" uuid not null, "component_id" uuid not null, "quantity" int not null, "position" int not null, primary key ("id"));
alter table "scheduled_item" add constraint "scheduled_item_once" unique ("change_id", "component_id");
create index order_overdue on "order" (expires_at) where state = 'PENDING_PAYMENT';
create table "trial_claim" ("product_id" uuid not null, "claimant" text not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "subscription_id" uuid not null, "claimed_at" timestamptz(3) not null, primary key ("product_id", "claimant"));
${['scheduled_change', 'scheduled_item', 'trial_claim'].map(walled).join('')}
`;
