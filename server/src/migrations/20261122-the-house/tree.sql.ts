/** Hand-written: what entities cannot say. */
export const tree = String.raw`
-- The tree: every row of tenant gets its place from its parent, and the read model of subtrees follows.

create function place_tenant() returns trigger language plpgsql set search_path = public as $$
declare above tenant;
begin
  new.node := nextval('tenant_node');
  if new.parent_id is null then
    if new.kind <> 'VENDOR' then raise exception 'only a vendor is a root' using errcode = 'check_violation'; end if;
    new.path := new.node::text::ltree;
    new.depth := 1;
    new.vendor_id := new.id;
  else
    if new.kind = 'VENDOR' then raise exception 'a vendor is a root' using errcode = 'check_violation'; end if;
    select * into above from tenant where id = new.parent_id;
    if above.id is null then raise exception 'no such parent' using errcode = 'foreign_key_violation'; end if;
    if above.kind = 'CUSTOMER' then raise exception 'a customer has no companies below it' using errcode = 'check_violation'; end if;
    if above.depth >= 8 then raise exception 'the tree is 8 deep at most' using errcode = 'check_violation'; end if;
    new.path := above.path || new.node::text;
    new.depth := above.depth + 1;
    new.vendor_id := above.vendor_id;
  end if;
  new.search := lower(new.name);
  return new;
end $$;
create trigger place before insert on tenant for each row execute function place_tenant();

-- Runs as the owner: the companies above the writer are outside its scope.
create function list_below() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tenant_ancestor (ancestor_id, tenant_id, sort_name, search)
  select above.id, new.id, new.sort_name, new.search
  from (select ancestor_id as id from tenant_ancestor where tenant_id = new.parent_id union all select new.parent_id) above
  where above.id is not null;
  return null;
end $$;
create trigger list_below after insert on tenant for each row execute function list_below();

create function relist() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update tenant_ancestor set sort_name = new.sort_name, search = new.search where tenant_id = new.id;
  return null;
end $$;
create trigger relist after update on tenant for each row
  when (old.sort_name is distinct from new.sort_name or old.search is distinct from new.search) execute function relist();

-- What the search looks through: name, legal and trade name, VAT number and the addresses of contacts and users.
create function searchable(company uuid) returns text language sql stable security definer set search_path = public as $$
  select lower(concat_ws(' ', t.name,
    case when p.legal_name <> t.name then p.legal_name end, p.trade_name, p.vat_number,
    (select string_agg(c.email, ' ') from contact c where c.tenant_id = t.id),
    (select string_agg(u.email, ' ') from "user" u where u.tenant_id = t.id)))
  from tenant t left join company_profile p on p.tenant_id = t.id
  where t.id = company
$$;

create function refresh_search() returns trigger language plpgsql security definer set search_path = public as $$
declare company uuid := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  update tenant set search = searchable(company) where id = company and search is distinct from searchable(company);
  return null;
end $$;
create trigger refresh_search after insert or update of legal_name, trade_name, vat_number on company_profile for each row execute function refresh_search();
create trigger refresh_search after insert or delete or update of email on contact for each row execute function refresh_search();
create trigger refresh_search after insert or delete or update of email on "user" for each row execute function refresh_search();

create function rename_search() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update tenant set search = searchable(new.id) where id = new.id;
  return null;
end $$;
create trigger rename_search after update of name on tenant for each row when (old.name is distinct from new.name) execute function rename_search();

-- Owned rows carry their company's path (list-heavy ones) and root vendor.
create function own_path() returns trigger language plpgsql set search_path = public as $$
begin
  select t.path, t.vendor_id into new.path, new.vendor_id from tenant t where t.id = new.tenant_id;
  return new;
end $$;
create function own_vendor() returns trigger language plpgsql set search_path = public as $$
begin
  select t.vendor_id into new.vendor_id from tenant t where t.id = new.tenant_id;
  return new;
end $$;
create trigger own_path before insert on contact for each row execute function own_path();
create trigger own_path before insert on subscription for each row execute function own_path();
create trigger own_path before insert on subscription_component for each row execute function own_path();
do $$
declare owned text;
begin
  foreach owned in array array['partner_terms', 'company_profile', 'user', 'api_key', 'billing_account', 'balance_movement', 'subscription_period',
    'subscription_event', 'charge', 'quote', 'quote_item', 'order', 'order_item', 'amounts', 'amount_line', 'credit_left', 'audit_entry'] loop
    execute format('create trigger own_vendor before insert on %I for each row execute function own_vendor()', owned);
  end loop;
end $$;

-- The company a row belongs to, and what was once written about it, never change hands.
create function keep_owner() returns trigger language plpgsql set search_path = public as $$
begin
  raise exception 'a row does not change its company' using errcode = 'check_violation';
end $$;
do $$
declare owned text;
begin
  foreach owned in array array['contact', 'subscription', 'subscription_component', 'subscription_period', 'order', 'api_key', 'user', 'billing_account', 'company_profile'] loop
    execute format('create trigger keep_owner before update of tenant_id on %I for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner()', owned);
  end loop;
end $$;
`;
