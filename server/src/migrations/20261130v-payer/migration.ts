import { Migration } from '@mikro-orm/migrations';

/**
 * A customer chooses who pays and what its partners see (P3, P6). What a partner proposes stands beside it until it is answered, or until what it was said
 * about has changed.
 */
export class ChoosingThePayer extends Migration {
  override up(): void {
    this.addSql(`
      update tenant set payer = 'CUSTOMER' where access = 'LIMITED' and payer <> 'CUSTOMER';
      alter table tenant add constraint tenant_payer_of_limited check (access = 'FULL' or payer = 'CUSTOMER');

      create table payer_proposal (
        tenant_id uuid not null, payer text not null, note text null, proposed_by_name text not null, proposed_by_company text not null, proposed_at timestamptz(3) not null,
        constraint payer_proposal_pkey primary key (tenant_id)
      );
      alter table payer_proposal add constraint payer_proposal_payer_check check (payer in ('CUSTOMER', 'PARTNER'));
      alter table payer_proposal add constraint payer_proposal_tenant_id_fkey foreign key (tenant_id) references tenant (id) on delete cascade;
      alter table payer_proposal enable row level security;
      alter table payer_proposal force row level security;
      create policy "subtree" on payer_proposal using ((select o.limited_depth <= (select nullif(current_setting('app.depth', true), '')::smallint as "nullif") from tenant o where o.id = tenant_id));
      create policy "owner" on payer_proposal to filiera_owner using (true) with check (true);
      grant select, insert, delete on payer_proposal to filiera_app;
      grant update (payer, note, proposed_by_name, proposed_by_company, proposed_at) on payer_proposal to filiera_app;

      create function end_payer_proposal() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        delete from payer_proposal where tenant_id = new.id;
        return null;
      end $$;
      create trigger end_payer_proposal after update of parent_id, kind, payer, access on tenant for each row
        when (old.parent_id is distinct from new.parent_id or old.kind <> new.kind or old.payer <> new.payer or old.access <> new.access) execute function end_payer_proposal();

      -- The partner directly above a company that the viewer sees: who is invoiced in its place and told of it, although it may be above the viewer (T3).
      create function partner_of(company uuid) returns table (id uuid, name text) language sql stable rows 1 security definer set search_path = public as $$
        select above.id, above.name from tenant t join tenant above on above.id = t.parent_id and above.kind = 'PARTNER'
        where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
      $$;
      revoke execute on function end_payer_proposal, partner_of from public;
      grant execute on function partner_of to filiera_app;
    `);
  }
}
