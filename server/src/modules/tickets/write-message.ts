import { maxAttachments } from '@filiera/shared/limits';
import { LockMode, ref } from '@mikro-orm/core';
import { badInput, notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { TicketAttachment } from './ticket-attachment.entity.ts';
import { TicketMessage } from './ticket-message.entity.ts';
import { type Ticket } from './ticket.entity.ts';

/** Adds what the viewer wrote, with the files it uploaded for it. @throws NOT_FOUND for a file that is not the viewer's, of another company, or sent already */
export async function writeMessage(useCase: UseCase, ticket: Ticket, text: string, attachmentIds: readonly string[] = []): Promise<TicketMessage> {
  const { em, viewer, now } = useCase;
  const attachments = await takeAttachments(useCase, ticket, attachmentIds);
  const message = em.create(TicketMessage, {
    id: newId(now), tenantId: ticket.tenant.id, vendorId: ticket.vendorId, ticket: ref(ticket), area: ticket.area, authorId: viewer.id, authorName: viewer.name, authorTenantName: viewer.home.name,
    isFromAbove: viewer.home.id !== ticket.tenant.id, text, at: now,
  }, { partial: true });
  // First the message: what hangs on it names it.
  await em.persist(message).flush();
  for (const attachment of attachments) Object.assign(attachment, { message: ref(message), area: ticket.area });
  return message;
}

async function takeAttachments({ em, viewer }: UseCase, ticket: Ticket, attachmentIds: readonly string[]): Promise<TicketAttachment[]> {
  const ids = [...new Set(attachmentIds)];
  if (ids.length === 0) return [];
  if (ids.length > maxAttachments) throw badInput(`A message carries ${maxAttachments} files at most.`);
  if (!ids.every(isUuid)) throw notFound();
  const found = await em.find(TicketAttachment, { id: { $in: ids }, tenantId: ticket.tenant.id, uploadedById: viewer.id, message: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found.length !== ids.length) throw notFound();
  return found;
}
