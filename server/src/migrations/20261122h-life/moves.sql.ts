/** Hand-written: what entities cannot say. */
export const moves = String.raw`
-- While companies are added to a vendor's tree none is moved in it, and the other way round: whoever adds one finds its parent where it will stay.
create function hold_tree(vendor uuid) returns void language sql set search_path = public as $$
  select pg_advisory_xact_lock_shared(hashtextextended('tree ' || vendor, 0))
$$;
create function anchor() returns trigger language plpgsql set search_path = public as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('tree ' || t.vendor_id, 0)) from tenant t where t.id = new.parent_id;
  return new;
end $$;
-- By its name it fires before whatever waits for the parent's row, so that nobody holds that row while waiting for a move.
create trigger anchor before insert on tenant for each row when (new.parent_id is not null) execute function anchor();

-- A row that carries its company's path waits for a move of the company, and then takes the path it has come to.
create or replace function own_path() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select t.path, t.vendor_id into new.path, new.vendor_id from tenant t where t.id = new.tenant_id for key share;
  return new;
end $$;

-- What the search looks through is gathered once nobody else changes it: of a rename and a new contact at the same moment neither is lost.
create or replace function refresh_search() returns trigger language plpgsql security definer set search_path = public as $$
declare company uuid := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  perform from tenant where id = company for no key update;
  update tenant set search = searchable(company) where id = company and search is distinct from searchable(company);
  return null;
end $$;

-- Puts a company with all below it under another one of its vendor (T5): paths, depths, the read model and what carries a path, in one go.
-- What partners see and who pays fall back until the company confirms; a manager who is not above any more manages no more. Nothing of money changes.
-- For the vendor's administrators only. Answers null, or why it did nothing.
create function move_tenant(company uuid, under uuid, at timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare
  vendor uuid := nullif(current_setting('app.home', true), '')::uuid;
  moved tenant; above tenant; subtree uuid[]; deepest integer; carrier regclass;
begin
  if current_setting('app.role', true) is distinct from 'ADMIN' then raise exception 'only its administrators move what is the vendor''s' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('tree ' || vendor, 0));
  select * into moved from tenant t where t.id = company and t.vendor_id = vendor and t.parent_id is not null for update;
  -- A suspension or a deactivation of the new parent waits for this, or this for it.
  select * into above from tenant t where t.id = under and t.vendor_id = vendor for share;
  if moved.id is null or above.id is null then raise exception 'no such company' using errcode = 'no_data_found'; end if;

  if moved.status = 'CLOSED' then return 'MOVE_CLOSED'; end if;
  if above.id = moved.parent_id then return 'MOVE_NOWHERE'; end if;
  if above.path <@ moved.path then return 'MOVE_BELOW_ITSELF'; end if;
  if above.kind = 'CUSTOMER' then return 'MOVE_UNDER_CUSTOMER'; end if;
  if exists (select from tenant a where a.status <> 'ACTIVE' and (a.id = above.id or a.id in (select b.ancestor_id from tenant_ancestor b where b.tenant_id = above.id))) then
    return 'MOVE_UNDER_INACTIVE';
  end if;
  -- No partner has better terms than the one above (P9); to lower them is its parent's decision.
  if above.kind = 'PARTNER' and exists (select from partner_terms own join partner_terms its on its.tenant_id = above.id where own.tenant_id = moved.id and own.discount_basis_points > its.discount_basis_points) then
    return 'MOVE_BETTER_TERMS';
  end if;
  subtree := array(select moved.id union all select b.tenant_id from tenant_ancestor b where b.ancestor_id = moved.id);
  select max(t.depth) into deepest from tenant t where t.id = any (subtree);
  if above.depth + 1 + deepest - moved.depth > 8 then return 'MOVE_TOO_DEEP'; end if;

  perform from tenant t where t.id = any (subtree) order by t.id for update;
  update tenant t set path = above.path || subpath(t.path, nlevel(moved.path) - 1), depth = t.depth + above.depth + 1 - moved.depth where t.id = any (subtree);
  update tenant t set parent_id = above.id, access = 'LIMITED', payer = 'CUSTOMER', moved_at = at, moved_under_name = above.name where t.id = moved.id;

  delete from tenant_ancestor b where b.tenant_id in (select unnest(subtree)) and b.ancestor_id not in (select unnest(subtree));
  insert into tenant_ancestor (ancestor_id, tenant_id, sort_name, search)
  select a.id, t.id, t.sort_name, t.search
  from tenant t cross join (select b.ancestor_id as id from tenant_ancestor b where b.tenant_id = above.id union all select above.id) a
  where t.id in (select unnest(subtree));

  for carrier in select g.tgrelid from pg_trigger g where g.tgname = 'own_path' order by 1 loop
    execute format('update %s x set path = t.path from tenant t where t.id = x.tenant_id and t.id = any ($1)', carrier) using subtree;
  end loop;

  update tenant t set account_manager_id = null, account_manager_name = null
  from "user" m
  where t.id in (select unnest(subtree)) and m.id = t.account_manager_id and m.tenant_id <> t.id
    and not exists (select from tenant_ancestor b where b.tenant_id = t.id and b.ancestor_id = m.tenant_id);
  return null;
end $$;

grant execute on function hold_tree, move_tenant to filiera_app;
`;
