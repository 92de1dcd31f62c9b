import type { MailFilter } from '@/generated/types.ts';
import { anyOf, text, useUrlState } from '@/lib/url-state.ts';

export const mailStates = ['QUEUED', 'SENDING', 'SENT', 'FAILED'] as const;

const params = { stato: anyOf(mailStates), a: text(), mail: text(), comunicazione: text() };

/** What the outbox shows, all of it in the address: also the mail that is open, and the notice whose mails alone it shows. */
export function useOutboxView() {
  const [view, setView] = useUrlState(params);
  const address = view.a.trim();
  const filter: MailFilter = { ...(view.stato.length > 0 && { state: view.stato }), ...(address && { toAddress: address }) };
  return { ...view, setView, filter, isFiltered: view.stato.length > 0 || address !== '' };
}
