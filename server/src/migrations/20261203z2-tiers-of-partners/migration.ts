import { Migration } from '@mikro-orm/migrations';

/** Of a batch of renewals only partners are asked for their tier: most payers are customers, who have none, and a question each is a plan each. */
export class TiersOfPartners extends Migration {
  override up(): void {
    this.addSql(String.raw`
      do $$
      declare definition text := pg_get_functiondef('take_renewals'::regproc); asked text := 'tier_on(payer.id, instant)';
      begin
        if position(asked in definition) = 0 then raise exception 'take_renewals does not say: %', asked; end if;
        execute replace(definition, asked, 'case when payer.kind = ''PARTNER'' then tier_on(payer.id, instant) else 0 end');
      end $$;
    `);
  }
}
