/** Generated from the entities, then reviewed. */
export const tables = String.raw`
create table "document_link" ("id" uuid not null, "token_hash" bytea not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "quote_id" uuid null, "order_id" uuid null, "sender_id" uuid null, "sender_name" text not null, "sender_company_name" text not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("id"));
alter table "document_link" add constraint "document_link_token_hash_unique" unique ("token_hash");
create index "document_link_quote_id_index" on "document_link" ("quote_id");
create index "document_link_order_id_index" on "document_link" ("order_id");
create index "document_link_tenant_id_index" on "document_link" ("tenant_id");
alter table "document_link" add constraint "document_link_of_one" check (num_nonnulls(quote_id, order_id) = 1);
alter table "document_link" enable row level security;
alter table "document_link" force row level security;
create policy "owner" on "document_link" to "filiera_owner" using (true) with check (true);
create policy "linked" on "order" for select using (id = (select nullif(current_setting('app.document', true), '')::uuid as "nullif"));
create policy "linked" on "order_line" for select using (order_id = (select nullif(current_setting('app.document', true), '')::uuid as "nullif"));
create policy "linked" on "order_item" for select using ((select l.order_id from order_line l where l.id = line_id) = (select nullif(current_setting('app.document', true), '')::uuid as "nullif"));
create policy "linked" on "quote" for select using (id = (select nullif(current_setting('app.document', true), '')::uuid as "nullif"));
create policy "linked" on "quote_line" for select using (quote_id = (select nullif(current_setting('app.document', true), '')::uuid as "nullif"));
create policy "linked" on "quote_item" for select using ((select l.quote_id from quote_line l where l.id = line_id) = (select nullif(current_setting('app.document', true), '')::uuid as "nullif"));
create policy "linked" on "amounts" for select using (id = (select nullif(current_setting('app.amounts', true), '')::uuid as "nullif"));
create policy "linked" on "amount_line" for select using (amounts_id = (select nullif(current_setting('app.amounts', true), '')::uuid as "nullif"));
create policy "linked" on "payment" for select using (order_id = (select nullif(current_setting('app.document', true), '')::uuid as "nullif") and (select nullif(current_setting('app.amounts', true), '')::uuid as "nullif") is not null);
`;
