import { Migration } from '@mikro-orm/migrations';

/** Statements say what they left out; licences are as many as are owned; a balance is of one vendor's company and in one currency, whatever is written to it; what an order or an account is about is never rewritten. */
export class Counted extends Migration {
  override up(): void {
    this.addSql(`
      alter table bank_statement add column other_currency integer not null default 0;

      create or replace function keep_balance() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if not exists (select from tenant t where t.id = new.payer_id and t.vendor_id = new.vendor_id) then
          raise exception 'a balance is of a company of its vendor' using errcode = 'check_violation';
        end if;
        -- A check looks at the row proposed before the conflict is found: what is taken off must never be proposed as a balance of its own.
        insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency)
        values (new.payer_id, new.payer_id, new.vendor_id, 0, new.amount_currency) on conflict do nothing;
        update balance set amount_minor = amount_minor + new.amount_minor where tenant_id = new.payer_id and amount_currency = new.amount_currency;
        if not found then raise exception 'a balance is in one currency' using errcode = 'check_violation'; end if;
        return null;
      end $$;

      -- Licences go with the component that they are, and whoever has one of those that are gone with them (S3, S11).
      create function count_lost_licences() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        update licence_count l set total = l.total - o.quantity from former o join component c on c.id = o.component_id where c.is_licence and l.subscription_id = o.subscription_id;
        return null;
      end $$;
      create trigger count_lost_licences after delete on subscription_component referencing old table as former for each statement execute function count_lost_licences();
      create or replace function shed_licences(wanted uuid, items jsonb, leaving uuid[], at timestamptz) returns void language plpgsql security definer set search_path = public as $$
      declare total integer; scope ltree := nullif(current_setting('app.scope', true), '')::ltree;
      begin
        if scope is not null and not exists (select from subscription s where s.id = wanted and s.path <@ scope) then return; end if;
        select coalesce(sum((i->>'quantity')::integer), 0) into total from jsonb_array_elements(items) i join component c on c.id = (i->>'componentId')::uuid where c.is_licence;
        with gone as (
          delete from licence l using (
            select o.id, row_number() over (order by o.id = any (leaving) desc, o.activated_at is not null, o.assigned_at desc, o.id desc) as nth, count(*) over () as assigned from licence o where o.subscription_id = wanted
          ) o where l.id = o.id and o.nth <= o.assigned - total returning l.id, l.tenant_id, l.vendor_id, l.email
        )
        insert into audit_entry (id, tenant_id, vendor_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name)
        select first_id(at), g.tenant_id, g.vendor_id, at, 'Filiera', '', 'licence:remove', 'BILLING', 'Licence', g.id, g.email from gone g;
      end $$;

      revoke update on "order", billing_account from filiera_app;
      grant update (state, state_reason, method, settled_at, value_date, retry_at) on "order" to filiera_app;
      grant update (method, invoice_name, address_street, address_number, address_postal_code, address_city, address_province, address_country, sdi_code, pec, billing_email, purchase_order_reference,
        version, updated_at, updated_by_name) on billing_account to filiera_app;
    `);
  }
}
