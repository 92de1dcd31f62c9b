import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { type Ticket } from './ticket.entity.ts';

export type TicketLetter = 'ticketOpened' | 'ticketAnswered' | 'ticketApproved' | 'ticketRefused' | 'ticketCancelled' | 'ticketClosed';

interface Reader {
  user_id: string;
  company_id: string;
  email: string;
  name: string;
  language: Language;
}

const excerptLength = 600;

/**
 * Tells both sides, but for the author: of the company whoever takes part in the ticket, above it whoever answers for the company. Those above are
 * outside the author's sight, so the database names them.
 * @param event natural: one mail for it and each reader (S13)
 */
export async function tellReaders(useCase: UseCase, letter: TicketLetter, { ticket, tenant, event, text }: { ticket: Ticket; tenant: Tenant; event: string; text: string }): Promise<void> {
  const { em, viewer } = useCase;
  await em.flush();
  const readers = await queryIn<Reader>(em, 'select * from ticket_readers($1, $2)', [ticket.id, viewer.id]);
  const words = {
    author: viewer.name, authorCompany: viewer.home.name, company: tenant.name,
    subject: plain(ticket.subject), text: plain(text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text),
  };
  await queueMails(useCase, readers.map(({ user_id: reader, company_id: tenantId, email: address, name, language }) => ({
    letter, words, to: { address, name, language }, tenantId, key: `ticket:${event}:${reader}`, area: ticket.area, objectPath: `/t/${tenant.id}/ticket/${ticket.id}`,
  })));
}

/** What somebody wrote is no template: two braces would name a word of ours. */
const plain = (text: string): string => text.replaceAll('{{', '{ {');
