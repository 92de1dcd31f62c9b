/** Generated from the entities. */
export const tables = String.raw`
alter table "tenant" add column "suspended_at" timestamptz(3) null, add column "moved_at" timestamptz(3) null, add column "moved_under_name" text null;
alter table "tenant" add constraint "tenant_moved" check ((moved_at is null) = (moved_under_name is null));
`;
