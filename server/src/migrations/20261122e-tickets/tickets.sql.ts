/** Hand-written: what entities cannot say. */
export const tickets = String.raw`
alter table tenant add foreign key (account_manager_id) references "user" (id) on delete set null deferrable initially deferred;
alter table ticket_message add foreign key (tenant_id, ticket_id) references ticket (tenant_id, id);
alter table ticket_attachment add foreign key (tenant_id, message_id) references ticket_message (tenant_id, id);
alter table attachment_content add foreign key (tenant_id, attachment_id) references ticket_attachment (tenant_id, id) on delete cascade;
alter table prepared_change add foreign key (tenant_id, ticket_id) references ticket (tenant_id, id);
alter table ticket_reading add foreign key (tenant_id, ticket_id) references ticket (tenant_id, id);
do $$
declare owned text;
begin
  foreach owned in array array['ticket', 'ticket_message', 'ticket_attachment', 'attachment_content', 'prepared_change', 'ticket_reading'] loop
    execute format('alter table %I add foreign key (tenant_id) references tenant (id)', owned);
    execute format('create trigger own_vendor before insert on %I for each row execute function own_vendor()', owned);
    execute format('create trigger keep_owner before update of tenant_id on %I for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner()', owned);
  end loop;
end $$;

-- Who gets a mail of a ticket, but for its author. Of the company: whoever took part, else its administrators. Above it: the account manager and whoever
-- took part, else the administrators of the parent, else the vendor's. Those above are outside the sight of whoever writes (T3); of a LIMITED company
-- only the vendor's people are told (P6).
create function ticket_readers(ticket uuid, author uuid) returns table (user_id uuid, company_id uuid, email text, name text, language text)
language sql stable security definer set search_path = public as $$
  with one as (
    select k.id, k.area, o.id as tenant_id, o.parent_id, o.vendor_id, o.access, o.account_manager_id from ticket k join tenant o on o.id = k.tenant_id
    where k.id = ticket_readers.ticket and o.path <@ nullif(current_setting('app.scope', true), '')::ltree
  ),
  place as (
    select t.tenant_id from one t union select a.ancestor_id from one t join tenant_ancestor a on a.tenant_id = t.tenant_id where t.access = 'FULL' or a.ancestor_id = t.vendor_id
  ),
  person as (
    select u.*, u.tenant_id = t.tenant_id as is_own, u.id = t.account_manager_id as is_manager, u.role = 'ADMIN' as is_admin,
      exists (select from ticket_message m where m.ticket_id = t.id and m.author_id = u.id) as took_part
    from one t cross join place p join "user" u on u.tenant_id = p.tenant_id
    where u.status = 'ACTIVE' and u.role in ('ADMIN', t.area)
  ),
  chosen as (
    select p.* from person p cross join one t
    where (p.is_own and (p.took_part or (p.is_admin and not exists (select from person q where q.is_own and q.took_part))))
      or (not p.is_own and (p.took_part or coalesce(p.is_manager, false) or (p.is_admin and not exists (select from person q where not q.is_own and (q.took_part or q.is_manager))
        and p.tenant_id = case when exists (select from person q where q.tenant_id = t.parent_id and q.is_admin) then t.parent_id else t.vendor_id end)))
  )
  select c.id, c.tenant_id, c.email, c.first_name || ' ' || c.last_name, c.language from chosen c where c.id <> ticket_readers.author
$$;

-- What stands in the way of a deactivation (T6), each counted to a hundred: also what the viewer may not read in full, such as whether there is a balance.
-- Unpaid invoices of one's own are counted here as soon as there are invoices.
create function deactivation_blockers(company uuid) returns table (deactivation text, code text, count integer, "position" integer)
language sql stable security definer set search_path = public as $$
  select f.deactivation, f.code, f.count::integer, f.position from tenant t cross join lateral (values
    (1, 'PARTNER', 'OPEN_CHILDREN', (select count(*) from (select from tenant c where c.parent_id = t.id and c.status <> 'CLOSED' limit 100) x)),
    (2, 'PARTNER', 'CHILDREN_SUBSCRIPTIONS', (select count(*) from (select from tenant_ancestor a join subscription s on s.tenant_id = a.tenant_id where a.ancestor_id = t.id and s.status = 'ACTIVE' limit 100) x)),
    (3, 'ACCOUNT', 'PARTNER_FEATURES', case when t.kind = 'PARTNER' then 1 else 0 end),
    (4, 'ACCOUNT', 'ACTIVE_SUBSCRIPTIONS', (select count(*) from (select from subscription s where s.tenant_id = t.id and s.status = 'ACTIVE' limit 100) x)),
    (5, 'ACCOUNT', 'PENDING_ORDERS', (select count(*) from (select from "order" o where o.tenant_id = t.id and o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') limit 100) x)),
    (7, 'ACCOUNT', 'BALANCE', (select count(*) from (select from balance b where b.payer_id = t.id and b.amount_minor <> 0 limit 100) x))
  ) f (position, deactivation, code, count)
  where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
    and (t.access = 'FULL' or t.id = nullif(current_setting('app.home', true), '')::uuid or t.vendor_id = nullif(current_setting('app.home', true), '')::uuid)
    and t.kind <> 'VENDOR' and t.status <> 'CLOSED' and (f.deactivation = 'ACCOUNT' or t.kind = 'PARTNER') and f.count > 0
$$;
create view deactivation_blocker with (security_invoker = true) as
  select t.id as tenant_id, b.deactivation, b.code, b.count, b.position from tenant t cross join lateral deactivation_blockers(t.id) b;

-- Whoever puts a company below another, or orders for one, waits for a deactivation of it under way, and then meets what it has become.
create function await_parent() returns trigger language plpgsql set search_path = public as $$
begin
  perform from tenant where id = new.parent_id for share;
  return new;
end $$;
create trigger await_parent before insert on tenant for each row when (new.parent_id is not null) execute function await_parent();

create function await_company() returns trigger language plpgsql set search_path = public as $$
declare closed timestamptz;
begin
  select case when status = 'CLOSED' then closed_at end into closed from tenant where id = new.tenant_id for share;
  if closed <= new.placed_at then raise exception 'nothing is ordered for a company that is closed' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger await_company before insert on "order" for each row execute function await_company();

grant update (kind, closed_at, account_manager_id) on tenant to filiera_app;
grant select, insert on ticket, ticket_message, ticket_attachment, attachment_content, prepared_change, ticket_reading to filiera_app;
grant update (state, priority, last_message_at, last_message_by_id, last_message_by_name, decided_at, decided_by_name) on ticket to filiera_app;
grant update (message_id, area) on ticket_attachment to filiera_app;
grant delete on ticket_attachment to filiera_app;
grant update (is_pending) on prepared_change to filiera_app;
grant update (read_at) on ticket_reading to filiera_app;
grant select on deactivation_blocker to filiera_app;
grant execute on function ticket_readers, deactivation_blockers to filiera_app;
`;
