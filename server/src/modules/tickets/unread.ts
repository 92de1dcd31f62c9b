const viewer = `(select nullif(current_setting('app.viewer', true), '')::uuid)`;

/** Whether somebody else wrote in a ticket since the viewer last looked, as SQL over its alias. */
export const unread = (ticket: string): string =>
  `(${ticket}.last_message_by_id <> ${viewer} and not exists (select from ticket_reading r where r.ticket_id = ${ticket}.id and r.reader_id = ${viewer} and r.read_at >= ${ticket}.last_message_at))`;

/** How many tickets wait for a company's people, to a hundred. @param tenant SQL of the company's id */
export const waitingFor = (tenant: string): string => `(select count(*)::integer from (select from ticket k where k.waits_for_id = ${tenant} limit 100) x)`;

/** How many of a company's open tickets are unread, to a hundred: what is more is "99+". @param tenant SQL of the company's id */
export const unreadOf = (tenant: string): string =>
  `(select count(*)::integer from (select from ticket k where k.tenant_id = ${tenant} and k.state in ('OPEN', 'WAITING_FOR_CUSTOMER') and ${unread('k')} limit 100) x)`;
