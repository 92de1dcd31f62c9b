/** Hand-written: what entities cannot say. */
export const facts = String.raw`
-- Who is invoiced for what is ordered for each of these companies, and why (P3, P4, P5, P9): themselves are those that order for themselves.
create function invoiced_parties(companies uuid[], themselves uuid[]) returns table (tenant_id uuid, payer_id uuid, reason text)
language sql stable security definer set search_path = public as $$
  select t.id, case r.reason when 'PARTNER_PAYS' then t.parent_id else t.id end, r.reason
  from tenant t left join tenant above on above.id = t.parent_id
  cross join lateral (select case
    when t.kind <> 'CUSTOMER' then 'OWN_SUBSCRIPTION'
    when t.payer = 'PARTNER' and above.kind = 'PARTNER' and t.id = any (themselves) then 'OWN_ORDER'
    when t.payer = 'PARTNER' and above.kind = 'PARTNER' and t.access = 'FULL' then 'PARTNER_PAYS'
    else 'CUSTOMER_PAYS' end as reason) r
  where t.id = any (companies)
$$;

-- Everything that decides the price of actions for companies the viewer sees: who pays and why, discount, tax data, balance; and what was charged
-- so far for those of their subscriptions that are credited.
drop function pricing_facts(uuid);
create function pricing_facts(companies uuid[], credited uuid[]) returns jsonb language sql stable security definer set search_path = public as $$
  with seen as (select t.id from tenant t where t.id = any (companies) and t.path <@ nullif(current_setting('app.scope', true), '')::ltree)
  select jsonb_build_object(
    'parties', coalesce((select jsonb_agg(jsonb_build_object(
        'tenantId', i.tenant_id, 'reason', i.reason, 'payerId', payer.id, 'payerName', payer.name, 'currency', coalesce(vendor.currency, 'EUR'), 'vendorId', vendor.id,
        'vendorTimeZone', seller.time_zone, 'sellerCountry', seller.country, 'payerCountry', p.country, 'payerVatNumber', p.vat_number, 'payerVatStatus', p.vat_status,
        'payerMethod', coalesce(b.method, 'BANK_TRANSFER'), 'paymentTermsDays', coalesce(b.payment_terms_days, 0),
        'discountBasisPoints', case when i.reason in ('PARTNER_PAYS', 'OWN_SUBSCRIPTION') then coalesce(x.discount_basis_points, 0) else 0 end,
        'balanceMinor', coalesce(l.amount_minor, 0)) order by i.tenant_id)
      from invoiced_parties(array(select id from seen), array[nullif(current_setting('app.home', true), '')::uuid]) i
      join tenant payer on payer.id = i.payer_id join tenant vendor on vendor.id = payer.vendor_id
      join company_profile seller on seller.tenant_id = vendor.id join company_profile p on p.tenant_id = payer.id
      left join billing_account b on b.tenant_id = payer.id left join partner_terms x on x.tenant_id = payer.id left join balance l on l.tenant_id = payer.id), '[]'),
    'charges', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'subscriptionId', c.subscription_id, 'payerId', c.payer_id, 'netMinor', c.net_minor, 'currency', c.net_currency,
        'startsAt', c.starts_at, 'endsAt', c.ends_at, 'reason', c.reason, 'vat', c.vat) order by c.starts_at, c.id)
      from charge c where c.subscription_id = any (credited) and c.tenant_id in (select id from seen)), '[]'))
$$;

-- What placing and settling need to know of amounts that the viewer may not read (M6), for a quote or order it sees: what was charged for each line and
-- how taxed, what goes back to whom, what comes from the balance and what of that was taken when the order was placed, what is due.
create or replace function amounts_facts(wanted uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('payerId', a.payer_id, 'currency', a.charge_currency, 'balanceUsedMinor', a.balance_used_minor, 'dueMinor', a.due_minor,
    'charges', (select jsonb_object_agg(c.line, c.minor) from (select l.line, sum(l.amount_minor) as minor from amount_line l where l.amounts_id = a.id and l.kind <> 'CREDIT' group by l.line) c),
    'takenMinor', coalesce((select -sum(m.amount_minor) from "order" o join balance_movement m on m.order_id = o.id where o.amounts_id = a.id and m.reason = 'USED'), 0),
    'vat', jsonb_build_object('rate', a.vat_percent, 'natura', a.natura, 'reason', a.vat_reason, 'isSplitPayment', a.vat_reason = 'SPLIT_PAYMENT'),
    'creditLeft', coalesce((select jsonb_agg(jsonb_build_object('payerId', c.payer_id, 'minor', c.minor) order by c.payer_id)
      from (select l.payer_id, sum(l.payable_minor) as minor from credit_left l where l.amounts_id = a.id group by l.payer_id) c), '[]'))
  from amounts a join tenant t on t.id = a.tenant_id
  where a.id = wanted and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
$$;

grant execute on function pricing_facts to filiera_app;
`;
