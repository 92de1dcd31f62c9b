import { describeEnum } from '../../platform/orm/enums.ts';
import { type LetterName } from '../mails/index.ts';

export const NoticeTopic = { USAGE_REPORTS: 'USAGE_REPORTS', TECHNICAL: 'TECHNICAL', COMPANY: 'COMPANY' } as const;
export type NoticeTopic = keyof typeof NoticeTopic;
describeEnum('NoticeTopic', NoticeTopic, 'What a notice is about, and so which contacts read it: BILLING, TECHNICAL or BUSINESS (C5).');

/** Which letter carries it. */
export const noticeLetters = { USAGE_REPORTS: 'usageNotice', TECHNICAL: 'technicalNotice', COMPANY: 'companyNotice' } as const satisfies Record<NoticeTopic, LetterName>;

export const NoticeState = { SCHEDULED: 'SCHEDULED', SENDING: 'SENDING', SENT: 'SENT', CANCELLED: 'CANCELLED' } as const;
export type NoticeState = keyof typeof NoticeState;
describeEnum('NoticeState', NoticeState, 'How far a notice is: SENT once no mail of it is under way any more.');

export const noticeMoves = { SCHEDULED: ['SENDING', 'SENT', 'CANCELLED'], SENDING: ['SENT'], SENT: [], CANCELLED: [] } as const satisfies Record<NoticeState, readonly NoticeState[]>;
