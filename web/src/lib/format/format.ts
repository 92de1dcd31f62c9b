import type { Language } from '@/lib/i18n/languages.ts';
import { relativeIn } from './relative.ts';

export type Money = { minor: number; currency: string };
export type When = string | number | Date;

/** English is Europe's: 17 Jul 2026, and weeks that start on Monday. */
const locales: Record<Language, string> = { it: 'it', en: 'en-GB', de: 'de-DE' };
const made = new Map<string, Formatter>();

/** The formatter of a language and zone, made once: a table asks for it in every row. */
export function formatter(language: Language, timeZone?: string): Formatter {
  const key = `${language} ${timeZone ?? ''}`;
  const known = made.get(key) ?? makeFormatter(locales[language], timeZone);
  made.set(key, known);
  return known;
}

/** Everything a page needs to write numbers and instants in one language; instants are shown in the given time zone, else the reader's. */
function makeFormatter(locale: string, timeZone?: string) {
  const zone = timeZone ? { timeZone } : {};
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const calendarDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const longDate = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...zone });
  const dayInWords = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...zone });
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', ...zone });
  const exactWithZone = new Intl.DateTimeFormat(locale, {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short', ...zone,
  });
  const relative = relativeIn(locale, timeZone);
  const decimal = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const list = new Intl.ListFormat(locale);
  const country = new Intl.DisplayNames(locale, { type: 'region' });

  return {
    money: ({ minor, currency }: Money) => moneyFormat(locale, currency).format(minor / 10 ** minorDigits(currency)).replace('-', '−'),
    /** an amount as one types it, without its currency */
    amount: ({ minor, currency }: Money) => plainFormat(locale, minorDigits(currency)).format(minor / 10 ** minorDigits(currency)),
    /** an amount before it was rounded, from plain decimal text such as "28.335412" */
    exactMoney: (text: string, currency: string) => moneyFormat(locale, currency, 6).format(text as `${number}`).replace('-', '−'),
    number: (value: number) => decimal.format(value),
    /** 22 for 22 % */
    percent: (value: number) => percent.format(value / 100),
    /** "17 lug" */
    shortDay: (when: When) => shortDay.format(new Date(when)),
    /** "17 lug 2026" */
    date: (when: When) => date.format(new Date(when)),
    /** "17 lug 2026" for a day that is no instant (`2026-07-17`), the same in every zone */
    calendarDay: (isoDay: string) => calendarDay.format(new Date(`${isoDay}T00:00:00Z`)),
    /** "venerdì 17 luglio 2026" */
    longDate: (when: When) => longDate.format(new Date(when)),
    /** "17 luglio 2026, 14:23:45" */
    exact: (when: When) => `${dayInWords.format(new Date(when))}, ${clock.format(new Date(when))}`,
    /** the same with the zone: what stands behind a date in words */
    exactWithZone: (when: When) => exactWithZone.format(new Date(when)),
    /** "10 lug – 10 ago 2026" */
    period: (start: When, end: When) => {
      const [from, to] = [new Date(start), new Date(end)];
      const isOneYear = year.format(from) === year.format(to);
      return `${(isOneYear ? shortDay : date).format(from)} – ${date.format(to)}`;
    },
    /** "tra 12 giorni", "3 ore fa" */
    relative: (when: When, now: number) => relative(new Date(when).getTime(), now),
    /** "a, b e c" */
    list: (words: readonly string[]) => list.format(words),
    /** "Italia" for IT */
    country: (code: string) => country.of(code) ?? code,
  };
}

export type Formatter = ReturnType<typeof makeFormatter>;

const plainFormat = (locale: string, digits: number): Intl.NumberFormat => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });

function moneyFormat(locale: string, currency: string, mostDigits?: number) {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always', ...(mostDigits && { maximumFractionDigits: mostDigits }) });
}

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
