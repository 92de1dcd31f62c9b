/** Hand-written: what entities cannot say. */
export const people = String.raw`
alter table api_key add foreign key (created_by_id) references "user" (id) on delete set null;
alter table email_change add foreign key (tenant_id) references tenant (id);
alter table email_change add foreign key (tenant_id, user_id) references "user" (tenant_id, id) on delete cascade;
-- A link stays when the person is gone, to say so.
alter table one_time_link add foreign key (user_id) references "user" (id) on delete set null;
alter table one_time_link add foreign key (email_change_id) references email_change (id) on delete set null;
create trigger own_vendor before insert on email_change for each row execute function own_vendor();
create trigger keep_owner before update of tenant_id on email_change for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner();

grant insert on "user" to filiera_app;
grant update (role, status, first_name, last_name, language) on "user" to filiera_app;
grant select, insert on email_change to filiera_app;
grant update (state, consented_at, verified_at, expires_at, closed_at) on email_change to filiera_app;

-- A person that the viewer's place contains.
create function sees_person(person uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "user" u join tenant t on t.id = u.tenant_id where u.id = person and t.path <@ nullif(current_setting('app.scope', true), '')::ltree)
$$;

-- A person whose e-mail is about to change, for letters: whoever may change its contact need not be allowed to read it.
create function lock_person(person uuid) returns table (id uuid, email text, name text, language text) language plpgsql rows 1 security definer set search_path = public as $$
begin
  if not sees_person(person) then return; end if;
  return query select u.id, u.email, u.first_name || ' ' || u.last_name, u.language from "user" u where u.id = person for no key update;
end $$;

-- A new link; the person's former ones of that kind open nothing from now on. A change of e-mail has one of each kind.
create function issue_link(link uuid, token bytea, purpose text, person uuid, change uuid, sent_to text, at timestamptz, until timestamptz) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not sees_person(person) then raise exception 'no such person' using errcode = 'no_data_found'; end if;
  update one_time_link l set voided_at = at where l.user_id = person and l.kind = purpose and l.used_at is null and l.voided_at is null;
  insert into one_time_link (id, token_hash, kind, user_id, email_change_id, address, created_at, expires_at) values (link, token, purpose, person, change, sent_to, at, until);
end $$;

-- Whoever forgot a password is not signed in: found by address as at the door, and told nothing here.
create function issue_reset(vendor text, wanted text, link uuid, token bytea, at timestamptz, until timestamptz)
returns table (person uuid, name text, language text, address text, company uuid) language plpgsql rows 1 security definer set search_path = public as $$
begin
  select u.id, u.first_name || ' ' || u.last_name, u.language, u.email, u.tenant_id into issue_reset.person, issue_reset.name, issue_reset.language, issue_reset.address, issue_reset.company
  from find_credential(vendor, wanted) f join "user" u on u.id = f.user_id
  where not exists (select from tenant a where a.status <> 'ACTIVE' and (a.id = u.tenant_id or a.id in (select b.ancestor_id from tenant_ancestor b where b.tenant_id = u.tenant_id)));
  if issue_reset.person is null then return; end if;
  update one_time_link l set voided_at = at where l.user_id = issue_reset.person and l.kind = 'PASSWORD_RESET' and l.used_at is null and l.voided_at is null;
  insert into one_time_link (id, token_hash, kind, user_id, address, created_at, expires_at) values (link, token, 'PASSWORD_RESET', issue_reset.person, issue_reset.address, at, until);
  return next;
end $$;

-- What a link is for, and why it opens nothing where it does not.
create function inspect_link(token bytea, at timestamptz)
returns table (fault text, kind text, address text, new_address text, person uuid, person_name text, person_role text, language text, company uuid, company_name text, vendor uuid, change uuid, expires_at timestamptz)
language sql stable rows 1 security definer set search_path = public as $$
  select case
      when l.id is null then 'UNKNOWN' when l.used_at is not null then 'USED' when l.voided_at is not null then 'VOIDED' when u.id is null then 'GONE' when l.expires_at <= at then 'EXPIRED'
      when exists (select from tenant a where a.status <> 'ACTIVE' and (a.id = t.id or a.id in (select b.ancestor_id from tenant_ancestor b where b.tenant_id = t.id))) then 'CLOSED'
      when l.kind = 'INVITATION' and u.status <> 'INVITED' then 'USED'
      when l.kind = 'PASSWORD_RESET' and u.status <> 'ACTIVE' then 'VOIDED'
      when l.email_change_id is not null and c.state <> 'PENDING' then 'VOIDED'
      -- Told to whoever reads the mail sent there, and to nobody else (T8).
      when l.kind = 'INVITATION' and exists (select from "user" o where o.vendor_id = u.vendor_id and o.email = u.email and o.status <> 'INVITED') then 'TAKEN'
      when l.kind = 'EMAIL_CHANGE' and exists (select from "user" o where o.vendor_id = u.vendor_id and o.email = c.new_email and o.status <> 'INVITED') then 'TAKEN'
    end, l.kind, l.address, c.new_email, u.id, u.first_name || ' ' || u.last_name, u.role, u.language, t.id, t.name, t.vendor_id, c.id, l.expires_at
  from (select) one left join one_time_link l on l.token_hash = token left join "user" u on u.id = l.user_id left join tenant t on t.id = u.tenant_id left join email_change c on c.id = l.email_change_id
$$;

-- Takes a link, once: of two who open it at the same moment one finds it used. Then the transaction sees the person's company, and is the person.
create function take_link(token bytea, purposes text[], at timestamptz)
returns table (fault text, kind text, address text, new_address text, person uuid, person_name text, person_role text, language text, company uuid, company_name text, vendor uuid, change uuid)
language plpgsql rows 1 security definer set search_path = public as $$
declare found record; taken uuid;
begin
  select * into found from inspect_link(token, at);
  take_link.fault := case when found.kind is null or not found.kind = any (purposes) then 'UNKNOWN' else found.fault end;
  if take_link.fault is null then
    update one_time_link l set used_at = at where l.token_hash = token and l.used_at is null and l.voided_at is null returning l.id into taken;
    if taken is null then take_link.fault := 'USED'; end if;
  end if;
  if take_link.fault is not null then return next; return; end if;
  perform set_config('app.scope', (select t.path::text from tenant t where t.id = found.company), true), set_config('app.home', found.company::text, true), set_config('app.vendor', found.vendor::text, true),
    set_config('app.role', '', true), set_config('app.viewer', found.person::text, true), set_config('app.identity', '', true), set_config('app.now', at::text, true);
  return query select null::text, found.kind, found.address, found.new_address, found.person, found.person_name, found.person_role, found.language, found.company, found.company_name, found.vendor, found.change;
end $$;

-- One's own password: whoever is invited comes in with the first, every other session ends.
create function set_password(hash text, keep bytea) returns void language sql security definer set search_path = public as $$
  insert into credential (user_id, password_hash) values (nullif(current_setting('app.viewer', true), '')::uuid, hash) on conflict (user_id) do update set password_hash = excluded.password_hash;
  update "user" set status = 'ACTIVE' where id = nullif(current_setting('app.viewer', true), '')::uuid and status = 'INVITED';
  delete from session where user_id = nullif(current_setting('app.viewer', true), '')::uuid and token_hash is distinct from keep;
  update one_time_link set voided_at = coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
    where user_id = nullif(current_setting('app.viewer', true), '')::uuid and kind = 'PASSWORD_RESET' and used_at is null and voided_at is null;
$$;

-- What one's own password is compared with.
create function own_password() returns text language sql stable security definer set search_path = public as $$
  select password_hash from credential where user_id = nullif(current_setting('app.viewer', true), '')::uuid
$$;

-- One's own sessions, under an id that opens nothing.
create function own_sessions() returns table (id uuid, created_at timestamptz, expires_at timestamptz, user_agent text, address text) language sql stable security definer set search_path = public as $$
  select encode(substring(sha256(s.token_hash) from 1 for 16), 'hex')::uuid, s.created_at, s.expires_at, s.user_agent, s.address
  from session s where s.user_id = nullif(current_setting('app.viewer', true), '')::uuid and s.expires_at > nullif(current_setting('app.now', true), '')::timestamptz
$$;

create function close_own_session(wanted uuid) returns boolean language sql security definer set search_path = public as $$
  with closed as (
    delete from session s where s.user_id = nullif(current_setting('app.viewer', true), '')::uuid and encode(substring(sha256(s.token_hash) from 1 for 16), 'hex')::uuid = wanted returning true
  )
  select exists (select from closed)
$$;

-- Ends a person's sessions, but for one.
create function end_sessions(person uuid, keep bytea) returns void language plpgsql security definer set search_path = public as $$
begin
  if not sees_person(person) then raise exception 'no such person' using errcode = 'no_data_found'; end if;
  delete from session where user_id = person and token_hash is distinct from keep;
end $$;

-- The links of a change of e-mail that was given up.
create function void_links(wanted uuid, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from email_change c where c.id = wanted and sees_person(c.user_id)) then raise exception 'no such change' using errcode = 'no_data_found'; end if;
  update one_time_link set voided_at = at where email_change_id = wanted and used_at is null and voided_at is null;
end $$;

-- The new address takes the place of the old one, for the person and the contact made from it together (C3). False when somebody signs in with it already.
create function apply_email(wanted uuid, by_name text, keep bytea, at timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare c email_change;
begin
  select * into c from email_change where id = wanted for update;
  if c.id is null or not sees_person(c.user_id) or c.state <> 'PENDING' then raise exception 'no such change' using errcode = 'no_data_found'; end if;
  if exists (select from "user" o where o.vendor_id = c.vendor_id and o.email = c.new_email and o.status <> 'INVITED' and o.id <> c.user_id) then return false; end if;
  delete from "user" where tenant_id = c.tenant_id and email = c.new_email and status = 'INVITED' and id <> c.user_id;
  update "user" set email = c.new_email where id = c.user_id;
  update contact set email = c.new_email, version = version + 1, updated_at = at, updated_by_name = by_name where user_id = c.user_id;
  update email_change set state = 'DONE', closed_at = at where id = c.id;
  update one_time_link set voided_at = at where user_id = c.user_id and used_at is null and voided_at is null;
  delete from session where user_id = c.user_id and token_hash is distinct from keep;
  return true;
end $$;

-- A person who no longer works here: keys made by it stop for good, contacts made from it stay, what it did keeps its name.
create function remove_person(person uuid, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
begin
  if not sees_person(person) then raise exception 'no such person' using errcode = 'no_data_found'; end if;
  update api_key set revoked_at = at where created_by_id = person and revoked_at is null;
  update one_time_link set voided_at = at where user_id = person and kind = 'INVITATION' and used_at is null and voided_at is null;
  delete from "user" where id = person;
end $$;

drop function redeem_link(bytea, text, timestamptz);

create view "own_session" as select id, created_at, expires_at, user_agent, address from own_sessions();
grant select on own_session to filiera_app;
grant execute on function lock_person, issue_link, issue_reset, inspect_link, take_link, set_password, own_password, own_sessions, close_own_session, end_sessions, void_links, apply_email, remove_person to filiera_app;
`;
