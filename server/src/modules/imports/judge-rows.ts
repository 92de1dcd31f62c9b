import { importApplicableDays } from '@filiera/shared/limits';
import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../../platform/orm/query.ts';

/**
 * The first rows whose customer is there already: one below the same company with its VAT number, else its tax code, else its name. Each way is a hash
 * join of its own; those without a number are left out of it, for they would all be compared with each other.
 */
const known = `
  with there as materialized (
    select p.vat_number, p.tax_code, p.country, lower(p.legal_name) as name
    from tenant t join company_profile p on p.tenant_id = t.id where t.parent_id = (select i.tenant_id from import i where i.id = $1)
  ), wanted as materialized (
    select r.leader, r.company->>'vatNumber' as vat_number, r.company->>'taxCode' as tax_code, r.company->>'country' as country, lower(r.company->>'legalName') as name
    from import_row r where r.import_id = $1 and r.number = r.leader and r.outcome = 'NEW'
  )
  select w.leader from wanted w join there t on t.vat_number = w.vat_number and t.country = w.country where w.vat_number is not null and t.vat_number is not null
  union select w.leader from wanted w join there t on t.tax_code = w.tax_code and t.country = w.country where w.vat_number is null and w.tax_code is not null and t.tax_code is not null
  union select w.leader from wanted w join there t on t.name = w.name where w.vat_number is null and w.tax_code is null`;

/** The last look, once every row was checked: which customers are there already, and which stay out because a row of theirs is wrong. */
export async function judgeRows(em: EntityManager, importId: string, now: Date): Promise<void> {
  const [import_] = await queryIn(em, `select id from import where id = $1 and state = 'CHECKING' for update`, [importId]);
  if (!import_) return;
  await inBulk(em, `
    update import_row r set outcome = 'LEFT_OUT' from (select distinct leader from import_row where import_id = $1 and outcome = 'WRONG') w
    where r.import_id = $1 and r.outcome = 'NEW' and r.leader = w.leader`, [importId]);
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
export function recognize(em: EntityManager, importId: string): Promise<void> {
  return inBulk(em, `update import_row o set outcome = 'KNOWN' from (${known}) k where o.import_id = $1 and o.leader = k.leader and o.outcome = 'NEW'`, [importId]);
}

/** Nobody has counted what was just written: the planner takes it for next to nothing, and would go through all of it for each row. */
async function inBulk(em: EntityManager, statement: string, values: unknown[]): Promise<void> {
  await queryIn(em, `select set_config('enable_nestloop', 'off', true)`);
  await queryIn(em, statement, values);
  await queryIn(em, `select set_config('enable_nestloop', 'on', true)`);
}
