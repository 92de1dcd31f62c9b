/** Generated from the entities. */
export const tables = String.raw`
alter table "tenant" add column "version" int not null default 1, add column "renamed_at" timestamptz(3) null, add column "renamed_by_name" text null;
`;
