import { importKeptDays } from '@filiera/shared/limits';
import { type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { task } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { askVatNumbersSql, isInViesSql } from '../profiles/index.ts';
import { isLastTry } from './tries.ts';
import { recognize } from './judge-rows.ts';

/**
 * Makes the customers of a checked file, with their contacts and the entries of both, in one transaction: all of them or none. A company has
 * its row's id, so that nothing is ever made twice, and whoever else imports below the same company waits.
 */
export const applyImportTask = task({
  name: 'apply_import',
  payload: z.object({ importId: z.uuid(), tenantId: z.uuid() }),
  async run({ importId, tenantId }, { inCompany, attempt }) {
    try {
      await inCompany(tenantId, ({ em, now }) => applyRows(em, importId, tenantId, now));
    } catch (error) {
      if (isLastTry(attempt)) await inCompany(tenantId, ({ em, now }) => queryIn(em, `update import set state = 'FAILED', failure = 'INTERNAL', ended_at = $2, kept_until = $2::timestamptz + ${kept} where id = $1 and state = 'APPLYING'`, [importId, now]));
      throw error;
    }
  },
});

async function applyRows(em: EntityManager, importId: string, tenantId: string, now: Date): Promise<void> {
  const [wanted] = await queryIn(em, `select id from import where id = $1 and state = 'APPLYING' for update`, [importId]);
  if (!wanted) return;
  // One import at a time below one company; whoever makes a customer by hand does not wait.
  await queryIn(em, 'select id from tenant where id = $1 for no key update', [tenantId]);
  await recognize(em, importId);
  for (const statement of statements) await queryIn(em, statement, [importId, now]);
}

const kept = `interval '${importKeptDays * 24} hours'`;
const from = `from import_row r join import i on i.id = r.import_id where r.import_id = $1 and r.outcome = 'NEW'`;
const leaders = `${from} and r.number = r.leader`;
const customers = `${leaders} order by r.number`;
const contacts = `from import_row r join import i on i.id = r.import_id join import_row c on c.import_id = r.import_id and c.number = r.leader where r.import_id = $1 and r.outcome = 'NEW' and r.contact is not null`;
const actor = `i.actor_id, i.actor_name, i.actor_tenant_id, i.actor_tenant_name, i.address`;
const entry = `insert into audit_entry (id, tenant_id, at, actor_id, actor_name, actor_tenant_id, actor_tenant_name, address, action, area, subject_type, subject_id, subject_name, after)`;

const statements = [
  `insert into tenant (id, kind, name, parent_id, path, depth, vendor_id, created_at)
    select r.id, 'CUSTOMER', r.company->>'legalName', r.tenant_id, above.path, above.depth + 1, above.vendor_id, $2::timestamptz
    from import_row r join tenant above on above.id = r.tenant_id where r.import_id = $1 and r.outcome = 'NEW' and r.number = r.leader order by r.number`,
  `insert into company_profile (tenant_id, legal_name, trade_name, country, vat_number, vat_status, tax_code, legal_form, phone, pec, sdi_code, website,
      address_street, address_number, address_postal_code, address_city, address_province, address_country, language, time_zone, version, vat_check_due_at, updated_at)
    select r.id, r.company->>'legalName', r.company->>'tradeName', r.company->>'country', r.company->>'vatNumber', 'UNVERIFIED', r.company->>'taxCode', r.company->>'legalForm', r.company->>'phone', r.company->>'pec',
      r.company->>'sdiCode', r.company->>'website', r.company#>>'{address,street}', r.company#>>'{address,number}', r.company#>>'{address,postalCode}', r.company#>>'{address,city}',
      r.company#>>'{address,province}', r.company#>>'{address,country}', r.company->>'language', r.company->>'timeZone', 1,
      case when ${isInViesSql(`r.company->>'country'`, `r.company->>'vatNumber'`)} then $2::timestamptz end, $2::timestamptz ${customers}`,
  `${askVatNumbersSql(`select r.id ${leaders}`)} and p.vat_check_due_at = $2::timestamptz`,
  `insert into billing_account (tenant_id, version, updated_at) select r.id, 1, $2::timestamptz ${customers}`,
  `insert into contact (id, tenant_id, path, vendor_id, first_name, last_name, email, phone, job_title, types, version, created_at, updated_at)
    select r.id, c.id, t.path, t.vendor_id, r.contact->>'firstName', r.contact->>'lastName', r.contact->>'email', r.contact->>'phone', r.contact->>'jobTitle',
      array(select jsonb_array_elements_text(r.contact->'types')), 1, $2::timestamptz, $2::timestamptz
    ${contacts.replace(' where ', ' join tenant t on t.id = c.id where ')} order by r.number`,
  `${entry} select gen_random_uuid(), r.id, $2::timestamptz, ${actor}, 'tenant:create', 'COMPANY', 'Tenant', r.id, r.company->>'legalName',
      jsonb_build_object('kind', 'CUSTOMER', 'name', r.company->>'legalName', 'fileName', i.file_name) ${customers}`,
  `${entry} select gen_random_uuid(), c.id, $2::timestamptz, ${actor}, 'contact:add',
      case when r.contact->'types' in ('["BILLING"]', '["TECHNICAL"]') then r.contact#>>'{types,0}' else 'CONTACTS' end,
      'Contact', r.id, concat(r.contact->>'firstName', ' ', r.contact->>'lastName'), r.contact ${contacts}`,
  `update import i set state = 'APPLIED', ended_at = $2::timestamptz, kept_until = $2::timestamptz + ${kept}, customers_new = n.customers, customers_known = n.known, contacts_new = n.contacts
    from (select count(*) filter (where number = leader and outcome = 'NEW') as customers, count(*) filter (where number = leader and outcome = 'KNOWN') as known,
      count(*) filter (where outcome = 'NEW' and contact is not null) as contacts from import_row where import_id = $1) n
    where i.id = $1`,
  `${entry} select gen_random_uuid(), i.tenant_id, $2::timestamptz, ${actor}, 'tenant:import', 'COMPANY', 'Import', i.id, i.file_name,
      jsonb_build_object('fileName', i.file_name, 'customers', i.customers_new, 'contacts', i.contacts_new) from import i where i.id = $1`,
];
