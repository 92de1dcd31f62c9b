import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type LetterName, queueMails } from '../mails/index.ts';

interface Admin {
  id: string;
  email: string;
  name: string;
  language: Language;
}

interface News {
  letter: LetterName;
  words: Record<string, string>;
  /** natural: one mail for it and each reader (S13) */
  event: string;
  /** where in the console it stands */
  objectPath?: string;
}

/** Tells the administrators of a company, but for whoever did it. The database names them: they may be above the viewer, or hidden by LIMITED access. */
export async function tellAdmins(useCase: UseCase, tenantId: string, { letter, words, event, objectPath }: News): Promise<void> {
  const { em, viewer } = useCase;
  const admins = await queryIn<Admin>(em, 'select * from admins_of($1) where id <> $2', [tenantId, viewer.id]);
  await queueMails(useCase, admins.map(({ id, email: address, name, language }) => ({
    letter, words, to: { address, name, language }, tenantId, key: `${letter}:${event}:${id}`, area: 'COMPANY', ...(objectPath && { objectPath }),
  })));
}
