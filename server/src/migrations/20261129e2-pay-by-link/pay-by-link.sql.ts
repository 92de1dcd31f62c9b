/** Hand-written: what entities cannot say. */
export const payByLink = String.raw`
-- The order that a link leads to, as far as its reader may pay it: it awaits its money, and the link's company is the one that is invoiced.
create function order_to_pay(token bytea, at timestamptz) returns table (order_id uuid, order_tenant_id uuid, company uuid, vendor uuid, link uuid, company_name text)
language sql stable rows 1 security definer set search_path = public as $$
  select o.id, o.tenant_id, t.id, t.vendor_id, l.id, t.name
  from document_link l join tenant t on t.id = l.tenant_id join "order" o on o.id = l.order_id or o.quote_id = l.quote_id
  where l.token_hash = token and l.expires_at > at and t.status <> 'CLOSED' and o.payer_id = l.tenant_id and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') and o.expires_at > at
$$;

-- Begins leaving a card or an account on the way to paying that order; what the provider must know of its company. Its audit entry names the company, and the link.
create function begin_setup_by_link(token bytea, at timestamptz, setup uuid, kind text, provider text, address text, language text)
returns table (company uuid, company_name text, email text, customer_ref text) language plpgsql rows 1 security definer set search_path = public as $$
declare found record;
begin
  select * into found from order_to_pay(token, at);
  if found.order_id is null then return; end if;
  insert into payment_method_setup (id, tenant_id, kind, provider, state, order_id, order_tenant_id, actor_id, actor_name, actor_tenant_id, actor_tenant_name, address, language, started_at, asked_at)
  values (setup, found.company, begin_setup_by_link.kind, begin_setup_by_link.provider, 'OPEN', found.order_id, found.order_tenant_id, found.link, found.company_name, found.company, found.company_name,
    begin_setup_by_link.address, begin_setup_by_link.language, at, at);
  return query select found.company, found.company_name, b.billing_email, c.customer_ref
  from (select) one left join billing_account b on b.tenant_id = found.company left join payment_customer c on c.tenant_id = found.company and c.provider = begin_setup_by_link.provider;
end $$;

-- What the provider calls it, and its company.
create function note_setup_by_link(token bytea, at timestamptz, setup uuid, setup_ref text, customer_ref text) returns void language plpgsql security definer set search_path = public as $$
declare found record; s payment_method_setup;
begin
  select * into found from order_to_pay(token, at);
  select * into s from payment_method_setup x where x.id = setup and x.actor_id = found.link and x.state = 'OPEN';
  if s.id is null then raise exception 'no such setup' using errcode = 'no_data_found'; end if;
  insert into payment_customer (tenant_id, provider, customer_ref) values (s.tenant_id, s.provider, note_setup_by_link.customer_ref) on conflict do nothing;
  update payment_method_setup set setup_ref = note_setup_by_link.setup_ref, customer_ref = note_setup_by_link.customer_ref where id = s.id;
end $$;

revoke execute on function order_to_pay from public;
grant execute on function begin_setup_by_link, note_setup_by_link to filiera_app;
`;
