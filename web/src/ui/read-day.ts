import type { Language } from '@/lib/i18n/languages.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Day before month, as in each of our languages; the year of two digits is of this century. */
const typedDay = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$/;
const bareDay = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * What was typed into a field for a day: as it is written in our languages, with dots, strokes or nothing between, or as in `2027-01-31`.
 * @returns the day as the API takes it, empty for nothing, undefined for what is no day
 */
export function readDay(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '') return '';
  const iso = isoDay.exec(typed);
  const [, first = '', month = '', last = ''] = iso ?? typedDay.exec(typed) ?? bareDay.exec(typed) ?? [];
  const [year, day] = iso ? [first, last] : [last.length === 2 ? `20${last}` : last, first];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A month has no 31st day only because somebody typed it.
  const at = isoDay.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}

/** As it is shown before anything is typed; what is no day, as it stands. */
export function writeDay(day: string, language: Language): string {
  const [, year, month, date] = isoDay.exec(day) ?? [];
  return date ? [date, month, year].join(language === 'de' ? '.' : '/') : day;
}
