import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { requiredProse, requiredText } from './text.ts';

const inEachLanguage = (text: typeof requiredText, max: number) => z.object({ it: text(max), en: text(max), de: text(max) });

/** The words of one language, as far as a preview needs them. */
export const noticeWordsSchema = z.object({ subject: requiredText(maxLength.noticeSubject), text: requiredProse(maxLength.noticeText) });

/** What a notice says: whole in each language, since each reader gets theirs (C5). */
export const noticeSchema = z.object({ subject: inEachLanguage(requiredText, maxLength.noticeSubject), text: inEachLanguage(requiredProse, maxLength.noticeText) });
