import { Migration } from '@mikro-orm/migrations';

/** An order on account has taken effect and is owed: its link pays it as long as it opens, not only in the days that money is awaited for an order that has not (P2). */
export class AccountLinks extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function payer_by_link(token bytea, at timestamptz) returns table (order_id uuid, order_tenant_id uuid, company uuid, link uuid, company_name text)
      language sql stable rows 1 security definer set search_path = public as $$
        select w.id, w.tenant_id, t.id, l.id, t.name
        from document_link l join tenant t on t.id = l.tenant_id left join quote q on q.id = l.quote_id
          left join "order" o on o.id = l.order_id or o.quote_id = l.quote_id
          left join "order" w on w.id = o.id and (w.state = 'ON_ACCOUNT' or (w.state = 'PENDING_PAYMENT' and w.expires_at > at))
        where l.token_hash = token and l.expires_at > at and t.status <> 'CLOSED' and coalesce(o.payer_id, q.payer_id) = l.tenant_id
      $$;
    `);
  }
}
