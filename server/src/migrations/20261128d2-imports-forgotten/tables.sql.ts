/** Generated from the entities, then reviewed. */
export const tables = String.raw`
alter table "import" add column "kept_until" timestamptz(3) null;
alter table "import" drop constraint "import_state_check";
alter table "import" add constraint "import_state_check" check ("state" in ('RECEIVING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED', 'CANCELLED', 'EXPIRED'));
create index import_under_way on import (created_at) where state in ('RECEIVING', 'CHECKING', 'APPLYING');
create index import_kept on import (kept_until) where kept_until is not null;
`;
