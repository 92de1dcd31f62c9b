/** Hand-written: what entities cannot say. */
export const audit = String.raw`
-- From which company a change was made: the writer's, unless told. What was written before is found by its user or key, else by name among the companies above.
alter table "audit_entry" add column "actor_tenant_id" uuid null references tenant (id);
update audit_entry e set actor_tenant_id = coalesce(
  (select u.tenant_id from "user" u where u.id = e.actor_id), (select k.tenant_id from api_key k where k.id = e.actor_id),
  (select a.id from tenant t join tenant a on a.path @> t.path where t.id = e.tenant_id and a.name = e.actor_tenant_name order by a.depth desc limit 1));
alter table "audit_entry" add column "from_above" boolean generated always as (coalesce((actor_tenant_id <> tenant_id), false)) stored not null;
create index "audit_entry_from_above" on "audit_entry" ("tenant_id", "from_above", "at", "id");
create index "audit_entry_by_action" on "audit_entry" ("tenant_id", "action", "at", "id");

create function own_actor() returns trigger language plpgsql set search_path = public as $$
begin
  new.actor_tenant_id := coalesce(new.actor_tenant_id, nullif(current_setting('app.home', true), '')::uuid);
  return new;
end $$;
create trigger own_actor before insert on audit_entry for each row execute function own_actor();
`;
