import { type UseCase } from '../../platform/graphql/use-case.ts';
import { clockOf, speakerOf } from '../../platform/i18n/spoken.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';

interface Partner {
  id: string;
  name: string;
}

interface News {
  from: string;
  basisPoints: number;
  /** the tier's id: one mail for it and each reader (S13) */
  event: string;
}

/** Tells a partner's administrators of its tier. What it is stays between the partner and the vendor (P9): nobody else reads the mail. */
export async function tellTier(useCase: UseCase, { id: tenantId, name: company }: Partner, { letter, from, basisPoints, event }: News & { letter: 'tierAssigned' | 'tierWithdrawn' | 'tierBounded' }): Promise<void> {
  const { em, viewer } = useCase;
  const admins = await queryIn<{ id: string; email: string; name: string; language: Language }>(em, 'select * from admins_of($1) where id <> $2', [tenantId, viewer.id]);
  await queueMails(useCase, admins.map(({ id, email: address, name, language }) => ({
    letter, area: 'BILLING' as const, tenantId, payerId: tenantId, to: { address, name, language }, key: `${letter}:${event}:${id}`, objectPath: `/t/${tenantId}/programma`,
    words: { company, by: viewer.home.name, percent: speakerOf(language).percent(basisPoints / 100), day: clockOf(language, 'UTC').calendarDay(from) },
  })));
}

/** What a partner has falls on a day, and with it what those below it have that were given more (P9): they are told, each once. */
export async function tellThoseBelow(useCase: UseCase, partner: Partner, { from, basisPoints, event }: News): Promise<void> {
  const below = await queryIn<Partner>(useCase.em, 'select * from tiers_beyond($1, $2::date, $3)', [partner.id, from, basisPoints]);
  for (const one of below) await tellTier(useCase, one, { letter: 'tierBounded', from, basisPoints, event });
}
