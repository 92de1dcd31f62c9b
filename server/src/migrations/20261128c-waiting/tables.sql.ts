/** Generated from the entities. */
export const tables = String.raw`
alter table "ticket" add column "waits_for_id" uuid null;
create index "ticket_by_waiting" on "ticket" ("waits_for_id", "last_message_at", "id");
`;
