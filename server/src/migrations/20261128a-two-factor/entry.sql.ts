/** Hand-written: what entities cannot say. */
export const entry = String.raw`
-- The second step of signing in. Asks for a code whoever has a second factor: ASKED, or NONE who has none; CLOSED whose company, or one above it, is suspended (T4).
create function open_challenge(person uuid, token bytea, at timestamptz, until timestamptz) returns text language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from "user" u where u.id = person and u.two_factor_since is not null) then return 'NONE'; end if;
  if exists (select from "user" u join tenant a on a.status <> 'ACTIVE' and (a.id = u.tenant_id or a.id in (select b.ancestor_id from tenant_ancestor b where b.tenant_id = u.tenant_id)) where u.id = person) then
    return 'CLOSED';
  end if;
  delete from sign_in_challenge c where c.user_id = person and c.expires_at <= at;
  insert into sign_in_challenge (token_hash, user_id, created_at, expires_at) values (token, person, at, until);
  return 'ASKED';
end $$;

-- Who is asked, and what the code is compared with. Of two who answer at once the second waits, and finds it answered.
create function challenged(token bytea, at timestamptz) returns table (person uuid, sealed text) language plpgsql rows 1 security definer set search_path = public as $$
begin
  return query select c.user_id, f.sealed from sign_in_challenge c join second_factor f on f.user_id = c.user_id join "user" u on u.id = c.user_id
    where c.token_hash = token and c.expires_at > at and u.status = 'ACTIVE' and u.two_factor_since is not null for update of c;
end $$;

create function close_challenge(token bytea) returns void language sql security definer set search_path = public as $$
  delete from sign_in_challenge where token_hash = token;
$$;

-- Whose code is spent: theirs who are asked at the door, else one's own.
create function owner_of_code(challenge bytea) returns uuid language sql stable security definer set search_path = public as $$
  select case when challenge is null then nullif(current_setting('app.viewer', true), '')::uuid else (select c.user_id from sign_in_challenge c where c.token_hash = challenge) end
$$;

-- A code is good once, and none from before it either: one update decides between two requests.
create function spend_code(challenge bytea, step bigint) returns boolean language sql security definer set search_path = public as $$
  with spent as (update second_factor set last_step = step where user_id = owner_of_code(challenge) and coalesce(last_step, -1) < step returning true)
  select exists (select from spent)
$$;

create function spend_recovery_code(challenge bytea, code bytea, at timestamptz) returns boolean language sql security definer set search_path = public as $$
  with spent as (update recovery_code set used_at = at where user_id = owner_of_code(challenge) and code_hash = code and used_at is null returning true)
  select exists (select from spent)
$$;

-- Whoever came to the second step by a password of before starts anew.
create function forget_challenges() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from sign_in_challenge where user_id = new.user_id;
  return null;
end $$;
create trigger forget_challenges after update on credential for each row execute function forget_challenges();

drop function open_session(uuid, bytea, timestamptz, timestamptz, text, text);
create function open_session(person uuid, token bytea, at timestamptz, until timestamptz, agent text, origin text, from_provider boolean) returns void
language sql security definer set search_path = public as $$
  insert into session (token_hash, user_id, created_at, expires_at, user_agent, address, by_provider) values (token, person, at, until, agent, origin, from_provider);
  update "user" set last_sign_in_at = at where id = person;
$$;

-- Who a token belongs to, when it may come in: neither it nor any company above is suspended or closed (T4). Sets the scope for this transaction only.
-- A key made from above stays at its maker's home: it sees below its own company only, and there no more than its maker does: not what is for whoever is
-- invoiced, nor what LIMITED access hides (T2, M6, P6), and it orders as its maker (P5). When its company has left its maker's subtree, it is nobody's (T5).
-- Whose company requires a second factor, and who has none, is known and sees nothing: no scope is set (T8). A provider answers for whom it sent.
drop function sign_in(bytea, timestamptz);
create function sign_in(token bytea, at timestamptz)
returns table (id uuid, kind text, name text, email text, role text, maker_role text, scopes text[], language text,
  home_id uuid, home_name text, home_depth integer, place_id uuid, place_path ltree, vendor_id uuid, must_enrol boolean)
language plpgsql rows 1 security definer set search_path = public as $$
declare who record; identity json; seen_as text; vendor record; is_required boolean;
begin
  select * into who from (
    select u.id, 'USER' as kind, u.first_name || ' ' || u.last_name as name, u.email, u.role, null::text as maker_role, null::text[] as scopes, u.language, u.tenant_id as place_id, u.tenant_id as home_id,
      u.two_factor_since is null and not s.by_provider as lacks_factor
    from session s join "user" u on u.id = s.user_id
    where s.token_hash = token and s.expires_at > at and u.status = 'ACTIVE'
    union all
    select k.id, 'API_KEY', k.name, null, k.role, m.role, k.scopes, m.language, k.tenant_id, m.tenant_id, false
    from api_key_secret x join api_key k on k.id = x.api_key_id join "user" m on m.id = k.created_by_id
    where x.token_hash = token and k.revoked_at is null and k.expires_at > at and m.status = 'ACTIVE'
      and (m.tenant_id = k.tenant_id or exists (select from tenant_ancestor b where b.tenant_id = k.tenant_id and b.ancestor_id = m.tenant_id))
  ) found;
  if who.id is not null then
    select h.id, h.name, h.depth, t.id, t.path, t.vendor_id, h.requires_two_factor into sign_in.home_id, sign_in.home_name, sign_in.home_depth, sign_in.place_id, sign_in.place_path, sign_in.vendor_id, is_required
    from tenant t join tenant h on h.id = who.home_id
    where t.id = who.place_id
      and t.status = 'ACTIVE' and not exists (select from tenant_ancestor b join tenant a on a.id = b.ancestor_id where b.tenant_id = t.id and a.status <> 'ACTIVE');
  end if;
  sign_in.must_enrol := coalesce(is_required and who.lacks_factor, false);
  if sign_in.home_id is null or sign_in.must_enrol then
    perform set_config('app.scope', '', true), set_config('app.home', '', true), set_config('app.vendor', '', true),
      set_config('app.role', '', true), set_config('app.depth', '', true), set_config('app.viewer', '', true), set_config('app.identity', '', true), set_config('app.now', '', true);
    if sign_in.must_enrol then
      return query select who.id, who.kind, who.name, who.email, who.role, who.maker_role, who.scopes, who.language,
        sign_in.home_id, sign_in.home_name, sign_in.home_depth, sign_in.place_id, sign_in.place_path, sign_in.vendor_id, true;
    end if;
    return;
  end if;
  select v.name, coalesce(p.country, 'IT') as country, coalesce(v.currency, 'EUR') as currency into vendor
  from tenant v left join company_profile p on p.tenant_id = v.id where v.id = sign_in.vendor_id;
  -- A key never sees more than its maker would now: it sees what their two roles have in common (T2).
  seen_as := case when who.maker_role is null or who.maker_role in ('ADMIN', who.role) then who.role when who.role = 'ADMIN' then who.maker_role else 'VIEWER' end;
  identity := json_build_object('id', who.id, 'kind', who.kind, 'name', who.name, 'email', who.email, 'role', who.role, 'scopes', who.scopes,
    'language', who.language, 'home_id', sign_in.place_id, 'vendor_name', vendor.name, 'vendor_country', vendor.country, 'currency', vendor.currency);
  perform set_config('app.scope', sign_in.place_path::text, true), set_config('app.home', sign_in.home_id::text, true), set_config('app.vendor', sign_in.vendor_id::text, true),
    set_config('app.role', seen_as, true), set_config('app.depth', sight_of(sign_in.home_depth), true), set_config('app.viewer', who.id::text, true), set_config('app.identity', identity::text, true), set_config('app.now', at::text, true);
  return query select who.id, who.kind, who.name, who.email, who.role, who.maker_role, who.scopes, who.language,
    sign_in.home_id, sign_in.home_name, sign_in.home_depth, sign_in.place_id, sign_in.place_path, sign_in.vendor_id, false;
end $$;

grant execute on function open_challenge, challenged, close_challenge, spend_code, spend_recovery_code, open_session, sign_in to filiera_app;
`;
