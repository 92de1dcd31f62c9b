/** Generated from the entities. */
export const tables = String.raw`
alter table "tenant" add column "limited_depth" smallint not null default 0;
`;
