/** Hand-written: what entities cannot say. */
export const keys = String.raw`
-- Who a token belongs to, when it may come in: neither it nor any company above is suspended or closed (T4). Sets the scope for this transaction only.
-- A key made from above stays at its maker's home: it sees below its own company only, and there no more than its maker does: not what is for whoever is
-- invoiced, nor what LIMITED access hides (T2, M6, P6), and it orders as its maker (P5). When its company has left its maker's subtree, it is nobody's (T5).
drop function sign_in(bytea, timestamptz);
create function sign_in(token bytea, at timestamptz)
returns table (id uuid, kind text, name text, email text, role text, maker_role text, scopes text[], language text,
  home_id uuid, home_name text, place_id uuid, place_path ltree, vendor_id uuid)
language plpgsql rows 1 security definer set search_path = public as $$
declare who record; identity json; seen_as text; vendor record;
begin
  select * into who from (
    select u.id, 'USER' as kind, u.first_name || ' ' || u.last_name as name, u.email, u.role, null::text as maker_role, null::text[] as scopes, u.language, u.tenant_id as place_id, u.tenant_id as home_id
    from session s join "user" u on u.id = s.user_id
    where s.token_hash = token and s.expires_at > at and u.status = 'ACTIVE'
    union all
    select k.id, 'API_KEY', k.name, null, k.role, m.role, k.scopes, m.language, k.tenant_id, m.tenant_id
    from api_key_secret x join api_key k on k.id = x.api_key_id join "user" m on m.id = k.created_by_id
    where x.token_hash = token and k.revoked_at is null and k.expires_at > at and m.status = 'ACTIVE'
      and (m.tenant_id = k.tenant_id or exists (select from tenant_ancestor b where b.tenant_id = k.tenant_id and b.ancestor_id = m.tenant_id))
  ) found;
  if who.id is not null then
    select h.id, h.name, t.id, t.path, t.vendor_id into sign_in.home_id, sign_in.home_name, sign_in.place_id, sign_in.place_path, sign_in.vendor_id
    from tenant t join tenant h on h.id = who.home_id
    where t.id = who.place_id
      and t.status = 'ACTIVE' and not exists (select from tenant_ancestor b join tenant a on a.id = b.ancestor_id where b.tenant_id = t.id and a.status <> 'ACTIVE');
  end if;
  if sign_in.home_id is null then
    perform set_config('app.scope', '', true), set_config('app.home', '', true), set_config('app.vendor', '', true),
      set_config('app.role', '', true), set_config('app.viewer', '', true), set_config('app.identity', '', true), set_config('app.now', '', true);
    return;
  end if;
  select v.name, coalesce(p.country, 'IT') as country, coalesce(v.currency, 'EUR') as currency into vendor
  from tenant v left join company_profile p on p.tenant_id = v.id where v.id = sign_in.vendor_id;
  -- A key never sees more than its maker would now: it sees what their two roles have in common (T2).
  seen_as := case when who.maker_role is null or who.maker_role in ('ADMIN', who.role) then who.role when who.role = 'ADMIN' then who.maker_role else 'VIEWER' end;
  identity := json_build_object('id', who.id, 'kind', who.kind, 'name', who.name, 'email', who.email, 'role', who.role, 'scopes', who.scopes,
    'language', who.language, 'home_id', sign_in.place_id, 'vendor_name', vendor.name, 'vendor_country', vendor.country, 'currency', vendor.currency);
  perform set_config('app.scope', sign_in.place_path::text, true), set_config('app.home', sign_in.home_id::text, true), set_config('app.vendor', sign_in.vendor_id::text, true),
    set_config('app.role', seen_as, true), set_config('app.viewer', who.id::text, true), set_config('app.identity', identity::text, true), set_config('app.now', at::text, true);
  return query select who.id, who.kind, who.name, who.email, who.role, who.maker_role, who.scopes, who.language,
    sign_in.home_id, sign_in.home_name, sign_in.place_id, sign_in.place_path, sign_in.vendor_id;
end $$;
grant execute on function sign_in to filiera_app;
`;
