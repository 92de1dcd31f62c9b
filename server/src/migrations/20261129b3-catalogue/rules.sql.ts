/** Hand-written: what entities cannot say. */
export const rules = String.raw`
alter table volume_discount add foreign key (vendor_id) references tenant (id), add foreign key (component_id) references component (id);
grant select, insert, update, delete on volume_discount to filiera_app;

-- What was ever sold, or at least quoted: it is withdrawn, never deleted (S1). Of the vendor's own catalogue.
create function sold_of(product uuid) returns table (edition_id uuid, component_id uuid) language sql stable security definer set search_path = public as $$
  select e.id, null::uuid from edition e where e.product_id = product and e.vendor_id = nullif(current_setting('app.home', true), '')::uuid
    and (exists (select from subscription s where s.edition_id = e.id) or exists (select from quote_line l where l.edition_id = e.id) or exists (select from order_line l where l.edition_id = e.id) or exists (select from scheduled_change c where c.edition_id = e.id))
  union all
  select null::uuid, c.id from component c where c.product_id = product and c.vendor_id = nullif(current_setting('app.home', true), '')::uuid
    and (exists (select from subscription_component x where x.component_id = c.id) or exists (select from quote_item i where i.component_id = c.id) or exists (select from order_item i where i.component_id = c.id) or exists (select from scheduled_item i where i.component_id = c.id))
$$;

-- A price that has begun is what somebody may have paid: it is never changed and never taken back.
create function keep_price() returns trigger language plpgsql set search_path = public as $$
begin
  if old.valid_from <= nullif(current_setting('app.now', true), '')::timestamptz then raise exception 'a price that has begun stays' using errcode = 'check_violation'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_price before update or delete on price for each row execute function keep_price();
grant execute on function sold_of to filiera_app;
`;
