/** Hand-written: what entities cannot say. */
export const money = String.raw`
-- What an order needs from outside the viewer's scope (architecture: what a subtree cannot see).

-- Everything that decides the price of an action on a subscription the viewer sees: who pays and why, discount, tax data, balance, and what was charged so far.
create function pricing_facts(wanted uuid) returns jsonb language plpgsql stable security definer set search_path = public as $$
declare
  scope ltree := nullif(current_setting('app.scope', true), '')::ltree;
  home uuid := nullif(current_setting('app.home', true), '')::uuid;
  sub subscription; owner tenant; above tenant; vendor tenant; payer tenant; why text;
begin
  select * into sub from subscription s where s.id = wanted and s.path <@ scope;
  if sub.id is null then return null; end if;
  select * into owner from tenant t where t.id = sub.tenant_id;
  select * into above from tenant t where t.id = owner.parent_id;
  select * into vendor from tenant t where t.id = sub.vendor_id;
  if owner.kind <> 'CUSTOMER' then payer := owner; why := 'OWN_SUBSCRIPTION';
  elsif owner.payer = 'PARTNER' and above.kind = 'PARTNER' and home = owner.id then payer := owner; why := 'OWN_ORDER';
  elsif owner.payer = 'PARTNER' and above.kind = 'PARTNER' and owner.access = 'FULL' then payer := above; why := 'PARTNER_PAYS';
  else payer := owner; why := 'CUSTOMER_PAYS';
  end if;
  return jsonb_build_object(
    'payerId', payer.id, 'payerName', payer.name, 'reason', why, 'currency', coalesce(vendor.currency, 'EUR'), 'vendorId', vendor.id,
    'vendorTimeZone', (select p.time_zone from company_profile p where p.tenant_id = vendor.id),
    'sellerCountry', (select p.country from company_profile p where p.tenant_id = vendor.id),
    'payerCountry', (select p.country from company_profile p where p.tenant_id = payer.id),
    'payerVatNumber', (select p.vat_number from company_profile p where p.tenant_id = payer.id),
    'payerVatStatus', (select p.vat_status from company_profile p where p.tenant_id = payer.id),
    'payerMethod', coalesce((select b.method from billing_account b where b.tenant_id = payer.id), 'BANK_TRANSFER'),
    'paymentTermsDays', coalesce((select b.payment_terms_days from billing_account b where b.tenant_id = payer.id), 0),
    'discountBasisPoints', case when why in ('PARTNER_PAYS', 'OWN_SUBSCRIPTION') then coalesce((select t.discount_basis_points from partner_terms t where t.tenant_id = payer.id), 0) else 0 end,
    'balanceMinor', coalesce((select b.amount_minor from balance b where b.tenant_id = payer.id), 0),
    'charges', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'payerId', c.payer_id, 'netMinor', c.net_minor, 'currency', c.net_currency, 'startsAt', c.starts_at, 'endsAt', c.ends_at,
      'reason', c.reason, 'vat', c.vat) order by c.starts_at, c.id) from charge c where c.subscription_id = sub.id), '[]'));
end $$;

-- What placing and settling need to know of amounts that the viewer may not read (M6), for a quote or order it sees: what was charged and how taxed,
-- what goes back to whom, what comes from the balance and what of that was taken when the order was placed, what is due.
create function amounts_facts(wanted uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('payerId', a.payer_id, 'currency', a.charge_currency, 'chargeMinor', a.charge_minor, 'balanceUsedMinor', a.balance_used_minor, 'dueMinor', a.due_minor,
    'takenMinor', coalesce((select -sum(m.amount_minor) from "order" o join balance_movement m on m.order_id = o.id where o.amounts_id = a.id and m.reason = 'USED'), 0),
    'vat', jsonb_build_object('rate', a.vat_percent, 'natura', a.natura, 'reason', a.vat_reason, 'isSplitPayment', a.vat_reason = 'SPLIT_PAYMENT'),
    'creditLeft', coalesce((select jsonb_agg(jsonb_build_object('payerId', c.payer_id, 'minor', c.minor) order by c.payer_id)
      from (select l.payer_id, sum(l.payable_minor) as minor from credit_left l where l.amounts_id = a.id group by l.payer_id) c), '[]'))
  from amounts a join tenant t on t.id = a.tenant_id
  where a.id = wanted and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
$$;

-- The next number of the viewer's vendor, without gaps: the row is locked until the order commits.
create function next_order_number(of_year integer) returns text language sql security definer set search_path = public as $$
  insert into order_counter (vendor_id, year, last) values (nullif(current_setting('app.vendor', true), '')::uuid, of_year, 1)
  on conflict (vendor_id, year) do update set last = order_counter.last + 1
  returning year || '-' || lpad(last::text, greatest(6, length(last::text)), '0')
$$;

-- The vendor's currency is fixed at its first order (T1).
create function fix_currency() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update tenant set currency = new.list_price_currency where id = new.vendor_id and currency is null;
  return null;
end $$;
create trigger fix_currency after insert on "order" for each row execute function fix_currency();

-- A balance is the sum of its movements and never below zero; both hold even for two orders at once.
create function keep_balance() returns trigger language plpgsql security definer set search_path = public as $$
begin
  -- A check looks at the row proposed before the conflict is found: what is taken off must never be proposed as a balance of its own.
  insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency)
  values (new.payer_id, new.payer_id, new.vendor_id, 0, new.amount_currency) on conflict do nothing;
  update balance set amount_minor = amount_minor + new.amount_minor where tenant_id = new.payer_id;
  return null;
end $$;
create trigger keep_balance after insert on balance_movement for each row execute function keep_balance();
`;
