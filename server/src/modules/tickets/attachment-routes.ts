import { maxAttachmentBytes, maxAttachments } from '@filiera/shared/limits';
import { Router, type Request, type Response } from 'express';
import { type Context } from '../../platform/graphql/context.ts';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { asViewer, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { refuseOtherOrigins } from '../../platform/http/same-origin.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, isWithin, subjectOf, type Tenant, tenantPolicy } from '../tenants/index.ts';
import { attachmentName } from './attachment-name.ts';
import { attachmentType } from './attachment-type.ts';
import { AttachmentContent, TicketAttachment } from './ticket-attachment.entity.ts';

/** Files of tickets: sent before the message that they come with, and fetched by whoever reads it. */
export function attachmentRoutes(parts: RouteParts): Router {
  return Router()
    .post('/', route(parts, (request, response, context) => receive(parts, request, response, context)))
    .get('/:id', route(parts, (request, response, context) => send(parts, request, response, context)));
}

/** Takes one file whole. Only `application/octet-stream`, from our own pages or with a key: a page of another site cannot send it unasked. */
async function receive(parts: RouteParts, request: Request, response: Response, context: Context): Promise<void> {
  refuseOtherOrigins(request, context);
  if (request.headers['content-type'] !== 'application/octet-stream') throw badInput('Send the file as application/octet-stream.');
  const given = String(request.query.name ?? '');
  // Who may not is told before anything is read.
  await asViewer(parts, context, (useCase) => mayAttach(useCase, request));
  const content = await bytesOf(request);
  const type = content && content.length > 0 ? await attachmentType(content, given) : null;
  const refused = !content ? 'ATTACHMENT_SIZE' : content.length === 0 ? 'ATTACHMENT_EMPTY' : !type ? 'ATTACHMENT_TYPE' : null;
  if (!content || !type || refused) return refuseFile(response, context, refused ?? 'ATTACHMENT_TYPE');

  const name = attachmentName(given, type);
  const id = await asViewer(parts, context, async (useCase) => {
    const { em, viewer, now } = useCase;
    const tenant = await mayAttach(useCase, request);
    // Of many sent at once each counts those before it.
    await queryIn(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`files of ${viewer.id}`]);
    await queryIn(em, `delete from ticket_attachment where message_id is null and uploaded_by_id = $1 and created_at < $2::timestamptz - interval '1 day'`, [viewer.id, now]);
    const [waiting] = await queryIn<{ n: number }>(em, 'select count(*)::integer as n from ticket_attachment where message_id is null and uploaded_by_id = $1', [viewer.id]);
    if ((waiting?.n ?? 0) >= 2 * maxAttachments) return null;
    const attachment = em.create(TicketAttachment, { id: newId(now), tenantId: tenant.id, vendorId: tenant.vendorId, uploadedById: viewer.id, name, contentType: type, bytes: content.length, createdAt: now });
    await em.persist(attachment).flush();
    await em.persist(em.create(AttachmentContent, { attachmentId: attachment.id, tenantId: tenant.id, vendorId: tenant.vendorId, content })).flush();
    return attachment.id;
  });
  if (!id) return refuseFile(response, context, 'ATTACHMENT_MANY');
  response.status(201).json({ id, name, contentType: type, bytes: content.length });
}

/** Whoever may write in a ticket of the company, new or old. */
async function mayAttach({ em, viewer }: UseCase, request: Request): Promise<Tenant> {
  const tenant = await findTenant(em, viewer, String(request.query.tenantId ?? ''));
  if (!tenantPolicy.permits(viewer, 'ticket:reply', subjectOf(tenant))) throw forbidden();
  return tenant;
}

/** Gives a file to whoever reads its ticket, or who sent it: always to be kept, never to be shown in our place. */
async function send(parts: RouteParts, request: Request, response: Response, context: Context): Promise<void> {
  const id = String(request.params.id);
  const { attachment, content } = await asViewer(parts, context, async ({ em, viewer }) => {
    const found = isUuid(id) ? await em.findOne(TicketAttachment, { id }) : null;
    const tenant = found && (await findTenant(em, viewer, found.tenantId));
    if (!found || !tenant || !isWithin(viewer, tenant.path) || !mayFetch(found, tenant, viewer)) throw notFound();
    return { attachment: found, content: (await em.findOneOrFail(AttachmentContent, { attachmentId: id })).content };
  });
  response.set({
    'content-type': attachment.contentType, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachmentName(attachment.name, attachment.contentType)).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
    'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin',
  });
  response.end(content);
}

function mayFetch({ uploadedById, message, area }: TicketAttachment, tenant: Tenant, viewer: UseCase['viewer']): boolean {
  if (!message) return uploadedById === viewer.id;
  return tenantPolicy.permits(viewer, 'ticket:read', subjectOf(tenant), [area === 'BILLING' || area === 'TECHNICAL' ? area : 'BUSINESS']);
}

function refuseFile(response: Response, { language }: Context, code: string): void {
  const status = code === 'ATTACHMENT_SIZE' ? 413 : 422;
  response.status(status).json({ errors: [{ message: translate(language, `refusal.${code}`), extensions: { code } }] });
}

/** @returns undefined for a file that is too large: the rest of it is read and forgotten, so that the sender hears the answer */
async function bytesOf(request: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxAttachmentBytes) chunks.push(chunk);
  }
  return bytes <= maxAttachmentBytes ? Buffer.concat(chunks) : undefined;
}
