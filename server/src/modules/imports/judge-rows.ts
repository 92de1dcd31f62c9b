import { importApplicableDays } from '@filiera/shared/limits';
import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../../platform/orm/query.ts';

/** A customer of the company above with the row's natural key: VAT number, else tax code, else name. */
export const sameCustomer = `exists (
  select from tenant t join company_profile p on p.tenant_id = t.id
  where t.parent_id = r.tenant_id and case
    when r.company->>'vatNumber' is not null then p.vat_number = r.company->>'vatNumber' and p.country = r.company->>'country'
    when r.company->>'taxCode' is not null then p.tax_code = r.company->>'taxCode' and p.country = r.company->>'country'
    else lower(p.legal_name) = lower(r.company->>'legalName') end)`;

/** The last look, once every row was checked: which customers are there already, and which stay out because a row of theirs is wrong. */
export async function judgeRows(em: EntityManager, importId: string, now: Date): Promise<void> {
  const [import_] = await queryIn(em, `select id from import where id = $1 and state = 'CHECKING' for update`, [importId]);
  if (!import_) return;
  await queryIn(em, `
    update import_row r set outcome = 'LEFT_OUT' where r.import_id = $1 and r.outcome = 'NEW'
    and exists (select from import_row w where w.import_id = r.import_id and w.leader = r.leader and w.outcome = 'WRONG')`, [importId]);
  await recognize(em, importId);
  await queryIn(em, `
    update import i set state = 'CHECKED', kept_until = $2::timestamptz + make_interval(hours => $3), customers_new = n.customers_new, customers_known = n.customers_known, customers_wrong = n.customers_wrong, contacts_new = n.contacts_new
    from (select count(*) filter (where number = leader and outcome = 'NEW') as customers_new, count(*) filter (where number = leader and outcome = 'KNOWN') as customers_known,
      count(distinct leader) filter (where outcome in ('WRONG', 'LEFT_OUT')) as customers_wrong, count(*) filter (where outcome = 'NEW' and contact is not null) as contacts_new
      from import_row where import_id = $1) n
    where i.id = $1`, [importId, now, importApplicableDays * 24]);
  await queryIn(em, 'delete from import_piece where import_id = $1', [importId]);
}

/** Rows of customers that are there already: they stay as they are. */
export async function recognize(em: EntityManager, importId: string): Promise<void> {
  await queryIn(em, `
    update import_row o set outcome = 'KNOWN' from (select r.leader from import_row r where r.import_id = $1 and r.number = r.leader and r.outcome = 'NEW' and ${sameCustomer}) k
    where o.import_id = $1 and o.leader = k.leader and o.outcome = 'NEW'`, [importId]);
}
