import { Migration } from '@mikro-orm/migrations';

/** Whoever is invoiced has said what its invoices need, before anything is sold to it or renewed for it. */
export class BuyerReady extends Migration {
  override up(): void {
    this.addSql(String.raw`
      alter table "subscription" drop constraint "subscription_parked_reason_check";
      alter table "subscription" add constraint "subscription_parked_reason_check" check ("parked_reason" in ('NOT_SOLD', 'TOO_LATE', 'BUYER_NOT_READY', 'FAULT'));

      -- What companies have yet to say before they can be invoiced: of an Italian one its VAT number or its tax code, without which the exchange refuses an invoice (00417), and of each where its
      -- invoices go, which is where Pagamento says, else the Anagrafica. Ready ones are left out.
      create function gaps_of_buyers(companies uuid[]) returns table (id uuid, gaps text[]) language sql stable security definer set search_path = public as $$
        select g.id, g.gaps from (
          select p.tenant_id as id, array_remove(array[
            case when p.country = 'IT' and coalesce(p.vat_number, '') = '' and coalesce(p.tax_code, '') = '' then 'TAX_NUMBER' end,
            case when case when b.address_street is null then '' in (trim(p.address_street), trim(p.address_city), trim(p.address_postal_code), trim(p.address_country)) else '' in (trim(b.address_street), trim(coalesce(b.address_city, '')), trim(coalesce(b.address_postal_code, '')), trim(coalesce(b.address_country, ''))) end then 'ADDRESS' end], null) as gaps
          from company_profile p join billing_account b on b.tenant_id = p.tenant_id where p.tenant_id = any (companies)) g
        where g.gaps <> '{}'
      $$;
      revoke execute on function gaps_of_buyers from public;
      grant execute on function gaps_of_buyers to filiera_worker;

      -- The same of who is to be invoiced for what the session orders: of its own vendor's tree, and on the way from it to the root or below it.
      create function buyer_gaps(invoiced uuid) returns text[] language sql stable security definer set search_path = public as $$
        select g.gaps from tenant o cross join lateral gaps_of_buyers(array[o.id]) g
        where o.id = invoiced and o.vendor_id = nullif(current_setting('app.vendor', true), '')::uuid
          and (o.path <@ nullif(current_setting('app.scope', true), '')::ltree or nullif(current_setting('app.scope', true), '')::ltree <@ o.path)
      $$;
      revoke execute on function buyer_gaps from public;
      grant execute on function buyer_gaps to filiera_app;
    `);
  }
}
