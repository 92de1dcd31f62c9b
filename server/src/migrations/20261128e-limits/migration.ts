import { Migration } from '@mikro-orm/migrations';

/** What was suspended from above stays so for those below (T4); nobody has one address written to over and over. */
export class Limits extends Migration {
  override up(): void {
    this.addSql(String.raw`
alter table "tenant" add column "suspended_by_id" uuid null;
alter table tenant add foreign key (suspended_by_id) references tenant (id);
grant update (suspended_by_id) on tenant to filiera_app;

-- From which company a link was asked for; null where nobody was signed in.
alter table "one_time_link" add column "asked_from" uuid null;
create index "one_time_link_by_address" on "one_time_link" ("address", "created_at");
create function own_asker() returns trigger language plpgsql set search_path = public as $$
begin
  new.asked_from := nullif(current_setting('app.home', true), '')::uuid;
  return new;
end $$;
create trigger own_asker before insert on one_time_link for each row execute function own_asker();

-- When the last link but so many was sent to an address from the viewer's company. Those of others are not counted: they would tell of them (T8).
create function link_before_last(sent_to text, others integer) returns timestamptz language sql stable security definer set search_path = public as $$
  select l.created_at from one_time_link l where l.address = sent_to and l.asked_from = nullif(current_setting('app.home', true), '')::uuid order by l.created_at desc offset others limit 1
$$;
grant execute on function link_before_last to filiera_app;
`);
  }
}
