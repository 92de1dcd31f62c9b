/** Hand-written: what entities cannot say. */
export const payerLinks = String.raw`
-- Lets a transaction see the one document that a link leads to, with the names of what is in it, and nothing else: no company's rows, no catalogue, no role, nobody.
-- Amounts, and what its company has on file, where the link's company is the one that is invoiced (M6).
drop function open_document;
create function open_document(token bytea, at timestamptz)
returns table (fault text, link uuid, company uuid, company_name text, quoted uuid, ordered uuid, sender_name text, sender_company_name text, can_accept boolean, vendor_name text, vendor_country text, expires_at timestamptz, companies jsonb, pays_with jsonb)
language plpgsql rows 1 security definer set search_path = public as $$
declare found record; document uuid; bill record; shown uuid[];
begin
  select l.id, l.tenant_id, l.vendor_id, l.quote_id, coalesce(l.order_id, o.id) as order_id, l.sender_name, l.sender_company_name, l.expires_at, t.name, t.status, l.sender_id into found
  from document_link l join tenant t on t.id = l.tenant_id left join "order" o on o.quote_id = l.quote_id where l.token_hash = token;
  perform set_config('app.scope', '', true), set_config('app.home', '', true), set_config('app.role', '', true), set_config('app.depth', '', true), set_config('app.viewer', '', true),
    set_config('app.identity', '', true), set_config('app.now', at::text, true), set_config('app.vendor', '', true), set_config('app.document', '', true), set_config('app.amounts', '', true), set_config('app.shown', '', true);
  open_document.fault := case when found.id is null then 'UNKNOWN' when found.status = 'CLOSED' then 'CLOSED' when found.expires_at <= at then 'EXPIRED' end;
  if open_document.fault is not null then return next; return; end if;
  document := coalesce(found.order_id, found.quote_id);
  select d.payer_id = found.tenant_id as is_payer, d.amounts_id into bill from (select id, payer_id, amounts_id from "order" union all select id, payer_id, amounts_id from quote) d where d.id = document;
  shown := array(
    select unnest(array[l.product_id, l.edition_id]) from order_line l where l.order_id = document
    union select i.component_id from order_line l join order_item i on i.line_id = l.id where l.order_id = document
    union select unnest(array[l.product_id, l.edition_id]) from quote_line l where l.quote_id = document
    union select i.component_id from quote_line l join quote_item i on i.line_id = l.id where l.quote_id = document);
  perform set_config('app.document', document::text, true), set_config('app.amounts', coalesce(case when bill.is_payer then bill.amounts_id end::text, ''), true), set_config('app.shown', shown::text, true);
  return query select null::text, found.id, found.tenant_id, found.name, case when found.order_id is null then found.quote_id end, found.order_id, found.sender_name, found.sender_company_name,
    found.order_id is null and found.sender_id is not null, v.name, coalesce(p.country, 'IT'), found.expires_at,
    (select jsonb_agg(jsonb_build_object('position', s.position, 'name', t.name, 'timeZone', coalesce(c.time_zone, 'Europe/Rome')) order by s.position)
      from (select position, tenant_id from order_line where order_id = found.order_id union all select position, tenant_id from quote_line where quote_id = found.quote_id and found.order_id is null) s
      join tenant t on t.id = s.tenant_id left join company_profile c on c.tenant_id = t.id),
    (select jsonb_build_object('kind', b.method, 'brand', m.brand, 'last4', m.last4, 'account', m.account, 'expiryYear', m.expiry_year, 'expiryMonth', m.expiry_month)
      from billing_account b left join payment_method_on_file m on m.tenant_id = b.tenant_id and m.kind = b.method and m.removed_at is null
      where bill.is_payer and b.tenant_id = found.tenant_id and b.method in ('CARD', 'PAYPAL'))
  from tenant v left join company_profile p on p.tenant_id = v.id where v.id = found.vendor_id;
end $$;

-- Whoever accepts takes an offer of the person who sent it: as before, and of what the link had shown by itself nothing is left.
create or replace function offer_of_document(token bytea, at timestamptz)
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
    set_config('app.document', '', true), set_config('app.amounts', '', true), set_config('app.shown', '', true);
  return query select who.id, 'USER', who.name, null::text, who.role, null::text, null::text[], who.language, who.home_id, who.home_name, who.depth, who.home_id, who.path, who.vendor_id, false;
end $$;

-- The company that a link's readers pay for: it is the one that is invoiced. With the order that the link leads to, while that awaits its money.
create function payer_by_link(token bytea, at timestamptz) returns table (order_id uuid, order_tenant_id uuid, company uuid, link uuid, company_name text)
language sql stable rows 1 security definer set search_path = public as $$
  select w.id, w.tenant_id, t.id, l.id, t.name
  from document_link l join tenant t on t.id = l.tenant_id left join quote q on q.id = l.quote_id
    left join "order" o on o.id = l.order_id or o.quote_id = l.quote_id
    left join "order" w on w.id = o.id and w.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and w.expires_at > at
  where l.token_hash = token and l.expires_at > at and t.status <> 'CLOSED' and coalesce(o.payer_id, q.payer_id) = l.tenant_id
$$;

-- Begins leaving a card or an account: on the way to paying that order; where none awaits its money, to replace what the company pays with. Its audit entry names the
-- company, and the link. A company that pays by transfer is not brought to another way by a link that has nothing to be paid.
create or replace function begin_setup_by_link(token bytea, at timestamptz, setup uuid, kind text, provider text, address text, language text)
returns table (company uuid, company_name text, email text, customer_ref text) language plpgsql rows 1 security definer set search_path = public as $$
declare found record;
begin
  select * into found from payer_by_link(token, at);
  if found.company is null then return; end if;
  if found.order_id is null and not exists (select from billing_account b where b.tenant_id = found.company and b.method in ('CARD', 'PAYPAL')) then return; end if;
  insert into payment_method_setup (id, tenant_id, kind, provider, state, order_id, order_tenant_id, actor_id, actor_name, actor_tenant_id, actor_tenant_name, address, language, started_at, asked_at)
  values (setup, found.company, begin_setup_by_link.kind, begin_setup_by_link.provider, 'OPEN', found.order_id, found.order_tenant_id, found.link, found.company_name, found.company, found.company_name,
    begin_setup_by_link.address, begin_setup_by_link.language, at, at);
  return query select found.company, found.company_name, b.billing_email, c.customer_ref
  from (select) one left join billing_account b on b.tenant_id = found.company left join payment_customer c on c.tenant_id = found.company and c.provider = begin_setup_by_link.provider;
end $$;

create or replace function note_setup_by_link(token bytea, at timestamptz, setup uuid, setup_ref text, customer_ref text) returns void language plpgsql security definer set search_path = public as $$
declare found record; s payment_method_setup;
begin
  select * into found from payer_by_link(token, at);
  select * into s from payment_method_setup x where x.id = setup and x.actor_id = found.link and x.state = 'OPEN';
  if s.id is null then raise exception 'no such setup' using errcode = 'no_data_found'; end if;
  insert into payment_customer (tenant_id, provider, customer_ref) values (s.tenant_id, s.provider, note_setup_by_link.customer_ref) on conflict do nothing;
  update payment_method_setup set setup_ref = note_setup_by_link.setup_ref, customer_ref = note_setup_by_link.customer_ref where id = s.id;
end $$;

drop function order_to_pay;

-- The charge that waits for the link's readers to agree at their bank, and the page where they do; null until the provider was asked for one.
create function payment_to_confirm(token bytea, at timestamptz) returns table (payment uuid, url text) language sql stable rows 1 security definer set search_path = public as $$
  select p.id, p.action_url from payer_by_link(token, at) l join payment p on p.order_id = l.order_id and p.state = 'REQUIRES_ACTION'
$$;

-- A link to an order for whoever is invoiced, which nobody sent by hand; made once under its id.
create function issue_payer_link(link uuid, token bytea, ordered uuid, at timestamptz, until timestamptz) returns void language sql security definer set search_path = public as $$
  insert into document_link (id, token_hash, tenant_id, order_id, sender_company_name, created_at, expires_at)
  select link, token, o.payer_id, o.id, v.name, at, until from "order" o join tenant v on v.id = o.vendor_id where o.id = ordered on conflict (id) do nothing
$$;

revoke execute on function payer_by_link, issue_payer_link from public;
grant execute on function open_document, payment_to_confirm to filiera_app;
grant execute on function issue_payer_link to filiera_worker;
`;
