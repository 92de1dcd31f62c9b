/** Generated from the entities, then reviewed. */
export const tables = String.raw`
alter table "document_link" alter column "sender_name" drop not null;
create policy "linked" on "product" for select using (id = any ((select nullif(current_setting('app.shown', true), '')::uuid[] as "nullif")::uuid[]));
create policy "linked" on "edition" for select using (id = any ((select nullif(current_setting('app.shown', true), '')::uuid[] as "nullif")::uuid[]));
create policy "linked" on "component" for select using (id = any ((select nullif(current_setting('app.shown', true), '')::uuid[] as "nullif")::uuid[]));
`;
