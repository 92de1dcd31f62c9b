import { Migration } from '@mikro-orm/migrations';

/** A partner sells to a customer who is still to come; where a product wants the partner to be the only administrator, its discount depends on it. */
export class Sales extends Migration {
  override up(): void {
    this.addSql(String.raw`
alter table "quote" add column "is_sale" boolean not null default false, add column "sale_id" uuid null;
alter table "quote" add constraint "quote_sale_id_unique" unique ("sale_id");
alter table "quote_line" add column "has_lost_discount" boolean not null default false;
-- The sale stands with the partner, what came of it with the customer below: those two share their vendor.
alter table quote add foreign key (vendor_id, sale_id) references quote (vendor_id, id);

-- As before, and whether a customer has an administrator of its own, where a product of its vendor asks (P8).
create or replace function pricing_facts(companies uuid[], credited uuid[]) returns jsonb language sql stable security definer set search_path = public as $$
  with seen as (select t.id from tenant t where t.id = any (companies) and t.path <@ nullif(current_setting('app.scope', true), '')::ltree)
  select jsonb_build_object(
    'parties', coalesce((select jsonb_agg(jsonb_build_object(
        'tenantId', i.tenant_id, 'reason', i.reason, 'payerId', payer.id, 'payerName', payer.name, 'currency', coalesce(vendor.currency, 'EUR'), 'vendorId', vendor.id,
        'vendorTimeZone', seller.time_zone, 'sellerCountry', seller.country, 'payerCountry', p.country, 'payerVatNumber', p.vat_number, 'payerVatStatus', p.vat_status,
        'payerMethod', coalesce(b.method, 'BANK_TRANSFER'), 'paymentTermsDays', coalesce(b.payment_terms_days, 0),
        'hasOwnAdmin', exists (select from product w where w.vendor_id = vendor.id and w.wants_sole_administrator)
          and exists (select from "user" u join tenant own on own.id = u.tenant_id where u.tenant_id = i.tenant_id and own.kind = 'CUSTOMER' and u.role = 'ADMIN' and u.status = 'ACTIVE'),
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

-- The same for what renews by itself: its statements as they were, but for these words.
do $$
declare words text[]; definition text;
begin
  foreach words slice 1 in array array[
    ['editions_over_time', 'product.withdrawn_at is not null as "isWithdrawn",', 'product.withdrawn_at is not null as "isWithdrawn", product.wants_sole_administrator as "wantsSoleAdministrator",'],
    ['take_renewals', 's.ordered_by_customer as "orderedByCustomer", s.version,', 's.ordered_by_customer as "orderedByCustomer", exists (select from product w where w.id = s.product_id and w.wants_sole_administrator) and exists (select from "user" u join tenant own on own.id = u.tenant_id where u.tenant_id = s.tenant_id and own.kind = ''CUSTOMER'' and u.role = ''ADMIN'' and u.status = ''ACTIVE'') as "hasOwnAdmin", s.version,']
  ] loop
    definition := pg_get_functiondef(words[1]::regproc);
    if position(words[2] in definition) = 0 then raise exception '% does not say: %', words[1], words[2]; end if;
    execute replace(definition, words[2], words[3]);
  end loop;
end $$;
`);
  }
}
