import { Migration } from '@mikro-orm/migrations';
import { listExpiring, needsHand } from '../20261130x4-read-models/read-models.sql.ts';

/**
 * What an update changes in the list of what needs a hand is found by comparing sets: joined, a plan made for the few rows of a first update went through each pair of a batch.
 */
export class Relist extends Migration {
  override up(): void {
    this.addSql(`
create or replace function relist_expiries() returns trigger language plpgsql security definer set search_path = public as $$
declare
  changed uuid[] := array(select s.id from (${states('fresh')} except ${states('former')}) s);
begin
  if changed = '{}' then return null; end if;
  delete from tenant_expiry where subscription_id = any (changed);${listExpiring('(select * from fresh where id = any (changed))')};
  return null;
end $$;`);
  }
}

const states = (rows: string): string => `select s.id, ${needsHand('s')} as needs_hand, case when ${needsHand('s')} then s.ends_at end as ends_at from ${rows} s`;
