/** Generated from the entities, then reviewed. */
export const tables = String.raw`
alter table "contact" add column "language" text null;
alter table "contact" add constraint "contact_language_check" check ("language" in ('it', 'en', 'de'));
drop index "mail_by_notice";
create index mail_by_notice on mail (notice_id, created_at, id) where notice_id is not null;
create index mail_of_notice_left on mail (notice_id, state, id) where notice_id is not null and state <> 'SENT';
`;
