/** Hand-written: what entities cannot say. */
export const access = String.raw`
-- The way in. These run as the owner, because sessions, credentials and keys are granted to nobody (architecture: what a subtree cannot see).

-- Who a token belongs to, when it may come in: neither it nor any company above is suspended or closed (T4). Sets the scope for this transaction only.
create function sign_in(token bytea, at timestamptz)
returns table (id uuid, kind text, name text, email text, role text, maker_role text, scopes text[], language text,
  home_id uuid, home_name text, home_kind text, home_path ltree, vendor_id uuid, vendor_name text, vendor_country text, currency text)
language plpgsql rows 1 security definer set search_path = public as $$
declare who record; identity json; seen_as text;
begin
  select * into who from (
    select u.id, 'USER' as kind, u.first_name || ' ' || u.last_name as name, u.email, u.role, null::text as maker_role, null::text[] as scopes, u.language, u.tenant_id
    from session s join "user" u on u.id = s.user_id
    where s.token_hash = token and s.expires_at > at and u.status = 'ACTIVE'
    union all
    select k.id, 'API_KEY', k.name, null, k.role, m.role, k.scopes, m.language, k.tenant_id
    from api_key_secret x join api_key k on k.id = x.api_key_id join "user" m on m.id = k.created_by_id
    where x.token_hash = token and k.revoked_at is null and k.expires_at > at and m.status = 'ACTIVE'
  ) found;
  if who.id is not null then
    select t.id as home_id, t.name as home_name, t.kind as home_kind, t.path as home_path, t.vendor_id, v.name as vendor_name, coalesce(p.country, 'IT') as vendor_country, coalesce(v.currency, 'EUR') as currency
    into sign_in.home_id, sign_in.home_name, sign_in.home_kind, sign_in.home_path, sign_in.vendor_id, sign_in.vendor_name, sign_in.vendor_country, sign_in.currency
    from tenant t join tenant v on v.id = t.vendor_id left join company_profile p on p.tenant_id = v.id
    where t.id = who.tenant_id
      and t.status = 'ACTIVE' and not exists (select from tenant_ancestor b join tenant a on a.id = b.ancestor_id where b.tenant_id = t.id and a.status <> 'ACTIVE');
  end if;
  if sign_in.home_id is null then
    perform set_config('app.scope', '', true), set_config('app.home', '', true), set_config('app.vendor', '', true),
      set_config('app.role', '', true), set_config('app.viewer', '', true), set_config('app.identity', '', true), set_config('app.now', '', true);
    return;
  end if;
  -- A key never sees more than its maker would now: it sees what their two roles have in common (T2).
  seen_as := case when who.maker_role is null or who.maker_role in ('ADMIN', who.role) then who.role when who.role = 'ADMIN' then who.maker_role else 'VIEWER' end;
  identity := json_build_object('id', who.id, 'kind', who.kind, 'name', who.name, 'email', who.email, 'role', who.role, 'scopes', who.scopes,
    'language', who.language, 'home_id', sign_in.home_id, 'vendor_name', sign_in.vendor_name, 'vendor_country', sign_in.vendor_country, 'currency', sign_in.currency);
  perform set_config('app.scope', sign_in.home_path::text, true), set_config('app.home', sign_in.home_id::text, true), set_config('app.vendor', sign_in.vendor_id::text, true),
    set_config('app.role', seen_as, true), set_config('app.viewer', who.id::text, true), set_config('app.identity', identity::text, true), set_config('app.now', at::text, true);
  return query select who.id, who.kind, who.name, who.email, who.role, who.maker_role, who.scopes, who.language,
    sign_in.home_id, sign_in.home_name, sign_in.home_kind, sign_in.home_path, sign_in.vendor_id, sign_in.vendor_name, sign_in.vendor_country, sign_in.currency;
end $$;

-- The hash to compare a password with. No vendor named: the only one there is (T8).
create function find_credential(vendor text, address text) returns table (user_id uuid, password_hash text)
language sql stable security definer set search_path = public as $$
  select u.id, c.password_hash
  from tenant v join "user" u on u.vendor_id = v.id join credential c on c.user_id = u.id
  where v.parent_id is null and u.email = lower(address) and u.status = 'ACTIVE'
    and case when vendor is null then (select count(*) from (select from tenant r where r.parent_id is null limit 2) roots) = 1 else v.slug = lower(vendor) end
$$;

create function open_session(person uuid, token bytea, at timestamptz, until timestamptz, agent text, origin text) returns void
language sql security definer set search_path = public as $$
  insert into session (token_hash, user_id, created_at, expires_at, user_agent, address) values (token, person, at, until, agent, origin);
  update "user" set last_sign_in_at = at where id = person;
$$;

create function close_session(token bytea) returns void language sql security definer set search_path = public as $$
  delete from session where token_hash = token;
$$;

create function close_sessions(token bytea) returns void language sql security definer set search_path = public as $$
  delete from session where user_id = (select user_id from session where token_hash = token);
$$;

-- A key's secret is stored once, for a key that the caller sees.
create function store_key_secret(key uuid, token bytea) returns void language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from api_key k join tenant t on t.id = k.tenant_id where k.id = key and t.path <@ nullif(current_setting('app.scope', true), '')::ltree) then
    raise exception 'no such key' using errcode = 'no_data_found';
  end if;
  insert into api_key_secret (api_key_id, token_hash) values (key, token);
end $$;

-- When keys were last used, in batches.
create function note_key_use(keys uuid[], moments timestamptz[], origins text[]) returns void language sql security definer set search_path = public as $$
  update api_key k set last_used_at = used.at, last_used_address = used.origin
  from (select unnest(keys) as id, unnest(moments) as at, unnest(origins) as origin) used
  where k.id = used.id and (k.last_used_at is null or k.last_used_at < used.at);
$$;

-- A first password by a one-time link.
create function redeem_link(token bytea, hash text, at timestamptz) returns uuid language plpgsql security definer set search_path = public as $$
declare person uuid;
begin
  update one_time_link set used_at = at where token_hash = token and used_at is null and expires_at > at returning user_id into person;
  if person is null then return null; end if;
  insert into credential (user_id, password_hash) values (person, hash) on conflict (user_id) do update set password_hash = excluded.password_hash;
  update "user" set status = 'ACTIVE' where id = person;
  return person;
end $$;

-- Companies at or below the viewer's home by name, VAT number or e-mail. The trigram index serves it because no policy stands before it here.
create function search_tenants(wanted text, most integer) returns table (id uuid, rank integer)
language sql stable security definer set search_path = public as $$
  with pattern as (select '%' || replace(replace(replace(lower(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%' as text),
  home as (select nullif(current_setting('app.home', true), '')::uuid as id),
  found as (
    (select a.tenant_id as id, a.sort_name, a.search from tenant_ancestor a where a.ancestor_id = (select id from home) and a.search like (select text from pattern) limit 500)
    union all
    select t.id, t.sort_name, t.search from tenant t where t.id = (select id from home) and t.search like (select text from pattern)
  )
  select f.id, (row_number() over (order by position(lower(wanted) in f.sort_name) <> 1, position(lower(wanted) in f.sort_name) = 0, f.sort_name, f.id))::integer
  from found f order by 2 limit least(most, 50)
$$;
`;
