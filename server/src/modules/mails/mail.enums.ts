import { describeEnum } from '../../platform/orm/enums.ts';

export const MailState = { QUEUED: 'QUEUED', SENDING: 'SENDING', SENT: 'SENT', FAILED: 'FAILED' } as const;
export type MailState = keyof typeof MailState;
describeEnum('MailState', MailState, 'How far a mail is: FAILED is for good, the other side will not have it.');
