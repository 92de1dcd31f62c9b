import { Migration } from '@mikro-orm/migrations';

const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;
const role = `(select current_setting('app.role', true) as "current_setting")`;
const isChild = `(select o.parent_id = ${home} from tenant o where o.id = tenant_id)`;
/** How a move asked until now whether the moved one had more than who it would stand under. */
const isBetter = `(select from partner_terms own join partner_terms its on its.tenant_id = above.id where own.tenant_id = moved.id and own.discount_basis_points > its.discount_basis_points)`;

/** A partner's tier has a first day, by the vendor's calendar: what is priced on a day is priced at the tier of that day, never above that of the partners above (P9). */
export class Tiers extends Migration {
  override up(): void {
    this.addSql(String.raw`
      create table "partner_tier" ("id" uuid not null, "tenant_id" uuid not null, "vendor_id" uuid not null, "basis_points" int not null, "from_day" date not null, "assigned_at" timestamptz(3) not null, "assigned_by_name" text not null, primary key ("id"));
      alter table "partner_tier" add constraint "partner_tier_from" unique ("tenant_id", "from_day");
      create index "partner_tier_by_day" on "partner_tier" ("tenant_id", "from_day", "id");
      alter table "partner_tier" add constraint "partner_tier_percent" check (((basis_points >= 0) and (basis_points <= 10000)));
      alter table "partner_tier" enable row level security;
      alter table "partner_tier" force row level security;
      create policy "reader" on "partner_tier" for select using (${role} in ('ADMIN', 'BILLING') and (tenant_id = ${home} or vendor_id = ${home} or ${isChild}));
      create policy "parent" on "partner_tier" using (${role} = 'ADMIN' and ${isChild});
      create policy "owner" on "partner_tier" to "filiera_owner" using (true) with check (true);
      alter table partner_tier add foreign key (tenant_id) references tenant (id), add foreign key (vendor_id) references tenant (id);

      -- What partners had holds from the day on which they came.
      insert into partner_tier (id, tenant_id, vendor_id, basis_points, from_day, assigned_at, assigned_by_name)
      select gen_random_uuid(), t.id, t.vendor_id, x.discount_basis_points, (t.created_at at time zone seller.time_zone)::date, t.created_at, 'Filiera'
      from partner_terms x join tenant t on t.id = x.tenant_id join company_profile seller on seller.tenant_id = t.vendor_id;

      create trigger own_vendor before insert on partner_tier for each row execute function own_vendor();
      grant select, insert, delete on partner_tier to filiera_app;

      -- The day it is where the vendor of a company is.
      create function vendor_day(company uuid, moment timestamptz) returns date language sql stable security definer set search_path = public as $$
        select (moment at time zone seller.time_zone)::date from tenant t join company_profile seller on seller.tenant_id = t.vendor_id where t.id = company
      $$;

      -- A tier that has begun is what somebody may have paid by: none begins in the past, and none that has begun is taken back. Looked at last, so that whose row it is comes first.
      create function keep_tier() returns trigger language plpgsql security definer set search_path = public as $$
      declare moment timestamptz := nullif(current_setting('app.now', true), '')::timestamptz;
      begin
        if tg_op = 'DELETE' then
          if old.from_day <= vendor_day(old.tenant_id, moment) then raise exception 'a tier that has begun stays' using errcode = 'check_violation'; end if;
          return null;
        end if;
        if new.from_day < vendor_day(new.tenant_id, moment) then raise exception 'a tier begins today or later' using errcode = 'check_violation'; end if;
        return null;
      end $$;
      create trigger keep_tier after insert or delete on partner_tier for each row execute function keep_tier();

      -- The most that a partner can have on a day: what each partner above it has then. All of the price, where only the vendor is above.
      create function most_tier(company uuid, on_day date) returns integer language sql stable security definer set search_path = public as $$
        select coalesce(min(coalesce(g.basis_points, 0)), 10000)
        from tenant_ancestor a join tenant above on above.id = a.ancestor_id and above.kind = 'PARTNER'
        left join lateral (select x.basis_points from partner_tier x where x.tenant_id = above.id and x.from_day <= on_day order by x.from_day desc limit 1) g on true
        where a.tenant_id = company
      $$;

      -- What a company pays less than the public price at that moment: what its parent gave it, and never more than those above have; nothing where it is no partner.
      create function tier_on(company uuid, moment timestamptz) returns integer language sql stable security definer set search_path = public as $$
        select coalesce((select least(g.basis_points, most_tier(t.id, d.today))
          from tenant t cross join lateral (select vendor_day(t.id, moment) as today) d
          cross join lateral (select x.basis_points from partner_tier x where x.tenant_id = t.id and x.from_day <= d.today order by x.from_day desc limit 1) g
          where t.id = company and t.kind = 'PARTNER'), 0)
      $$;

      -- The same bound, of a company in the viewer's scope alone: whoever gives a tier, and whoever has one, learns how much of it counts.
      create function tier_bound(company uuid, on_day date) returns integer language sql stable security definer set search_path = public as $$
        select most_tier(t.id, on_day) from tenant t where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
      $$;

      -- Partners below one whose tier the viewer gives, by any number of steps, who were given more than what is left of its own on that day.
      create function tiers_beyond(partner uuid, on_day date, most integer) returns table (id uuid, name text) language sql stable security definer set search_path = public as $$
        select t.id, t.name
        from tenant giver join tenant_ancestor a on a.ancestor_id = giver.id join tenant t on t.id = a.tenant_id and t.kind = 'PARTNER' and t.status <> 'CLOSED'
        cross join lateral (select x.basis_points from partner_tier x where x.tenant_id = t.id and x.from_day <= on_day order by x.from_day desc limit 1) g
        where giver.id = partner and giver.parent_id = nullif(current_setting('app.home', true), '')::uuid and giver.path <@ nullif(current_setting('app.scope', true), '')::ltree and g.basis_points > most
        order by t.depth, t.id
      $$;
      revoke execute on function vendor_day, keep_tier, most_tier, tier_on, tier_bound, tiers_beyond from public;
      grant execute on function tier_bound, tiers_beyond to filiera_app;

      -- Who earns of what is sold to these companies at that moment, by company, from the vendor's own partner down; nobody of what a partner uses itself (P9).
      drop function earning_chains(uuid[]);
      create function earning_chains(companies uuid[], moment timestamptz) returns table (tenant_id uuid, chain jsonb) language sql stable security definer set search_path = public as $$
        select c.company, jsonb_agg(jsonb_build_object('partnerId', c.partner, 'basisPoints', c.counts) order by c.depth)
        from (
          select t.id as company, above.id as partner, above.depth, min(coalesce(g.basis_points, 0)) over (partition by t.id order by above.depth) as counts
          from tenant t join company_profile seller on seller.tenant_id = t.vendor_id join tenant_ancestor a on a.tenant_id = t.id join tenant above on above.id = a.ancestor_id and above.kind = 'PARTNER'
          left join lateral (select x.basis_points from partner_tier x where x.tenant_id = above.id and x.from_day <= (moment at time zone seller.time_zone)::date order by x.from_day desc limit 1) g on true
          where t.id = any (companies) and t.kind = 'CUSTOMER') c
        group by c.company
      $$;
      revoke execute on function earning_chains from public;

      -- Who is no partner any more has no tier, and none that was still to come (T6): its own subscriptions cost what everybody pays.
      create or replace function end_terms() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        delete from partner_tier where tenant_id = new.id and from_day > vendor_day(new.id, coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()));
        return null;
      end $$;

      do $$
      declare words text[]; definition text;
      begin
        foreach words slice 1 in array array[
          ['pricing_facts', 'coalesce(x.discount_basis_points, 0)', 'tier_on(payer.id, coalesce(nullif(current_setting(''app.now'', true), '''')::timestamptz, now()))'],
          ['pricing_facts', 'left join partner_terms x on x.tenant_id = payer.id ', ''],
          ['take_renewals', 'coalesce(terms.discount_basis_points, 0)', 'tier_on(payer.id, instant)'],
          ['take_renewals', 'left join partner_terms terms on terms.tenant_id = payer.id ', ''],
          ['take_renewals', 'earning_chains(array(select distinct m.tenant_id from mine m))', 'earning_chains(array(select distinct m.tenant_id from mine m), instant)'],
          ['share_facts', 'earning_chains(array(select x.tenant_id from order_line x where x.order_id = wanted))', 'earning_chains(array(select x.tenant_id from order_line x where x.order_id = wanted), coalesce(nullif(current_setting(''app.now'', true), '''')::timestamptz, now()))'],
          ['keep_shares', 'join partner_terms x on x.tenant_id = s.partner_id', 'join tenant x on x.id = s.partner_id and x.kind = ''PARTNER'''],
          ['move_tenant', 'exists ${isBetter}', 'tier_on(moved.id, at) > tier_on(above.id, at)']
        ] loop
          definition := pg_get_functiondef(words[1]::regproc);
          if position(words[2] in definition) = 0 then raise exception '% does not say: %', words[1], words[2]; end if;
          execute replace(definition, words[2], words[3]);
        end loop;
      end $$;

      drop table partner_terms;
    `);
  }
}
