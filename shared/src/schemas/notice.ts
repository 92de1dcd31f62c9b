import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { requiredText } from './text.ts';

const inEachLanguage = (max: number) => z.object({ it: requiredText(max), en: requiredText(max), de: requiredText(max) });

/** The words of one language, as far as a preview needs them. */
export const noticeWordsSchema = z.object({ subject: requiredText(maxLength.noticeSubject), text: requiredText(maxLength.noticeText) });

/** What a notice says: whole in each language, since each reader gets theirs (C5). */
export const noticeSchema = z.object({ subject: inEachLanguage(maxLength.noticeSubject), text: inEachLanguage(maxLength.noticeText) });
