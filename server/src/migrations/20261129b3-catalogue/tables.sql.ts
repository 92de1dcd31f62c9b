/** Generated from the entities. */
const vendor = `(select nullif(current_setting('app.vendor', true), '')::uuid as "nullif")`;
const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;

export const tables = String.raw`
alter table "product" add "annual_discount_basis_points" int null, add "withdrawn_at" timestamptz(3) null, add "version" int not null default 1, add "updated_at" timestamptz(3) null, add "updated_by_name" text null;
alter table "product" add constraint "product_annual_discount" check (annual_discount_basis_points >= 0 and annual_discount_basis_points < 10000);
alter table "edition" add "withdrawn_at" timestamptz(3) null;
create table "volume_discount" ("id" uuid not null, "vendor_id" uuid not null, "component_id" uuid not null, "from_quantity" int not null, "basis_points" int not null, primary key ("id"));
alter table "volume_discount" add constraint "volume_discount_once" unique ("component_id", "from_quantity");
alter table "volume_discount" add constraint "volume_discount_share" check (from_quantity > 0 and basis_points > 0 and basis_points < 10000);
alter table "volume_discount" enable row level security;
alter table "volume_discount" force row level security;
create policy "vendor" on "volume_discount" for select using (vendor_id = ${vendor});
create policy "issuer" on "volume_discount" using (vendor_id = ${home});
create policy "owner" on "volume_discount" to "filiera_owner" using (true) with check (true);
`;
