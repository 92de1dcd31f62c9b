/** Whether it ends unless somebody does something, or has ended and might be renewed: what renews by itself does not. @param s the alias of its row */
const needsHand = (s: string): string => `(${s}.status in ('TRIAL', 'PAST_DUE', 'EXPIRED') or (${s}.status = 'ACTIVE' and (not ${s}.auto_renew or ${s}.cancel_at_end or ${s}.parked_at is not null)))`;
/** The company that has it, and each above. */
const above = (s: string): string => `lateral (select b.ancestor_id as id from tenant_ancestor b where b.tenant_id = ${s}.tenant_id union all select ${s}.tenant_id) a`;

/** The table as its entity says, then by hand: it is kept by triggers that handle a statement at once. */
export const expiries = `
create table "tenant_expiry" ("ancestor_id" uuid not null, "subscription_id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "ends_at" timestamptz(3) not null, primary key ("ancestor_id", "subscription_id"));
create index "tenant_expiry_by_end" on "tenant_expiry" ("ancestor_id", "ends_at", "subscription_id");
create index "tenant_expiry_subscription" on "tenant_expiry" ("subscription_id");
alter table "tenant_expiry" enable row level security;
alter table "tenant_expiry" force row level security;
create policy "subtree" on "tenant_expiry" using ((ancestor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or (select true from tenant o where o.id = ancestor_id)) and (select o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif") from tenant o where o.id = tenant_id));
create policy "owner" on "tenant_expiry" to "filiera_owner" using (true) with check (true);
alter table tenant_expiry add foreign key (ancestor_id) references tenant (id) on delete cascade,
  add foreign key (tenant_id) references tenant (id), add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id) on delete cascade;
grant select on tenant_expiry to filiera_app;

create function list_expiries() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_expiry (ancestor_id, subscription_id, tenant_id, vendor_id, ends_at)
  select a.id, s.id, s.tenant_id, s.vendor_id, s.ends_at
  from fresh s cross join ${above('s')} where ${needsHand('s')};
  return null;
end $$;
create trigger list_expiries after insert on subscription referencing new table as fresh for each statement execute function list_expiries();

create function relist_expiries() returns trigger language plpgsql security definer set search_path = public as $$
declare
  changed uuid[] := array(select s.id from fresh s join former o on o.id = s.id
    where ${needsHand('s')} <> ${needsHand('o')} or (${needsHand('s')} and s.ends_at <> o.ends_at));
begin
  if changed = '{}' then return null; end if;
  delete from tenant_expiry where subscription_id = any (changed);
  insert into tenant_expiry (ancestor_id, subscription_id, tenant_id, vendor_id, ends_at)
  select a.id, s.id, s.tenant_id, s.vendor_id, s.ends_at
  from fresh s cross join ${above('s')} where s.id = any (changed) and ${needsHand('s')};
  return null;
end $$;
create trigger relist_expiries after update on subscription referencing old table as former new table as fresh for each statement execute function relist_expiries();

-- A company that hangs elsewhere from now on brings what it has.
create function bring_expiries() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_expiry (ancestor_id, subscription_id, tenant_id, vendor_id, ends_at)
  select f.ancestor_id, s.id, s.tenant_id, s.vendor_id, s.ends_at from fresh f join subscription s on s.tenant_id = f.tenant_id where ${needsHand('s')};
  return null;
end $$;
create trigger bring_expiries after insert on tenant_ancestor referencing new table as fresh for each statement execute function bring_expiries();
create function leave_expiries() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from tenant_expiry e using former f, subscription s where s.tenant_id = f.tenant_id and e.ancestor_id = f.ancestor_id and e.subscription_id = s.id;
  return null;
end $$;
create trigger leave_expiries after delete on tenant_ancestor referencing old table as former for each statement execute function leave_expiries();

insert into tenant_expiry (ancestor_id, subscription_id, tenant_id, vendor_id, ends_at)
select a.id, s.id, s.tenant_id, s.vendor_id, s.ends_at
from subscription s cross join ${above('s')} where ${needsHand('s')};
`;
