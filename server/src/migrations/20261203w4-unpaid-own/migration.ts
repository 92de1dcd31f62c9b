import { Migration } from '@mikro-orm/migrations';

/** Whoever leaves owes nothing: its own invoices, wherever the company is by now that they were for, are in its way, and nobody else's (T6). */
export class UnpaidOwn extends Migration {
  override up(): void {
    this.addSql(String.raw`
      do $$
      declare definition text := pg_get_functiondef('deactivation_blockers'::regproc); states text := 'o.state in (''PENDING_PAYMENT'', ''ON_ACCOUNT'')'; before text := '(7, ''ACCOUNT'', ''BALANCE''';
      begin
        if position(states in definition) = 0 or position(before in definition) = 0 then raise exception 'deactivation_blockers does not say: %, %', states, before; end if;
        execute replace(replace(definition, states, 'o.state = ''PENDING_PAYMENT'''), before, '(6, ''ACCOUNT'', ''UNPAID_INVOICES'', (select count(*) from (select from invoice i where i.tenant_id = t.id and i.kind = ''INVOICE'' and not i.is_paid limit 100) x)),
    ' || before);
      end $$;
    `);
  }
}
