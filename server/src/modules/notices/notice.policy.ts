import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type NoticeState } from './notice.enums.ts';

export interface NoticeFacts extends Subject {
  state: NoticeState;
}

/** What may be done with a notice: one that is not due yet may be taken back. */
export const noticePolicy = new Policy<NoticeFacts>().allow('notice:publish', (_viewer, { tenant, state }) => tenant.status === 'ACTIVE' && state === 'SCHEDULED');
