import { ticketCategories, ticketPriorities } from '@filiera/shared/schemas';
import { IconArchive, IconCircleCheck, IconCircleOff, IconCircleX, IconClock, IconMessageCircle } from '@tabler/icons-react';
import type { TicketFilter, TicketState } from '@/generated/types.ts';
import { anyOf } from '@/lib/url-state.ts';

export const ticketStates = ['OPEN', 'WAITING_FOR_CUSTOMER', 'APPROVED', 'REFUSED', 'CANCELLED', 'CLOSED'] as const satisfies readonly TicketState[];

/** In the address, so that a link shows what its sender saw. */
export const ticketParams = { stato: anyOf(ticketStates), categoria: anyOf(ticketCategories), priorita: anyOf(ticketPriorities) };

type Chosen = { stato: TicketState[]; categoria: (typeof ticketCategories)[number][]; priorita: (typeof ticketPriorities)[number][] };

/** No words mean no filter. */
export function ticketFilter({ stato, categoria, priorita }: Chosen): TicketFilter {
  return { ...(stato.length > 0 && { state: stato }), ...(categoria.length > 0 && { category: categoria }), ...(priorita.length > 0 && { priority: priorita }) };
}

export const ticketStateLook = {
  OPEN: { icon: IconMessageCircle, tone: 'attention' },
  WAITING_FOR_CUSTOMER: { icon: IconClock, tone: 'accent' },
  APPROVED: { icon: IconCircleCheck, tone: 'good' },
  REFUSED: { icon: IconCircleX, tone: 'danger' },
  CANCELLED: { icon: IconCircleOff, tone: 'neutral' },
  CLOSED: { icon: IconArchive, tone: 'neutral' },
} as const;
