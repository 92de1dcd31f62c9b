import { cardExpiresAt, dueExpiryWarning, expiryWarningDays } from '@filiera/shared/payment';
import { instant, later, toDate } from '@filiera/shared/period';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language, locales } from '../../platform/i18n/translate.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';

interface Ending {
  id: string;
  tenant_id: string;
  brand: string;
  last4: string | null;
  expiry_year: number;
  expiry_month: number;
}

interface Reader {
  company: string;
  time_zone: string;
  email: string;
  name: string;
  language: Language;
}

/** Says to whoever pays that a card is about to end, 30 and 7 days before, once each (P1). What was missed collapses into the latest. */
export const warnOfExpiry: Tick = {
  name: 'warn_of_expiry',
  comesDue: `
    select (make_date(m.expiry_year, m.expiry_month, 1) + interval '1 month' - make_interval(days => d.before))::timestamp at time zone coalesce(f.time_zone, 'Europe/Rome')
    from payment_method_on_file m left join company_profile f on f.tenant_id = m.tenant_id cross join unnest(array[${expiryWarningDays.join(', ')}]) as d(before) where m.removed_at is null and m.warned_days is distinct from 7`,
  async run({ inTransaction, inCompany, now }) {
    const at = now();
    // Which are worth a look, give or take a day for where on earth they are; the day is then counted there.
    const ending = await inTransaction(({ em }) => queryIn<Ending>(em, `
      select m.id, m.tenant_id, m.brand, m.last4, m.expiry_year, m.expiry_month
      from payment_method_on_file m, lateral (select make_date(m.expiry_year, m.expiry_month, 1) + interval '1 month' as over) e
      where m.removed_at is null and $1::timestamptz < e.over + interval '1 day'
        and $1::timestamptz >= e.over - case when m.warned_days is null then interval '31 days' else interval '8 days' end and m.warned_days is distinct from 7`, [at]));
    for (const card of ending) await inCompany(card.tenant_id, ({ em }) => warn(em, at, card));
  },
};

async function warn(em: EntityManager, now: Date, { id, tenant_id: tenantId, brand, last4, expiry_year: year, expiry_month: month }: Ending): Promise<void> {
  const readers = await queryIn<Reader>(em, `
    with people as (
      select lower(c.email) as email, c.first_name || ' ' || c.last_name as name, coalesce(c.language, u.language) as language, 1 as rank from contact c left join "user" u on u.id = c.user_id where c.tenant_id = $1 and 'BILLING' = any (c.types) and u.status is distinct from 'DISABLED'
      union all select u.email, u.first_name || ' ' || u.last_name, u.language, 2 from "user" u where u.tenant_id = $1 and u.role = 'ADMIN' and u.status = 'ACTIVE'
    )
    select distinct on (p.email) t.name as company, coalesce(f.time_zone, 'Europe/Rome') as time_zone, p.email, p.name, coalesce(p.language, f.language, 'it') as language
    from people p join tenant t on t.id = $1 left join company_profile f on f.tenant_id = t.id where t.status <> 'CLOSED' and p.rank = (select min(rank) from people) order by p.email, p.rank`, [tenantId]);
  const [first] = readers;
  const days = first && dueExpiryWarning({ year, month }, first.time_zone, instant(now));
  if (!first || !days) return;
  const last = toDate(later(cardExpiresAt({ year, month }, first.time_zone), -1));
  const [isNews] = await queryIn(em, 'update payment_method_on_file set warned_days = $2 where id = $1 and removed_at is null and (warned_days is null or warned_days > $2) returning id', [id, days]);
  if (!isNews) return;
  await queueMails({ em, now }, readers.map(({ company, time_zone: timeZone, email, name, language }) => ({
    letter: 'cardEnding' as const, area: 'BILLING' as const, tenantId, to: { address: email, name, language }, key: `cardEnding:${id}:${year}-${month}:${days}:${email}`, objectPath: `/t/${tenantId}/pagamento`,
    words: { company, card: `${brandName(brand)}${last4 ? ` •••• ${last4}` : ''}`, day: new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(last) },
  })));
}

const brandName = (brand: string): string => brand.replace(/^./, (letter) => letter.toUpperCase());
