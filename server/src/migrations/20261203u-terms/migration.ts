import { Migration } from '@mikro-orm/migrations';

const columns = `tenant_id, vendor_id, method, invoice_name, address_street, address_number, address_postal_code, address_city, address_province, address_country, sdi_code, pec, billing_email, purchase_order_reference, version, updated_at, updated_by_name`;

/** How long a company has to pay is the vendor's to say (P2): a company begins at none, and one function says otherwise. */
export class Terms extends Migration {
  override up(): void {
    this.addSql(String.raw`
      revoke insert on billing_account from filiera_app;
      grant insert (${columns}) on billing_account to filiera_app;

      create function grant_payment_terms(company uuid, days integer) returns void language plpgsql security definer set search_path = public as $$
      begin
        if days not between 0 and 365 then raise exception 'terms are a year at most' using errcode = 'check_violation', constraint = 'payment_terms_range'; end if;
        update billing_account b set payment_terms_days = days
          where b.tenant_id = company and b.tenant_id <> b.vendor_id and b.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING');
        if not found then raise exception 'only the vendor grants payment terms' using errcode = 'insufficient_privilege'; end if;
      end $$;
      revoke execute on function grant_payment_terms from public;
      grant execute on function grant_payment_terms to filiera_app;
    `);
  }
}
