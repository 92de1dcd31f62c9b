/** Hand-written: what entities cannot say. */
export const sight = String.raw`
-- How deep a company is that hides itself from the partners above it, for each company on its way down: the deepest of those LIMITED on its path, itself
-- included, 0 where there is none. Whoever stands at that depth or below sees the company in full, whoever stands above does not (P6).
update tenant t set limited_depth = l.depth
from (select b.id, max(a.depth) as depth from tenant a join (select tenant_id as id, ancestor_id from tenant_ancestor union all select id, id from tenant) b on b.ancestor_id = a.id where a.access = 'LIMITED' group by b.id) l
where t.id = l.id;

-- From how deep somebody sees, by the depth of its home: a vendor sees past all that is LIMITED.
create function sight_of(depth integer) returns text language sql immutable set search_path = public as $$ select (case depth when 1 then 8 else depth end)::text $$;

-- The tree stands still until the transaction ends: nobody is added, moved or changes what partners see. Asked for before a company's row is locked.
create function settle_tree(vendor uuid) returns void language sql set search_path = public as $$
  select pg_advisory_xact_lock(hashtextextended('tree ' || vendor, 0))
$$;

-- A company shows more or less of itself: so do those below it that nothing deeper hides.
create function spread_access() returns trigger language plpgsql security definer set search_path = public as $$
declare
  subtree uuid[]; above smallint;
begin
  perform settle_tree(new.vendor_id);
  subtree := array(select new.id union all select b.tenant_id from tenant_ancestor b where b.ancestor_id = new.id);
  select a.limited_depth into above from tenant a where a.id = new.parent_id;
  if new.access = 'LIMITED' then
    update tenant t set limited_depth = new.depth where t.id = any (subtree) and t.limited_depth < new.depth;
  else
    update tenant t set limited_depth = coalesce(above, 0) where t.id = any (subtree) and t.limited_depth = new.depth;
  end if;
  return null;
end $$;
create trigger spread_access after update of access on tenant for each row when (old.access <> new.access) execute function spread_access();

-- A function as it was, but for some words of it: each old one must be there.
create function amend(function regproc, variadic words text[]) returns void language plpgsql set search_path = public as $$
declare definition text := pg_get_functiondef(function); n integer;
begin
  for n in 1..cardinality(words) by 2 loop
    if position(words[n] in definition) = 0 then raise exception '% does not say: %', function, words[n]; end if;
    definition := replace(definition, words[n], words[n + 1]);
  end loop;
  if function = 'sign_in'::regproc then drop function sign_in(bytea, timestamptz); end if;
  execute definition;
end $$;

select amend('place_tenant', '  new.search := lower(new.name);', '  new.search := lower(new.name);
  new.limited_depth := case new.access when ''LIMITED'' then new.depth else coalesce(above.limited_depth, 0) end;');

-- What lies below a moved company is hidden from those above together with it, which waits for its administrator (T5).
select amend('move_tenant', 'depth = t.depth + above.depth + 1 - moved.depth where', 'depth = t.depth + above.depth + 1 - moved.depth,
    limited_depth = above.depth + 1 + greatest(t.limited_depth - moved.depth, 0) where');

-- From how deep somebody sees is set with the rest of the scope; for a key it is how deep its maker stands, and not the company it was made for (T2, P6).
select amend('sign_in',
  'home_name text, place_id uuid', 'home_name text, home_depth integer, place_id uuid',
  'select h.id, h.name, t.id,', 'select h.id, h.name, h.depth, t.id,',
  'into sign_in.home_id, sign_in.home_name, sign_in.place_id,', 'into sign_in.home_id, sign_in.home_name, sign_in.home_depth, sign_in.place_id,',
  'set_config(''app.role'', '''', true)', 'set_config(''app.role'', '''', true), set_config(''app.depth'', '''', true)',
  'set_config(''app.role'', seen_as, true)', 'set_config(''app.role'', seen_as, true), set_config(''app.depth'', sight_of(sign_in.home_depth), true)',
  '    sign_in.home_id, sign_in.home_name, sign_in.place_id,', '    sign_in.home_id, sign_in.home_name, sign_in.home_depth, sign_in.place_id,');
select amend('work_for', 'set_config(''app.role'', ''ADMIN'', true)', 'set_config(''app.role'', ''ADMIN'', true), set_config(''app.depth'', sight_of(nlevel(work_for.home_path)), true)');
select amend('take_link', 'set_config(''app.role'', '''', true)', 'set_config(''app.role'', '''', true), set_config(''app.depth'', (select sight_of(t.depth) from tenant t where t.id = found.company), true)');

-- What asked whether a company is FULL asks now about all on the way to it.
select amend('search_tenants',
  'nullif(current_setting(''app.home'', true), '''')::uuid as home', 'nullif(current_setting(''app.depth'', true), '''')::smallint as depth',
  'select home, ''%''', 'select depth, ''%''',
  '(t.access = ''FULL'' or t.id = v.home or t.vendor_id = v.home)', 't.limited_depth <= v.depth',
  't.access = ''FULL'' or t.id = v.home or t.vendor_id = v.home', 't.limited_depth <= v.depth');
select amend('notice_readers', 't.id = o.id or t.access = ''FULL''', 't.limited_depth <= o.depth');
select amend('count_notice_readers', '(o.access = ''FULL'' or nullif(current_setting(''app.home'', true), '''')::uuid in (o.id, o.vendor_id))', 'o.limited_depth <= nullif(current_setting(''app.depth'', true), '''')::smallint');
select amend('deactivation_blockers', '(t.access = ''FULL'' or t.id = nullif(current_setting(''app.home'', true), '''')::uuid or t.vendor_id = nullif(current_setting(''app.home'', true), '''')::uuid)',
  't.limited_depth <= nullif(current_setting(''app.depth'', true), '''')::smallint');
select amend('ticket_readers',
  'o.vendor_id, o.access,', 'o.vendor_id, o.limited_depth,',
  'where t.access = ''FULL'' or a.ancestor_id = t.vendor_id', 'join tenant o on o.id = a.ancestor_id where t.limited_depth <= o.depth or o.id = t.vendor_id');
drop function amend;

-- Every wall that asked whether a company is FULL asks now about all on the way to it.
do $$
declare wall record; was text := $was$((o.access = 'FULL'::text) OR (o.id = ( SELECT (NULLIF(current_setting('app.home'::text, true), ''::text))::uuid AS "nullif")) OR (o.vendor_id = ( SELECT (NULLIF(current_setting('app.home'::text, true), ''::text))::uuid AS "nullif")))$was$;
begin
  for wall in select p.polname, p.polrelid, pg_get_expr(p.polqual, p.polrelid) as sentence from pg_policy p where position(was in pg_get_expr(p.polqual, p.polrelid)) > 0 loop
    execute format('alter policy %I on %s using (%s)', wall.polname, wall.polrelid::regclass, replace(wall.sentence, was, $is$(o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif"))$is$));
  end loop;
end $$;

grant execute on function settle_tree, sign_in to filiera_app;
`;
