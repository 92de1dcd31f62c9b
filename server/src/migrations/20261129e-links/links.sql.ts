/** Hand-written: what entities cannot say. */
export const links = String.raw`
alter table document_link add foreign key (tenant_id) references tenant (id);
alter table document_link add foreign key (vendor_id, quote_id) references quote (vendor_id, id);
alter table document_link add foreign key (vendor_id, order_id) references "order" (vendor_id, id);
alter table document_link add foreign key (sender_id) references "user" (id) on delete set null;
create trigger own_vendor before insert on document_link for each row execute function own_vendor();

-- The company whose readers get a document: the one that all lines of a quote are for, else whoever is invoiced. Found as the viewer finds it: under its own scope.
create function issue_document_link(link uuid, token bytea, company uuid, quoted uuid, ordered uuid, at timestamptz, until timestamptz) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from tenant t where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
      and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint) then
    raise exception 'no such company' using errcode = 'no_data_found';
  end if;
  insert into document_link (id, token_hash, tenant_id, quote_id, order_id, sender_id, sender_name, sender_company_name, created_at, expires_at)
  select link, token, company, quoted, ordered, u.id, u.first_name || ' ' || u.last_name, h.name, at, until
  from "user" u join tenant h on h.id = u.tenant_id where u.id = nullif(current_setting('app.viewer', true), '')::uuid;
  if not found then raise exception 'a person sends it' using errcode = 'insufficient_privilege'; end if;
end $$;

-- How many documents a company got by link since then, whoever sent them.
create function count_document_links(company uuid, since timestamptz) returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from document_link l join tenant t on t.id = l.tenant_id where l.tenant_id = company and l.created_at > since and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
$$;

-- Who reads what a company is asked to accept or to pay: its billing contacts, else its administrators; each address once.
create function document_readers(company uuid) returns table (email text, name text, language text, company_name text)
language sql stable security definer set search_path = public as $$
  with people as (
    select lower(c.email) as email, c.first_name || ' ' || c.last_name as name, coalesce(c.language, u.language) as language, 1 as rank
    from contact c left join "user" u on u.id = c.user_id where c.tenant_id = company and 'BILLING' = any (c.types) and u.status is distinct from 'DISABLED'
    union all select u.email, u.first_name || ' ' || u.last_name, u.language, 2 from "user" u where u.tenant_id = company and u.role = 'ADMIN' and u.status = 'ACTIVE'
  )
  select distinct on (p.email) p.email, p.name, coalesce(p.language, f.language, 'it'), t.name
  from people p join tenant t on t.id = company left join company_profile f on f.tenant_id = t.id
  where t.path <@ nullif(current_setting('app.scope', true), '')::ltree and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint
    and t.status <> 'CLOSED' and p.rank = (select min(rank) from people)
  order by p.email, p.rank
$$;

-- Lets a transaction see the one document that a link leads to, and nothing else: no company's rows, no role, nobody. Amounts where the link's company is invoiced (M6).
create function open_document(token bytea, at timestamptz)
returns table (fault text, link uuid, company uuid, company_name text, quoted uuid, ordered uuid, sender_name text, sender_company_name text, can_accept boolean, vendor_name text, vendor_country text, expires_at timestamptz, companies jsonb)
language plpgsql rows 1 security definer set search_path = public as $$
declare found record; document uuid; amounts uuid;
begin
  select l.id, l.tenant_id, l.vendor_id, l.quote_id, coalesce(l.order_id, o.id) as order_id, l.sender_name, l.sender_company_name, l.expires_at, t.name, t.status, l.sender_id, q.kind into found
  from document_link l join tenant t on t.id = l.tenant_id left join quote q on q.id = l.quote_id left join "order" o on o.quote_id = l.quote_id where l.token_hash = token;
  perform set_config('app.scope', '', true), set_config('app.home', '', true), set_config('app.role', '', true), set_config('app.depth', '', true), set_config('app.viewer', '', true),
    set_config('app.identity', '', true), set_config('app.now', at::text, true), set_config('app.vendor', '', true), set_config('app.document', '', true), set_config('app.amounts', '', true);
  open_document.fault := case when found.id is null then 'UNKNOWN' when found.status = 'CLOSED' then 'CLOSED' when found.expires_at <= at then 'EXPIRED' end;
  if open_document.fault is not null then return next; return; end if;
  document := coalesce(found.order_id, found.quote_id);
  select case when d.payer_id = found.tenant_id then d.amounts_id end into amounts
  from (select id, payer_id, amounts_id from "order" union all select id, payer_id, amounts_id from quote) d where d.id = document;
  perform set_config('app.vendor', found.vendor_id::text, true), set_config('app.document', document::text, true), set_config('app.amounts', coalesce(amounts::text, ''), true);
  return query select null::text, found.id, found.tenant_id, found.name, case when found.order_id is null then found.quote_id end, found.order_id, found.sender_name, found.sender_company_name,
    found.order_id is null and found.sender_id is not null, v.name, coalesce(p.country, 'IT'), found.expires_at,
    (select jsonb_agg(jsonb_build_object('position', s.position, 'name', t.name, 'timeZone', coalesce(c.time_zone, 'Europe/Rome')) order by s.position)
      from (select position, tenant_id from order_line where order_id = found.order_id union all select position, tenant_id from quote_line where quote_id = found.quote_id and found.order_id is null) s
      join tenant t on t.id = s.tenant_id left join company_profile c on c.tenant_id = t.id)
  from tenant v left join company_profile p on p.tenant_id = v.id where v.id = found.vendor_id;
end $$;

-- Whoever accepts takes an offer of the person who sent it: the transaction goes on as that one, if it still may sign in; what that one may not do any more is refused then.
create function offer_of_document(token bytea, at timestamptz)
returns table (id uuid, kind text, name text, email text, role text, maker_role text, scopes text[], language text, home_id uuid, home_name text, home_depth integer, place_id uuid, place_path ltree, vendor_id uuid, must_enrol boolean)
language plpgsql rows 1 security definer set search_path = public as $$
declare who record;
begin
  select u.id, u.first_name || ' ' || u.last_name as name, u.role, u.language, h.id as home_id, h.name as home_name, h.depth, h.path, h.vendor_id into who
  from document_link l join "user" u on u.id = l.sender_id join tenant h on h.id = u.tenant_id
  where l.token_hash = token and l.expires_at > at and u.status = 'ACTIVE' and h.status = 'ACTIVE'
    and not exists (select from tenant_ancestor b join tenant a on a.id = b.ancestor_id where b.tenant_id = h.id and a.status <> 'ACTIVE')
  for update of l;
  if who.id is null then return; end if;
  perform set_config('app.scope', who.path::text, true), set_config('app.home', who.home_id::text, true), set_config('app.vendor', who.vendor_id::text, true), set_config('app.role', who.role, true),
    set_config('app.depth', sight_of(who.depth), true), set_config('app.viewer', who.id::text, true), set_config('app.identity', '', true), set_config('app.now', at::text, true),
    set_config('app.document', '', true), set_config('app.amounts', '', true);
  return query select who.id, 'USER', who.name, null::text, who.role, null::text, null::text[], who.language, who.home_id, who.home_name, who.depth, who.home_id, who.path, who.vendor_id, false;
end $$;

-- A price that is over gives way to today's, by the same person.
create function renew_document(token bytea, price uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  update document_link l set quote_id = q.id from quote q, "user" u
  where l.token_hash = token and l.quote_id is not null and q.id = price and q.vendor_id = l.vendor_id and u.id = l.sender_id and u.id = nullif(current_setting('app.viewer', true), '')::uuid;
  if not found then raise exception 'no such offer' using errcode = 'no_data_found'; end if;
end $$;

grant execute on function issue_document_link, count_document_links, document_readers, open_document, offer_of_document, renew_document to filiera_app;
`;
