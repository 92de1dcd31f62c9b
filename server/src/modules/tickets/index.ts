export { attachmentRoutes } from './attachment-routes.ts';
export { PreparedChange } from './prepared-change.entity.ts';
export { AttachmentContent, TicketAttachment } from './ticket-attachment.entity.ts';
export { TicketMessage } from './ticket-message.entity.ts';
export { TicketReading } from './ticket-reading.entity.ts';
export { Ticket } from './ticket.entity.ts';
export { unreadOf, waitingFor } from './unread.ts';
