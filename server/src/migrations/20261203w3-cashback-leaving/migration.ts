import { Migration } from '@mikro-orm/migrations';

/** A partner that still has cashback, or asked for it to be paid out, takes it along before it is one no more (T6, P10). */
export class CashbackLeaving extends Migration {
  override up(): void {
    this.addSql(String.raw`
      do $$
      declare definition text := pg_get_functiondef('deactivation_blockers'::regproc); before text := '(3, ''ACCOUNT'', ''PARTNER_FEATURES''';
      begin
        if position(before in definition) = 0 then raise exception 'deactivation_blockers does not say: %', before; end if;
        execute replace(definition, before, '(8, ''PARTNER'', ''CASHBACK'', (select count(*) from (select from cashback_account c where c.tenant_id = t.id and c.balance_minor > 0 union all select from cashback_payout p where p.tenant_id = t.id and p.state in (''REQUESTED'', ''APPROVED'') limit 100) x)),
    ' || before);
      end $$;
    `);
  }
}
