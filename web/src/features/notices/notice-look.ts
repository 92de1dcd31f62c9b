import { IconCalendarTime, IconCircleCheck, IconCircleOff, IconSend } from '@tabler/icons-react';
import type { ContactType, NoticeState, NoticeTopic } from '@/generated/types.ts';

export const noticeTopics = ['USAGE_REPORTS', 'TECHNICAL', 'COMPANY'] as const satisfies readonly NoticeTopic[];

/** Who reads a topic (C5). */
export const readersOf = { USAGE_REPORTS: 'BILLING', TECHNICAL: 'TECHNICAL', COMPANY: 'BUSINESS' } as const satisfies Record<NoticeTopic, ContactType>;

export const noticeStateLook = {
  SCHEDULED: { icon: IconCalendarTime, tone: 'accent' },
  SENDING: { icon: IconSend, tone: 'accent' },
  SENT: { icon: IconCircleCheck, tone: 'good' },
  CANCELLED: { icon: IconCircleOff, tone: 'neutral' },
} as const satisfies Record<NoticeState, object>;
