import { Migration } from '@mikro-orm/migrations';

/** Who sells and who is invoiced, as papers name them. */
export class Parties extends Migration {
  override up(): void {
    this.addSql(String.raw`
      -- The parties of an order or a quote, with number and address: the seller to everyone below it and behind a link, the other to itself, to the seller, and behind a link whose readers it is (M6).
      create function parties_of(document uuid) returns table (seller jsonb, buyer jsonb) language sql stable rows 1 security definer set search_path = public as $$
        with d as (
          select x.* from (select id, vendor_id, payer_id, amounts_id from "order" union all select id, vendor_id, payer_id, amounts_id from quote) x
          where x.id = document and (x.vendor_id = nullif(current_setting('app.vendor', true), '')::uuid or x.id = nullif(current_setting('app.document', true), '')::uuid)),
        party as (
          select p.tenant_id, jsonb_build_object('vatNumber', p.vat_number, 'country', p.country,
            'address', case when b.address_street is null then jsonb_build_object('street', p.address_street, 'number', p.address_number, 'postalCode', p.address_postal_code, 'city', p.address_city, 'province', p.address_province, 'country', p.address_country)
              else jsonb_build_object('street', b.address_street, 'number', b.address_number, 'postalCode', b.address_postal_code, 'city', b.address_city, 'province', b.address_province, 'country', coalesce(b.address_country, p.address_country)) end) as told
          from d join company_profile p on p.tenant_id in (d.vendor_id, d.payer_id) left join billing_account b on b.tenant_id = p.tenant_id)
        select s.told, case when nullif(current_setting('app.home', true), '')::uuid in (d.payer_id, d.vendor_id) or d.amounts_id = nullif(current_setting('app.amounts', true), '')::uuid then c.told end
        from d left join party s on s.tenant_id = d.vendor_id left join party c on c.tenant_id = d.payer_id
      $$;
      revoke execute on function parties_of from public;
      grant execute on function parties_of to filiera_app;
    `);
  }
}
