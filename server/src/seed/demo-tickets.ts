import { daysLater, later, toDate } from '@filiera/shared/period';
import type { Member } from './demo-company.ts';
import type { Draft } from './draft.ts';
import { makeAttachment, makeTicket } from './make-ticket.ts';

/** A few talks and requests, so that whoever looks around sees each kind: one to answer, one to approve, one that waits for the customer, two that ended. */
export function addTickets(draft: Draft, { adige, brenta, tecnolago }: { adige: Member; brenta: Member; tecnolago: Member }): void {
  const { admin: giulia } = adige;
  const { admin: elena } = brenta;
  makeTicket(draft, {
    by: elena, category: 'COMPANY', subject: 'Cambio di codice fiscale di Officine Brenta S.r.l.', at: later(draft.now, -5 * 3600),
    text: 'Dopo la trasformazione il codice fiscale è cambiato: la visura è a disposizione.', changes: [{ kind: 'PROFILE_FIELD', field: 'taxCode', replaces: brenta.company.vatNumber, proposes: '02128460280' }],
  });
  const asked = makeTicket(draft, {
    by: elena, category: 'TECHNICAL', subject: 'Importare i documenti del 2019', priority: 'HIGH', at: daysLater(draft.now, -3), text: 'Abbiamo circa 12.000 PDF nel vecchio archivio. Come conviene caricarli? Allego un elenco di esempio.',
    answers: [{ by: giulia, at: daysLater(draft.now, -2), text: 'Buongiorno Elena, si possono caricare a blocchi di 2.000 con l’importazione guidata. Di quanti gigabyte si tratta in tutto?' }],
  });
  draft.add('ticket_reading', { ticketId: asked.id, readerId: giulia.id, tenantId: brenta.company.id, readAt: toDate(daysLater(draft.now, -2)) });
  makeAttachment(draft, { by: elena, ticket: asked, area: 'TECHNICAL' });
  makeTicket(draft, {
    by: elena, category: 'BILLING', subject: 'Riferimento d’ordine sulle fatture', at: daysLater(draft.now, -30), text: 'Da marzo ci serve il numero d’ordine in fattura.',
    answers: [{ by: giulia, at: daysLater(draft.now, -29), text: 'Si imposta in Pagamento, alla voce «Riferimento d’ordine». L’ho inserito io per voi.' }], ended: { as: 'CLOSED', by: elena, at: daysLater(draft.now, -28) },
  });
  makeTicket(draft, {
    by: tecnolago.admin, category: 'PARTNERSHIP', subject: 'Sconto per il secondo livello', at: daysLater(draft.now, -1), text: 'Quest’anno abbiamo portato tre clienti nuovi: si può rivedere lo sconto?',
  });
  makeTicket(draft, {
    by: giulia, category: 'OTHER', subject: 'Materiale per la fiera di Padova', at: daysLater(draft.now, -6), text: 'Avete espositori e cataloghi da prestarci per la settimana della fiera?', priority: 'LOW',
  });
}
