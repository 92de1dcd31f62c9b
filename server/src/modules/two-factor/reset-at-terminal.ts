import { normalizeEmail } from '@filiera/shared/numbers';
import type pg from 'pg';
import { ExplainedError } from '../../platform/explained-error.ts';
import { type Language, translate } from '../../platform/i18n/translate.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { mailRow } from '../mails/index.ts';

interface Person {
  id: string;
  name: string;
  email: string;
  language: Language;
  company: string;
  vendor: string;
}

/**
 * Takes away a person's second factor where nobody in the console can: of the last administrator of a vendor. Only the person at the terminal may, and
 * it is written down and told by mail like any other reset.
 * @param vendor the name in /sign-in/:vendor; null where there is one vendor only
 * @throws ExplainedError when there is no such person, or it has no second factor
 */
export async function resetTwoFactorAtTerminal(ownerUrl: string, { email, vendor }: { email: string; vendor: string | null }, now = new Date()): Promise<{ name: string }> {
  return asOwner(ownerUrl, async (client) => {
    const person = await findPerson(client, normalizeEmail(email), vendor);
    const { rowCount } = await client.query('update "user" set two_factor_since = null where id = $1 and two_factor_since is not null', [person.id]);
    if (!rowCount) throw new ExplainedError(`${person.name} has no second factor.`);
    await client.query('delete from second_factor where user_id = $1', [person.id]);
    await client.query('delete from session where user_id = $1', [person.id]);
    await client.query(
      `insert into audit_entry (id, tenant_id, at, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name) values ($1, $2, $3, 'filiera', $4, 'user:resetTwoFactor', 'ACCESS', 'User', $5, $6)`,
      [newId(now), person.company, now, person.vendor, person.id, person.name],
    );
    const letter = mailRow({
      letter: 'twoFactorReset', words: { changer: translate(person.language, 'operator') }, to: { address: person.email, name: person.name, language: person.language },
      tenantId: person.company, key: `twoFactor:${newId(now)}`, area: 'ACCESS', objectPath: '/sign-in',
    }, now);
    await client.query('select queue_mails($1)', [JSON.stringify([letter])]);
    return { name: person.name };
  });
}

async function findPerson(client: pg.Client, email: string, vendor: string | null): Promise<Person> {
  const { rows: [person, another] } = await client.query<Person>(
    `select u.id, u.first_name || ' ' || u.last_name as name, u.email, u.language, u.tenant_id as company, v.name as vendor
     from "user" u join tenant v on v.id = u.vendor_id where u.email = $1 and u.status <> 'INVITED' and ($2::text is null or v.slug = $2)`,
    [email, vendor],
  );
  if (!person) throw new ExplainedError(`Nobody signs in with ${email}${vendor === null ? '' : ` at ${vendor}`}.`);
  if (another) throw new ExplainedError(`${email} signs in at several vendors: say which with --vendor.`);
  return person;
}
