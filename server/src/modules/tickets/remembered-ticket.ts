import { type Remembered } from '../../platform/graphql/use-case.ts';
import { type Ticket } from './ticket.entity.ts';

/** An answer that names a ticket, remembered by its id: read again, it stands as it is now (S13). */
export function rememberedTicket<Answer extends { ticket: Ticket }>(type: new () => Answer): Remembered<Answer> {
  return {
    forget: ({ ticket }) => ({ ticket: ticket.id }),
    recall: ({ ticket }) => Object.assign(new type(), { ticket: { id: ticket } }),
  };
}
