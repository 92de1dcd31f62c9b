/** Hand-written: what entities cannot say. */
export const links = String.raw`
-- A link stays when the licence is gone, to say so.
alter table one_time_link add foreign key (licence_id) references licence (id) on delete set null;

-- New links for licences that the viewer sees; the former ones of each open nothing from now on.
create function issue_licence_links(links uuid[], tokens bytea[], licences uuid[], at timestamptz, until timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare issued integer;
begin
  update one_time_link set voided_at = at where licence_id = any (licences) and used_at is null and voided_at is null;
  insert into one_time_link (id, token_hash, kind, licence_id, address, created_at, expires_at)
  select n.link, n.token, 'LICENCE', l.id, l.email, at, until
  from unnest(links, tokens, licences) as n(link, token, licence) join licence l on l.id = n.licence join tenant t on t.id = l.tenant_id
  where t.path <@ nullif(current_setting('app.scope', true), '')::ltree and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint;
  get diagnostics issued = row_count;
  if issued <> cardinality(licences) then raise exception 'no such licence' using errcode = 'no_data_found'; end if;
end $$;

-- Whoever has no licence any more cannot activate it, and is told that it was withdrawn.
create function void_licence_links() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update one_time_link set voided_at = coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) where licence_id = old.id and used_at is null and voided_at is null;
  return old;
end $$;
create trigger void_licence_links before delete on licence for each row execute function void_licence_links();

-- As before, and for licences: the person of the link is the licence, which needs no account, works on in a suspended company and stops in a closed one (T4).
drop function take_link(bytea, text[], timestamptz);
drop function inspect_link(bytea, timestamptz);
create function inspect_link(token bytea, at timestamptz)
returns table (fault text, kind text, address text, new_address text, person uuid, person_name text, person_role text, language text, company uuid, company_name text, vendor uuid, change uuid, product text, expires_at timestamptz)
language sql stable rows 1 security definer set search_path = public as $$
  select case
      when l.id is null then 'UNKNOWN' when l.used_at is not null then 'USED' when l.voided_at is not null then 'VOIDED' when t.id is null then 'GONE' when l.expires_at <= at then 'EXPIRED'
      when exists (select from tenant a where a.status = any (case when k.id is null then array['SUSPENDED', 'CLOSED'] else array['CLOSED'] end) and (a.id = t.id or a.id in (select b.ancestor_id from tenant_ancestor b where b.tenant_id = t.id))) then 'CLOSED'
      when l.kind = 'LICENCE' and k.activated_at is not null then 'USED'
      when l.kind = 'INVITATION' and u.status <> 'INVITED' then 'USED'
      when l.kind = 'PASSWORD_RESET' and u.status <> 'ACTIVE' then 'VOIDED'
      when l.email_change_id is not null and c.state <> 'PENDING' then 'VOIDED'
      -- Told to whoever reads the mail sent there, and to nobody else (T8).
      when l.kind = 'INVITATION' and exists (select from "user" o where o.vendor_id = u.vendor_id and o.email = u.email and o.status <> 'INVITED') then 'TAKEN'
      when l.kind = 'EMAIL_CHANGE' and exists (select from "user" o where o.vendor_id = u.vendor_id and o.email = c.new_email and o.status <> 'INVITED') then 'TAKEN'
    end, l.kind, l.address, c.new_email, coalesce(u.id, k.id), coalesce(u.first_name || ' ' || u.last_name, k.name, k.email), u.role, coalesce(u.language, k.language), t.id, t.name, t.vendor_id, c.id, p.name, l.expires_at
  from (select) one left join one_time_link l on l.token_hash = token left join "user" u on u.id = l.user_id left join licence k on k.id = l.licence_id
    left join subscription s on s.id = k.subscription_id left join product p on p.id = s.product_id
    left join tenant t on t.id = coalesce(u.tenant_id, k.tenant_id) left join email_change c on c.id = l.email_change_id
$$;
create function take_link(token bytea, purposes text[], at timestamptz)
returns table (fault text, kind text, address text, new_address text, person uuid, person_name text, person_role text, language text, company uuid, company_name text, vendor uuid, change uuid, product text)
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
    set_config('app.role', '', true), set_config('app.depth', (select sight_of(t.depth) from tenant t where t.id = found.company), true), set_config('app.viewer', found.person::text, true), set_config('app.identity', '', true), set_config('app.now', at::text, true);
  return query select null::text, found.kind, found.address, found.new_address, found.person, found.person_name, found.person_role, found.language, found.company, found.company_name, found.vendor, found.change, found.product;
end $$;
grant execute on function inspect_link, take_link, issue_licence_links to filiera_app;
`;
