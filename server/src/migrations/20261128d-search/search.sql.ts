/** Indexes generated from the entities; the rest hand-written: what entities cannot say. */
export const search = String.raw`
-- What a search looks through stands where it is written: the names and VAT number on the company, each address on its contact or user. An index over the
-- nodes of a row's path and its letters finds what lies below any company, so that writing a row costs that row, however many its company has.
drop trigger refresh_search on contact;
drop trigger refresh_search on "user";
drop trigger refresh_search on company_profile;
drop trigger rename_search on tenant;
drop function refresh_search(), rename_search(), searchable(uuid);
drop index tenant_ancestor_search;
drop trigger relist on tenant;
alter table tenant_ancestor drop column search;
do $$
begin
  execute replace(replace(pg_get_functiondef('move_tenant'::regproc), '(ancestor_id, tenant_id, sort_name, search)', '(ancestor_id, tenant_id, sort_name)'), 'select a.id, t.id, t.sort_name, t.search', 'select a.id, t.id, t.sort_name');
end $$;

-- A user carries its company's path as a contact does, and moves with it.
alter table "user" add column path ltree;
update "user" u set path = t.path from tenant t where t.id = u.tenant_id;
alter table "user" alter column path set not null;
drop trigger own_vendor on "user";
create trigger own_path before insert on "user" for each row execute function own_path();

create function searchable(name text, profile company_profile) returns text language sql stable as $$
  select lower(concat_ws(' ', name, case when profile.legal_name <> name then profile.legal_name end, profile.trade_name, profile.vat_number))
$$;
update tenant t set search = searchable(t.name, p) from company_profile p where p.tenant_id = t.id;

create index tenant_search on tenant using gin (string_to_array(ltree2text(path), '.'), search gin_trgm_ops);
create index contact_search on contact using gin (string_to_array(ltree2text(path), '.'), lower(email) gin_trgm_ops);
create index user_search on "user" using gin (string_to_array(ltree2text(path), '.'), lower(email) gin_trgm_ops);

-- All rows of a statement at once. Of a rename and another legal name at the same moment neither is lost: what is gathered is read once nobody else changes it.
create function refresh_search() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from tenant t where t.id in (select tenant_id from changed) order by t.id for no key update;
  update tenant t set search = searchable(t.name, p) from company_profile p
  where t.id in (select tenant_id from changed) and p.tenant_id = t.id and t.search is distinct from searchable(t.name, p);
  return null;
end $$;
create trigger search_made after insert on company_profile referencing new table as changed for each statement execute function refresh_search();
create trigger search_changed after update on company_profile referencing new table as changed for each statement execute function refresh_search();

create function rename_search() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select searchable(new.name, p) into new.search from company_profile p where p.tenant_id = new.id;
  return new;
end $$;
create trigger rename_search before update of name on tenant for each row when (old.name is distinct from new.name) execute function rename_search();

-- The read model: the companies of a statement below all that are above them, those of the same statement too.
drop trigger list_below on tenant;
create or replace function list_below() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_ancestor (ancestor_id, tenant_id, sort_name)
  select a.id, n.id, n.sort_name from added n cross join unnest(string_to_array(ltree2text(n.path), '.')::bigint[]) above join tenant a on a.node = above where a.id <> n.id;
  return null;
end $$;
create trigger list_below after insert on tenant referencing new table as added for each statement execute function list_below();

create or replace function relist() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update tenant_ancestor set sort_name = new.sort_name where tenant_id = new.id;
  return null;
end $$;
create trigger relist after update of name on tenant for each row when (old.sort_name is distinct from new.sort_name) execute function relist();

-- Companies at or below the viewer's place by name, VAT number or e-mail. The indexes serve it because no policy stands before them here; so each kind of
-- hit is one that the viewer may read: nobody learns from a search what is not theirs (T2, P6). Of addresses the first ten thousand hits count.
create or replace function search_tenants(wanted text, most integer) returns table (id uuid, rank integer)
language sql stable security definer set search_path = public as $$
  with asked as (
    select nullif(current_setting('app.home', true), '')::uuid as home, current_setting('app.role', true) as role, nullif(nullif(current_setting('app.identity', true), '')::jsonb -> 'scopes', 'null') as scopes,
      (nullif(current_setting('app.identity', true), '')::jsonb ->> 'home_id')::uuid as place
  ),
  viewer as (
    select home, '%' || replace(replace(replace(lower(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern,
      (select array[t.node::text] from tenant t where t.id = place) as above,
      scopes is null or scopes ?| array['PROFILE_READ', 'PROFILE_WRITE'] as reads_profiles,
      scopes is null or scopes ?| array['CONTACTS_READ', 'CONTACTS_WRITE'] as reads_contacts,
      role = 'ADMIN' and (scopes is null or scopes ? 'USERS_READ') as reads_users
    from asked
  ),
  -- Whether what is not for a partner above is for this viewer, is asked of the company.
  named as (
    select t.id, t.sort_name from tenant t cross join viewer v
    where string_to_array(ltree2text(t.path), '.') @> (select above from viewer) and t.search like (select pattern from viewer)
      and (t.sort_name like v.pattern or v.reads_profiles and (t.access = 'FULL' or t.id = v.home or t.vendor_id = v.home)
        and exists (select from company_profile p where p.tenant_id = t.id and lower(concat_ws(' ', p.legal_name, p.trade_name, p.vat_number)) like v.pattern))
    limit 500
  ),
  reached as (
    select distinct c.tenant_id as id from (select c.tenant_id from contact c
      where string_to_array(ltree2text(c.path), '.') @> (select above from viewer) and lower(c.email) like (select pattern from viewer) and (select reads_contacts from viewer) limit 10000) c limit 500
  ),
  peopled as (
    select distinct u.tenant_id as id from (select u.tenant_id from "user" u
      where string_to_array(ltree2text(u.path), '.') @> (select above from viewer) and lower(u.email) like (select pattern from viewer) and (select reads_users from viewer) limit 10000) u limit 500
  ),
  found as (
    select id, sort_name from named
    union select t.id, t.sort_name from reached r join tenant t on t.id = r.id
    union select t.id, t.sort_name from peopled r join tenant t on t.id = r.id cross join viewer v where t.access = 'FULL' or t.id = v.home or t.vendor_id = v.home
  )
  select f.id, (row_number() over (order by position(lower(wanted) in f.sort_name) <> 1, position(lower(wanted) in f.sort_name) = 0, f.sort_name, f.id))::integer
  from found f order by 2 limit least(most, 50)
$$;
`;
