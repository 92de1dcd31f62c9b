/** Hand-written: what entities cannot say. */
export const shares = String.raw`
-- Who earns of what is sold to these companies, by company, from the vendor's own partner down; nobody of what a partner uses itself (P9).
create function earning_chains(companies uuid[]) returns table (tenant_id uuid, chain jsonb) language sql stable security definer set search_path = public as $$
  select t.id, jsonb_agg(jsonb_build_object('partnerId', above.id, 'basisPoints', x.discount_basis_points) order by above.depth)
  from tenant t join tenant_ancestor a on a.tenant_id = t.id join tenant above on above.id = a.ancestor_id and above.kind = 'PARTNER' join partner_terms x on x.tenant_id = above.id
  where t.id = any (companies) and t.kind = 'CUSTOMER' group by t.id
$$;

-- What shares of an order that the viewer sees are counted from, line by line (M6): the public price, as it was quoted, and who earns. No line of what wants its partner to be the only
-- administrator of a company that has one of its own (P8).
create function share_facts(wanted uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select coalesce(jsonb_agg(jsonb_build_object('lineId', l.id, 'tenantId', l.tenant_id, 'chain', c.chain, 'currency', l.list_price_currency, 'charged', g.minor, 'lines', g.lines) order by l.position), '[]')
  from "order" o join tenant stands on stands.id = o.tenant_id join order_line l on l.order_id = o.id join earning_chains(array(select x.tenant_id from order_line x where x.order_id = wanted)) c on c.tenant_id = l.tenant_id
  join product p on p.id = l.product_id
  cross join lateral (select sum(x.amount_minor) as minor, jsonb_agg(jsonb_build_object('kind', x.kind, 'unitMinor', x.unit_price_minor, 'quantity', x.quantity, 'part', coalesce(x.months, 1), 'whole', coalesce(x.of_months, 1), 'percents', x.volume_percents) order by x.position) filter (where x.kind <> 'DISCOUNT') as lines
    from amount_line x where x.amounts_id = o.amounts_id and x.line = l.position and x.kind <> 'CREDIT') g
  where o.id = wanted and stands.path <@ nullif(current_setting('app.scope', true), '')::ltree
    and not (p.wants_sole_administrator and exists (select from "user" u where u.tenant_id = l.tenant_id and u.role = 'ADMIN' and u.status = 'ACTIVE'))
$$;

-- Freezes what each partner earns of lines that have just been ordered.
create function write_shares(given jsonb) returns void language sql security definer set search_path = public as $$
  insert into order_share (id, order_line_id, partner_id, tenant_id, percent, paid_minor, paid_currency, cumulative_minor, cumulative_currency, own_minor, own_currency)
  select s.id, s.line_id, s.partner_id, l.tenant_id, s.percent, s.paid, s.currency, s.cumulative, s.currency, s.own, s.currency
  from jsonb_to_recordset(given) as s(id uuid, line_id uuid, partner_id uuid, percent double precision, paid bigint, cumulative bigint, own bigint, currency text) join order_line l on l.id = s.line_id
$$;

-- The same of one order that the viewer sees and that has not settled: for partners above the companies of its lines alone.
create function keep_shares(wanted uuid, given jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  if exists (select from jsonb_to_recordset(given) as s(line_id uuid, partner_id uuid) where not exists (
    select from order_line l join "order" o on o.id = l.order_id join tenant stands on stands.id = o.tenant_id join tenant_ancestor a on a.tenant_id = l.tenant_id and a.ancestor_id = s.partner_id join partner_terms x on x.tenant_id = s.partner_id
    where l.id = s.line_id and o.id = wanted and o.settled_at is null and stands.path <@ nullif(current_setting('app.scope', true), '')::ltree)) then
    raise exception 'a share is of a line of this order, for a partner above' using errcode = 'check_violation', constraint = 'order_share_above';
  end if;
  perform write_shares(given);
end $$;
revoke execute on function earning_chains, share_facts, write_shares, keep_shares from public;
grant execute on function share_facts, keep_shares to filiera_app;
grant execute on function write_shares to filiera_worker;

-- What renews by itself: who earns of it is told with everything else that decides its price.
do $$
declare words text[]; definition text;
begin
  foreach words slice 1 in array array[
    ['take_renewals', '''readers'', (select', '''chains'', (select coalesce(json_object_agg(c.tenant_id, c.chain), ''{}'') from earning_chains(array(select distinct m.tenant_id from mine m)) c), ''readers'', (select'],
    ['write_renewals', 'unit_price_currency, amount_minor, amount_currency, base_minor, base_currency, percents)', 'unit_price_currency, amount_minor, amount_currency, base_minor, base_currency, percents, volume_percents)'],
    ['write_renewals', 'case when d.base is not null then d.currency end, d.percents', 'case when d.base is not null then d.currency end, d.percents, d.volume_percents'],
    ['write_renewals', 'currency text, percents double precision[])', 'currency text, percents double precision[], volume_percents double precision[])']
  ] loop
    definition := pg_get_functiondef(words[1]::regproc);
    if position(words[2] in definition) = 0 then raise exception '% does not say: %', words[1], words[2]; end if;
    execute replace(definition, words[2], words[3]);
  end loop;
end $$;
`;
