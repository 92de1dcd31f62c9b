/** Hand-written: what entities cannot say. */
export const changes = String.raw`
alter table scheduled_change add foreign key (tenant_id) references tenant (id), add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id), add foreign key (edition_id) references edition (id);
alter table scheduled_item add foreign key (tenant_id, change_id) references scheduled_change (tenant_id, id) on delete cascade, add foreign key (component_id) references component (id);
create trigger own_vendor before insert on scheduled_change for each row execute function own_vendor();
create trigger own_vendor before insert on scheduled_item for each row execute function own_vendor();
grant select, insert, delete on scheduled_change, scheduled_item to filiera_app;
grant update (edition_id, cadence, list_price_minor, list_price_currency, paid_from) on scheduled_change to filiera_app;
grant update (quantity) on scheduled_item to filiera_app;

-- Where a change leaves fewer seats than are in use, people leave: those chosen, then those who never came, then whoever came last, as many as it takes (S3).
-- For a subscription that the viewer sees, or that whoever calls holds.
create function shed_licences(wanted uuid, items jsonb, leaving uuid[], at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare total integer; scope ltree := nullif(current_setting('app.scope', true), '')::ltree;
begin
  if scope is not null and not exists (select from subscription s where s.id = wanted and s.path <@ scope) then return; end if;
  select (i->>'quantity')::integer into total from jsonb_array_elements(items) i join component c on c.id = (i->>'componentId')::uuid where c.is_licence;
  if total is null then return; end if;
  with gone as (
    delete from licence l using (
      select o.id, row_number() over (order by o.id = any (leaving) desc, o.activated_at is not null, o.assigned_at desc, o.id desc) as nth, count(*) over () as assigned from licence o where o.subscription_id = wanted
    ) o where l.id = o.id and o.nth <= o.assigned - total returning l.id, l.tenant_id, l.vendor_id, l.email
  )
  insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name)
  select first_id(at), g.tenant_id, g.vendor_id, at, 'Filiera', '', 'licence:remove', 'BILLING', 'Licence', g.id, g.email from gone g;
end $$;
grant execute on function shed_licences to filiera_app;

-- What was scheduled for these subscriptions is now what they are (S3): edition, cadence, list price and quantities, with a line in their history. Runs as
-- whoever calls it, who holds the subscriptions.
create function apply_changes(wanted uuid[], at timestamptz) returns void language plpgsql set search_path = public as $$
begin
  perform shed_licences(c.subscription_id, (select jsonb_agg(jsonb_build_object('componentId', i.component_id, 'quantity', i.quantity)) from scheduled_item i where i.change_id = c.id), c.leaving, at)
  from scheduled_change c where c.subscription_id = any (wanted);
  update subscription s set edition_id = c.edition_id, cadence = c.cadence, list_price_minor = c.list_price_minor, list_price_currency = c.list_price_currency, version = s.version + 1
  from scheduled_change c where c.subscription_id = s.id and s.id = any (wanted);
  delete from subscription_component x using scheduled_change c
  where c.subscription_id = x.subscription_id and x.subscription_id = any (wanted) and not exists (select from scheduled_item i where i.change_id = c.id and i.component_id = x.component_id);
  insert into subscription_component (id, tenant_id, path, vendor_id, subscription_id, component_id, quantity, position)
  select first_id(at), s.tenant_id, s.path, s.vendor_id, s.id, i.component_id, i.quantity, i.position
  from scheduled_change c join subscription s on s.id = c.subscription_id join scheduled_item i on i.change_id = c.id where s.id = any (wanted)
  on conflict (subscription_id, component_id) do update set quantity = excluded.quantity, position = excluded.position;
  insert into subscription_event (id, tenant_id, vendor_id, subscription_id, kind, at, actor_name, actor_tenant_name)
  select first_id(at), c.tenant_id, c.vendor_id, c.subscription_id, 'CHANGE_APPLIED', at, 'Filiera', '' from scheduled_change c where c.subscription_id = any (wanted);
  delete from scheduled_change c where c.subscription_id = any (wanted);
end $$;
grant execute on function first_id, apply_changes to filiera_app;
`;
