import { Migration } from '@mikro-orm/migrations';

/** Everybody's own acts are written down, by whoever may not read the audit log too: nothing of an entry is asked back when it is written. */
export class EntriesOfEverybody extends Migration {
  override up(): void {
    this.addSql(String.raw`
-- A generated column is read back by whoever inserts, and a VIEWER who changes its password reads no entry of that area: the trigger makes it instead.
alter table "audit_entry" alter column "from_above" drop expression;
create or replace function own_actor() returns trigger language plpgsql set search_path = public as $$
begin
  new.actor_tenant_id := coalesce(new.actor_tenant_id, nullif(current_setting('app.home', true), '')::uuid);
  new.from_above := coalesce(new.actor_tenant_id <> new.tenant_id, false);
  return new;
end $$;
`);
  }
}
