/** Hand-written: what entities cannot say. */
export const waiting = String.raw`
alter table ticket add foreign key (waits_for_id) references tenant (id);

-- Whose people an open ticket waits for: those of its company, where it was answered from above; else those of the account manager's company, else of the
-- parent, else the vendor's. Whoever does not see the company in full is not waited for (P6), nor is a parent without an administrator.
create function await_answer() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.waits_for_id := case new.state
    when 'WAITING_FOR_CUSTOMER' then new.tenant_id
    when 'OPEN' then (
      select coalesce(
        (select h.id from "user" m join tenant h on h.id = m.tenant_id where m.id = o.account_manager_id and m.status = 'ACTIVE' and (o.limited_depth <= h.depth or h.id = o.vendor_id)),
        (select p.id from tenant p where p.id = o.parent_id and o.limited_depth <= p.depth and exists (select from "user" u where u.tenant_id = p.id and u.role = 'ADMIN' and u.status = 'ACTIVE')),
        o.vendor_id)
      from tenant o where o.id = new.tenant_id)
  end;
  return new;
end $$;
create trigger await_answer before insert or update on ticket for each row execute function await_answer();
update ticket set state = state;

-- Its company has another account manager, another parent, or shows those above more or less.
create function await_others() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update ticket k set state = k.state where k.tenant_id = new.id and k.state = 'OPEN';
  return null;
end $$;
create trigger await_others after update of account_manager_id, parent_id, limited_depth on tenant for each row
  when ((old.account_manager_id, old.parent_id, old.limited_depth) is distinct from (new.account_manager_id, new.parent_id, new.limited_depth)) execute function await_others();
`;
