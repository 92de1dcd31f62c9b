/** Hand-written: what entities cannot say. */
export const life = String.raw`
grant update (suspended_at, moved_at, moved_under_name) on tenant to filiera_app;

-- Whom a suspension or a move would touch, at or below a company, as far as the reader sees; 100 is a hundred or more.
create view tenant_reach with (security_invoker = true) as
  select t.id as tenant_id,
    (select count(*) from (select from tenant_ancestor a join tenant c on c.id = a.tenant_id where a.ancestor_id = t.id and c.status <> 'CLOSED' limit 100) x)::integer as companies,
    (select count(*) from (select from (select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s join "user" u on u.tenant_id = s.id
      where u.status = 'ACTIVE' limit 100) x)::integer as users,
    (select count(*) from (select from (select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s join api_key k on k.tenant_id = s.id
      where k.revoked_at is null limit 100) x)::integer as api_keys,
    (select count(*) from (select from (select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s join "order" o on o.tenant_id = s.id
      where o.state = 'PENDING_PAYMENT' limit 100) x)::integer as pending_orders
  from tenant t;
grant select on tenant_reach to filiera_app;

-- Who is told of what happens to a company: its administrators. For a company that the viewer sees, and for the one directly above its own.
create function admins_of(company uuid) returns table (id uuid, email text, name text, language text) language sql stable security definer set search_path = public as $$
  select u.id, u.email, u.first_name || ' ' || u.last_name, u.language
  from "user" u join tenant t on t.id = u.tenant_id
  where t.id = company and u.role = 'ADMIN' and u.status = 'ACTIVE'
    and (t.path <@ nullif(current_setting('app.scope', true), '')::ltree
      or exists (select from tenant h where h.id = nullif(current_setting('app.home', true), '')::uuid and h.parent_id = t.id))
$$;

grant execute on function admins_of to filiera_app;
`;
