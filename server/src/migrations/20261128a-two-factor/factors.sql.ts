/** Hand-written: what entities cannot say. */
export const factors = String.raw`
alter table second_factor add foreign key (user_id) references "user" (id) on delete cascade;
alter table recovery_code add foreign key (user_id) references second_factor (user_id) on delete cascade;
alter table sign_in_challenge add foreign key (user_id) references second_factor (user_id) on delete cascade;

grant update (requires_two_factor) on tenant to filiera_app;

-- Whose session a token is. Setting up a second factor goes by it, for whoever may do nothing else yet has no scope.
create function person_of_session(token bytea, at timestamptz) returns uuid language sql stable security definer set search_path = public as $$
  select u.id from session s join "user" u on u.id = s.user_id where s.token_hash = token and s.expires_at > at and u.status = 'ACTIVE'
$$;

-- A secret that does not count yet, in place of one that never did. Nothing for who has a second factor already.
create function begin_two_factor(token bytea, secret text, at timestamptz) returns table (address text, vendor_name text) language plpgsql rows 1 security definer set search_path = public as $$
declare who "user";
begin
  select * into who from "user" u where u.id = person_of_session(token, at) and u.two_factor_since is null for no key update;
  if who.id is null then return; end if;
  insert into second_factor (user_id, sealed, created_at) values (who.id, secret, at) on conflict (user_id) do update set sealed = excluded.sealed, last_step = null, created_at = excluded.created_at;
  return query select who.email, v.name from tenant v where v.id = who.vendor_id;
end $$;

create function pending_two_factor(token bytea, at timestamptz) returns text language sql stable security definer set search_path = public as $$
  select f.sealed from second_factor f join "user" u on u.id = f.user_id where u.id = person_of_session(token, at) and u.two_factor_since is null
$$;

create function put_recovery_codes(person uuid, codes bytea[]) returns void language sql security definer set search_path = public as $$
  delete from recovery_code where user_id = person;
  insert into recovery_code (user_id, code_hash) select person, code from unnest(codes) code;
$$;

-- From now on the secret counts: of two who confirm it at once one does. Whoever came in without it, elsewhere, is out.
create function confirm_two_factor(token bytea, secret text, step bigint, codes bytea[], at timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare person uuid := person_of_session(token, at);
begin
  update "user" u set two_factor_since = at where u.id = person and u.two_factor_since is null and exists (select from second_factor f where f.user_id = person and f.sealed = secret);
  if not found then return false; end if;
  update second_factor set last_step = step where user_id = person;
  perform put_recovery_codes(person, codes);
  delete from session s where s.user_id = person and s.token_hash <> token;
  return true;
end $$;

-- What one's own codes are compared with.
create function own_second_factor() returns text language sql stable security definer set search_path = public as $$
  select f.sealed from second_factor f join "user" u on u.id = f.user_id where u.id = nullif(current_setting('app.viewer', true), '')::uuid and u.two_factor_since is not null
$$;

create function renew_recovery_codes(codes bytea[]) returns void language sql security definer set search_path = public as $$
  select put_recovery_codes(f.user_id, codes) from second_factor f where f.user_id = nullif(current_setting('app.viewer', true), '')::uuid
$$;

-- What one sees of one's own second factor; nothing for a key.
create function own_two_factor() returns table (id uuid, since timestamptz, recovery_codes_left integer, is_required boolean, asks_password boolean) language sql stable rows 1 security definer set search_path = public as $$
  select u.id, u.two_factor_since, (select count(*)::integer from recovery_code r where r.user_id = u.id and r.used_at is null and u.two_factor_since is not null), t.requires_two_factor,
    exists (select from credential c where c.user_id = u.id)
  from "user" u join tenant t on t.id = u.tenant_id where u.id = nullif(current_setting('app.viewer', true), '')::uuid
$$;
create view "own_two_factor" as select id, since, recovery_codes_left, is_required, asks_password from own_two_factor();
grant select on own_two_factor to filiera_app;

-- Takes a person's second factor away, with its codes and with every session that it opened but one.
create function drop_two_factor(person uuid, keep bytea) returns void language plpgsql security definer set search_path = public as $$
begin
  if not sees_person(person) then raise exception 'no such person' using errcode = 'no_data_found'; end if;
  update "user" set two_factor_since = null where id = person;
  delete from second_factor where user_id = person;
  delete from session where user_id = person and token_hash is distinct from keep;
end $$;

-- What a company asks of its people and how far they are, for who may read them (T2, P6).
create view tenant_security with (security_invoker = true) as
  select t.id as tenant_id, t.requires_two_factor,
    (select count(*) from "user" u where u.tenant_id = t.id and u.status = 'ACTIVE')::integer as people,
    (select count(*) from "user" u where u.tenant_id = t.id and u.status = 'ACTIVE' and u.two_factor_since is not null)::integer as people_with_two_factor
  from tenant t
  where current_setting('app.role', true) = 'ADMIN' and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint;
grant select on tenant_security to filiera_app;

grant execute on function begin_two_factor, pending_two_factor, confirm_two_factor, own_second_factor, renew_recovery_codes, own_two_factor, drop_two_factor to filiera_app;
`;
