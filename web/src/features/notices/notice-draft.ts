import { languages } from '@filiera/shared/limits';
import { z } from 'zod';
import { noticeTopics } from './notice-look.ts';

const inEachLanguage = z.object({ it: z.string(), en: z.string(), de: z.string() });

const draftSchema = z.object({
  topic: z.enum(noticeTopics),
  subject: inEachLanguage,
  text: inEachLanguage,
  schedule: z.object({ mode: z.enum(['now', 'later']), day: z.string(), time: z.string() }),
  /** with the words: sent twice, also after the page was loaded anew, they are published once (S13) */
  idempotencyKey: z.string().min(8),
  savedAt: z.number(),
});

export type NoticeDraft = z.output<typeof draftSchema>;
export type NoticeFields = Omit<NoticeDraft, 'idempotencyKey' | 'savedAt'>;

const key = (viewerId: string, tenantId: string) => `filiera.notice.${viewerId}.${tenantId}`;

/** What this person was writing for this company; kept in this browser only. */
export function storedDraft(viewerId: string, tenantId: string): NoticeDraft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(localStorage.getItem(key(viewerId, tenantId)) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

export const hasDraft = (viewerId: string, tenantId: string): boolean => storedDraft(viewerId, tenantId) !== undefined;

/** @returns whether the browser keeps it */
export function storeDraft(viewerId: string, tenantId: string, draft: NoticeDraft): boolean {
  try {
    if (isBlank(draft)) localStorage.removeItem(key(viewerId, tenantId));
    else localStorage.setItem(key(viewerId, tenantId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (viewerId: string, tenantId: string): void => localStorage.removeItem(key(viewerId, tenantId));

const isBlank = ({ subject, text }: NoticeDraft): boolean => languages.every((language) => !subject[language].trim() && !text[language].trim());
