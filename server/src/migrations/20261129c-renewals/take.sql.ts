/** What a subscription comprises, and what it becomes at its end (S3). */
const contents = `(select json_agg(c) from (select c.component_id as id, c.quantity from subscription_component c where c.subscription_id = s.id order by c.position) c) as components,
          (select row_to_json(c) from (select c.edition_id as "editionId", c.cadence, (select coalesce(json_agg(i), '[]') from (select i.component_id as id, i.quantity from scheduled_item i where i.change_id = c.id order by i.position) i) as components
            from scheduled_change c where c.subscription_id = s.id) c) as scheduled`;

/** Hand-written: what entities cannot say. */
export const take = String.raw`
-- Numbers for orders to come, taken apart from what they are for: two workers need not wait for each other. Those of a batch that failed are left out.
create function reserve_order_numbers(vendor uuid, of_year integer, wanted integer) returns setof text language sql security definer set search_path = public as $$
  with taken as (
    insert into order_counter (vendor_id, year, last) values (vendor, of_year, wanted)
    on conflict (vendor_id, year) do update set last = order_counter.last + wanted
    returning last)
  select of_year || '-' || lpad(n::text, greatest(6, length(n::text)), '0') from taken, generate_series(last - wanted + 1, last) n order by n
$$;

-- Editions with all their prices, past and to come, by their start.
create function editions_over_time(wanted uuid[]) returns json language sql stable security definer set search_path = public as $$
  select coalesce(json_agg(x), '[]') from (
    select e.id as key, e.name, e.rank, e.vendor_id as "vendorId", e.product_id as "productId", e.withdrawn_at is not null or product.withdrawn_at is not null as "isWithdrawn", product.name as "productName", ${prices('r.edition_id = e.id')} as prices,
      (select coalesce(json_agg(c), '[]') from (
        select c.component_id as key, k.code, c.position, c.included, c.minimum, c.maximum, c.step, ${prices('r.edition_component_id = c.id')} as prices,
          (select coalesce(json_agg(v), '[]') from (select v.from_quantity as "from", v.basis_points as "basisPoints" from volume_discount v where v.component_id = c.component_id order by v.from_quantity) v) as "volumeDiscounts"
        from edition_component c join component k on k.id = c.component_id where c.edition_id = e.id order by c.position) c) as components
    from edition e join product on product.id = e.product_id where e.id = any (wanted)) x
$$;

/*
 * Payers that have something to renew and that no other worker has in hand are taken until the transaction ends, with all that is due to them on this day of
 * their zone; returned is everything that decides its price, and who is to be told. Due is, by transfer without terms, what is looked at now; of any other payer
 * what ends today, the rest is looked at again at its end. What has a pending order is looked at again when that is over.
 */
create function take_renewals(instant timestamptz, most integer, among uuid[]) returns json language plpgsql security definer set search_path = public
-- Some hundred rows of a million, each found by its key: whatever the planner takes them for.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  takers uuid[];
  candidates uuid[];
  due uuid[];
  looked integer;
begin
  takers := array(select distinct x.payer_id from (
    select b.tenant_id as payer_id from (
      select case invoicing_reason(t.kind, t.payer, t.access, above.kind, s.ordered_by_customer) when 'PARTNER_PAYS' then t.parent_id else t.id end as payer_id
      from subscription s join tenant t on t.id = s.tenant_id left join tenant above on above.id = t.parent_id
      where s.renews_at <= instant and (among is null or s.id = any (among)) order by s.renews_at) d
    join billing_account b on b.tenant_id = d.payer_id limit most for no key update of b skip locked) x);

  candidates := array(
    select s.id from (
      select t.id as payer_id, t.* from unnest(takers) x(id) cross join lateral (select c.id, c.kind, c.payer, c.access, c.parent_id from tenant c where c.id = x.id offset 0) t
      union all select p.id, t.* from unnest(takers) x(id) cross join lateral (select p.id, p.kind from tenant p where p.id = x.id offset 0) p
        cross join lateral (select c.id, c.kind, c.payer, c.access, c.parent_id from tenant c where c.parent_id = p.id and c.payer = 'PARTNER' offset 0) t where p.kind = 'PARTNER') t
    left join tenant above on above.id = t.parent_id
    left join company_profile f on f.tenant_id = t.payer_id
    join subscription s on s.tenant_id = t.id and s.renews_at < ((instant at time zone coalesce(f.time_zone, 'Europe/Rome'))::date + 1)::timestamp at time zone coalesce(f.time_zone, 'Europe/Rome')
    where case invoicing_reason(t.kind, t.payer, t.access, above.kind, s.ordered_by_customer) when 'PARTNER_PAYS' then t.parent_id else t.id end = t.payer_id and (among is null or s.id = any (among)));
  perform from subscription s where s.id = any (candidates) order by s.id for update;

  -- What is not due yet, or ordered by somebody already, is looked at again.
  with seen as materialized (
    select x.id, x.ends_at, x.waits_until, x.waits_until is null and (x.by_transfer or (x.first_end <= instant and x.ends_at < x.day_end)) as is_due from (
      select s.id, b.tenant_id as payer_id, s.ends_at, o.expires_at as waits_until, b.method = 'BANK_TRANSFER' and b.payment_terms_days = 0 as by_transfer,
        ((instant at time zone coalesce(f.time_zone, 'Europe/Rome'))::date + 1)::timestamp at time zone coalesce(f.time_zone, 'Europe/Rome') as day_end,
        min(s.ends_at) filter (where o.id is null) over (partition by b.tenant_id) as first_end, s.renews_at
      from subscription s join tenant t on t.id = s.tenant_id left join tenant above on above.id = t.parent_id
      join billing_account b on b.tenant_id = case invoicing_reason(t.kind, t.payer, t.access, above.kind, s.ordered_by_customer) when 'PARTNER_PAYS' then t.parent_id else t.id end
      left join company_profile f on f.tenant_id = b.tenant_id
      left join order_line l on l.subscription_id = s.id and l.is_pending left join "order" o on o.id = l.order_id
      where s.id = any (candidates) offset 0) x
    where x.renews_at < x.day_end and x.payer_id = any (takers)
  ), later as (
    update subscription s set renews_at = case when seen.waits_until is null then seen.ends_at else greatest(seen.waits_until, instant + interval '1 minute') end from seen where s.id = seen.id and not seen.is_due returning 1)
  select array(select seen.id from seen where seen.is_due), (select count(*) from later) into due, looked;

  -- Who has a balance spends it alone (M2).
  perform pg_advisory_xact_lock(hashtextextended('balances ' || v.vendor_id, 0)) from (select distinct l.vendor_id from balance l where l.tenant_id = any (takers) and l.amount_minor > 0 order by 1) v;

  return (with mine as materialized (
      select s.*, t.name as tenant_name, t.parent_id, r.reason, case r.reason when 'PARTNER_PAYS' then t.parent_id else t.id end as payer_id
      from subscription s join tenant t on t.id = s.tenant_id left join tenant above on above.id = t.parent_id
      cross join lateral (select invoicing_reason(t.kind, t.payer, t.access, above.kind, s.ordered_by_customer) as reason) r
      where s.id = any (due))
    select json_build_object(
      'looked', looked,
      'subscriptions', (select coalesce(json_agg(x), '[]') from (
        select s.id, s.tenant_id as "tenantId", s.tenant_name as "tenantName", s.vendor_id as "vendorId", s.payer_id as "payerId", s.reason, s.product_id as "productId", s.edition_id as "editionId", s.cadence, s.status,
          extract(epoch from s.ends_at)::bigint as "endsAt", s.anchor_local as "anchorLocal", s.time_zone as "timeZone", s.ordered_by_customer as "orderedByCustomer", s.version, s.list_price_minor as "listPriceMinor",
          ${contents}
        from mine s order by s.payer_id, s.ends_at, s.id) x),
      'payers', (select coalesce(json_agg(x), '[]') from (
        select payer.id as "payerId", payer.name as "payerName", coalesce(vendor.currency, 'EUR') as currency, vendor.id as "vendorId", seller.time_zone as "vendorTimeZone", seller.country as "sellerCountry",
          p.country as "payerCountry", p.vat_number as "payerVatNumber", p.vat_status as "payerVatStatus", p.time_zone as "timeZone", b.method as "payerMethod", b.payment_terms_days as "paymentTermsDays",
          coalesce(terms.discount_basis_points, 0) as "discountBasisPoints", coalesce(l.amount_minor, 0) as "balanceMinor", m.id as "methodId", m.provider as "methodProvider"
        from (select distinct payer_id from mine) d join tenant payer on payer.id = d.payer_id join tenant vendor on vendor.id = payer.vendor_id
        join company_profile seller on seller.tenant_id = vendor.id join company_profile p on p.tenant_id = payer.id join billing_account b on b.tenant_id = payer.id
        left join partner_terms terms on terms.tenant_id = payer.id left join balance l on l.tenant_id = payer.id
        left join payment_method_on_file m on m.tenant_id = payer.id and m.kind = b.method and m.removed_at is null) x),
      'readers', (select coalesce(json_agg(x), '[]') from (select r.company_id as "companyId", r.email, r.name, r.language from billing_readers(array(select distinct payer_id from mine)) r) x),
      'editions', editions_over_time(array(select edition_id from mine union select c.edition_id from scheduled_change c join mine on mine.id = c.subscription_id))));
end $$;

-- Which are due, or are to be looked at; no more than asked for.
create function renewals_due(instant timestamptz, most integer) returns setof uuid language sql stable security definer set search_path = public as $$
  select s.id from subscription s where s.renews_at <= instant limit most
$$;

-- Who looks after a vendor's business.
create function vendor_admins(vendors uuid[]) returns table (vendor_id uuid, email text, name text, language text) language sql stable security definer set search_path = public as $$
  select u.tenant_id, u.email, u.first_name || ' ' || u.last_name, u.language from "user" u where u.tenant_id = any (vendors) and u.role = 'ADMIN' and u.status = 'ACTIVE' order by u.tenant_id, u.email
$$;

-- Orders of automatic renewals that are to be charged again.
create function renewals_to_retry(instant timestamptz) returns table (id uuid, payer_id uuid, vendor_id uuid, language text) language sql stable security definer set search_path = public as $$
  select o.id, o.payer_id, o.vendor_id, coalesce(p.language, 'it') from "order" o left join company_profile p on p.tenant_id = o.payer_id where o.retry_at <= instant order by o.retry_at limit 1000
$$;

-- Subscriptions whose reminder is to be looked at, until the transaction ends; with what it says and to whom.
create function take_reminders(instant timestamptz, most integer) returns json language plpgsql security definer set search_path = public as $$
declare taken uuid[] := array(select s.id from subscription s where s.remind_at <= instant order by s.remind_at limit most for no key update skip locked);
begin
  return (with mine as materialized (
      select s.*, t.name as tenant_name, coalesce(f.time_zone, s.time_zone) as zone, case invoicing_reason(t.kind, t.payer, t.access, above.kind, s.ordered_by_customer) when 'PARTNER_PAYS' then t.parent_id else t.id end as payer_id
      from subscription s join tenant t on t.id = s.tenant_id left join tenant above on above.id = t.parent_id left join company_profile f on f.tenant_id = t.id where s.id = any (taken))
    select json_build_object(
      'subscriptions', (select coalesce(json_agg(x), '[]') from (
        select s.id, s.tenant_id as "tenantId", s.tenant_name as "tenantName", s.payer_id as "payerId", s.edition_id as "editionId", s.cadence, s.auto_renew as "autoRenew", s.reminded_days as "remindedDays", s.zone,
          extract(epoch from s.ends_at)::bigint as "endsAt", s.list_price_minor as "listPriceMinor", s.list_price_currency as currency, ${contents}
        from mine s order by s.id) x),
      'readers', (select coalesce(json_agg(x), '[]') from (select r.company_id as "companyId", r.email, r.name, r.language from billing_readers(array(select distinct payer_id from mine)) r) x),
      'editions', editions_over_time(array(select edition_id from mine union select c.edition_id from scheduled_change c join mine on mine.id = c.subscription_id))));
end $$;

-- When each is looked at next, and of how many days ahead it was told.
create function note_reminders(noted jsonb) returns void language sql security definer set search_path = public as $$
  update subscription s set remind_at = to_timestamp(n.next_at), reminded_days = n.told from jsonb_to_recordset(noted) as n(id uuid, next_at double precision, told integer) where s.id = n.id
$$;

grant execute on function take_reminders, note_reminders, renewals_to_retry, renewals_due, vendor_admins, reserve_order_numbers, take_renewals to filiera_worker;
`;

function prices(of: string): string {
  return `(select coalesce(json_agg(r), '[]') from (select r.cadence, r.amount_minor as minor, r.amount_currency as currency, extract(epoch from r.valid_from)::bigint as "from" from price r where ${of} order by r.valid_from) r)`;
}
