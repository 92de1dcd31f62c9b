/** Hand-written: what entities cannot say. */
export const licences = String.raw`
-- References. A licence is of a subscription that has licences to give.
alter table licence_count add foreign key (tenant_id) references tenant (id), add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table licence add foreign key (tenant_id) references tenant (id), add foreign key (tenant_id, subscription_id) references licence_count (tenant_id, subscription_id);
create trigger own_vendor before insert on licence_count for each row execute function own_vendor();
create trigger own_vendor before insert on licence for each row execute function own_vendor();
create trigger keep_owner before update of tenant_id on licence for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner();

-- How many there are follows the component that is a licence; how many are given away follows the licences. Both by statement: a thousand at once are one
-- change. The check of the count is what no two can pass together: they change one row.
create function count_bought_licences() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into licence_count (subscription_id, tenant_id, vendor_id, total, assigned)
  select f.subscription_id, f.tenant_id, f.vendor_id, f.quantity, 0 from fresh f join component c on c.id = f.component_id where c.is_licence
  on conflict (subscription_id) do update set total = licence_count.total + excluded.total;
  return null;
end $$;
create trigger count_bought_licences after insert on subscription_component referencing new table as fresh for each statement execute function count_bought_licences();
create function recount_bought_licences() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update licence_count l set total = l.total + f.quantity - o.quantity
  from fresh f join former o on o.id = f.id join component c on c.id = f.component_id where c.is_licence and f.quantity <> o.quantity and l.subscription_id = f.subscription_id;
  return null;
end $$;
create trigger recount_bought_licences after update on subscription_component referencing new table as fresh old table as former for each statement execute function recount_bought_licences();

create function count_given_licences() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update licence_count l set assigned = l.assigned + f.given from (select subscription_id, count(*) as given from fresh group by 1) f where l.subscription_id = f.subscription_id;
  return null;
end $$;
create trigger count_given_licences after insert on licence referencing new table as fresh for each statement execute function count_given_licences();
create function count_freed_licences() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update licence_count l set assigned = l.assigned - f.freed from (select subscription_id, count(*) as freed from former group by 1) f where l.subscription_id = f.subscription_id;
  return null;
end $$;
create trigger count_freed_licences after delete on licence referencing old table as former for each statement execute function count_freed_licences();
create function count_moved_licences() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update licence_count l set assigned = l.assigned + m.change
  from (select subscription_id, sum(n) as change from (select subscription_id, 1 as n from fresh union all select subscription_id, -1 from former) e group by 1 having sum(n) <> 0) m
  where l.subscription_id = m.subscription_id;
  return null;
end $$;
create trigger count_moved_licences after update on licence referencing new table as fresh old table as former for each statement execute function count_moved_licences();

-- Until now a catalogue could only be the one of the examples, where users are what a licence is for.
update component set is_licence = true where code = 'USERS';
insert into licence_count (subscription_id, tenant_id, vendor_id, total, assigned)
select q.subscription_id, q.tenant_id, q.vendor_id, q.quantity, 0 from subscription_component q join component c on c.id = q.component_id where c.is_licence;

-- People keep their licences through an upgrade, whoever settles it (S3).
create function move_licences(former uuid, next uuid) returns void language sql security definer set search_path = public as $$
  update licence l set subscription_id = next from subscription n join tenant t on t.id = n.tenant_id
  where n.id = next and n.replaces_id = former and l.subscription_id = former and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
$$;

-- What the vendor's own software asks for, under the walls of whoever asks.
create view "licence_check" with (security_invoker = true) as
  select l.id, l.vendor_id, l.email, p.code as product_code, s.edition_id, l.activated_at, s.ends_at + interval '168 hours' as works_until
  from licence l join subscription s on s.id = l.subscription_id join product p on p.id = s.product_id;

create function licence_standing(activated_at timestamptz, works_until timestamptz, at timestamptz) returns text language sql immutable as $$
  select case when works_until <= at then 'ENDED' when activated_at is null then 'NOT_ACTIVATED' else 'WORKS' end
$$;

-- The same in one statement for software that asks at each start: whose key it is, whether it may ask, and the licence that works longest. Null: nobody's key.
-- Keys of the vendor itself only, above which nothing can be suspended and whose tree is all there is under its id; others ask under their walls.
create function check_licence(token bytea, at timestamptz, wanted text, of_product text) returns json
language plpgsql stable security definer set search_path = public as $$
declare found json;
begin
  select json_build_object('key', k.id, 'mayAsk', k.scopes @> array['LICENCES_CHECK'] and v.parent_id is null, 'licence', row_to_json(f)) into found
  from api_key_secret x join api_key k on k.id = x.api_key_id join "user" m on m.id = k.created_by_id and m.tenant_id = k.tenant_id join tenant v on v.id = k.tenant_id
    left join lateral (
      select licence_standing(l.activated_at, s.ends_at + interval '168 hours', at) as standing, l.email, e.code as edition,
        to_char((s.ends_at + interval '168 hours') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "worksUntil", to_char(l.activated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "activatedAt"
      from licence l join subscription s on s.id = l.subscription_id join product p on p.id = s.product_id join edition e on e.id = s.edition_id
      where l.vendor_id = v.id and l.email = wanted and p.code = of_product and k.scopes @> array['LICENCES_CHECK'] and v.parent_id is null
      order by l.activated_at is not null and s.ends_at + interval '168 hours' > at desc, s.ends_at desc, l.id limit 1) f on true
  where x.token_hash = token and k.revoked_at is null and k.expires_at > at and m.status = 'ACTIVE' and v.status = 'ACTIVE';
  return found;
end $$;

grant select on licence_count, licence_check to filiera_app;
grant select, insert, delete on licence to filiera_app;
grant update (email, name, language, assigned_at, assigned_by_name, invited_at, activated_at) on licence to filiera_app;
grant execute on function move_licences, licence_standing, check_licence to filiera_app;
`;
