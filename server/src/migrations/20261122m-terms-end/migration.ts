import { Migration } from '@mikro-orm/migrations';

/** Who is no partner any more has no partner's terms (T6, P9): its own subscriptions cost what everybody pays. */
export class TermsEnd extends Migration {
  override up(): void {
    this.addSql(String.raw`
create function end_terms() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from partner_terms where tenant_id = new.id;
  return null;
end $$;
create trigger end_terms after update of kind on tenant for each row when (old.kind = 'PARTNER' and new.kind <> 'PARTNER') execute function end_terms();
`);
  }
}
