import type { Language } from '@/lib/i18n/languages.ts';

export type Money = { minor: number; currency: string };
export type When = string | number | Date;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Everything a page needs to write numbers and instants in one language; instants are shown in the given time zone, else the reader's. */
export function formatter(language: Language, timeZone?: string) {
  const zone = timeZone ? { timeZone } : {};
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...zone });
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const calendarDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const longDate = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...zone });
  const dayInWords = new Intl.DateTimeFormat(language, { dateStyle: 'long', ...zone });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', ...zone });
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', ...zone });
  const exactWithZone = new Intl.DateTimeFormat(language, {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short', ...zone,
  });
  const decimal = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const list = new Intl.ListFormat(language);
  const country = new Intl.DisplayNames(language, { type: 'region' });

  return {
    money: ({ minor, currency }: Money) => moneyFormat(language, currency).format(minor / 10 ** minorDigits(currency)).replace('-', '−'),
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
    relative: (when: When, now: number) => relative(language, new Date(when).getTime() - now),
    /** "a, b e c" */
    list: (words: readonly string[]) => list.format(words),
    /** "Italia" for IT */
    country: (code: string) => country.of(code) ?? code,
  };
}

export type Formatter = ReturnType<typeof formatter>;

/** Days below two months, then months below two years, then years: the way people count towards a deadline. */
function relative(language: Language, difference: number): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const away = Math.abs(difference);
  if (away < minute) return words.format(0, 'second');
  if (away < hour) return words.format(Math.trunc(difference / minute), 'minute');
  if (away < day) return words.format(Math.trunc(difference / hour), 'hour');
  if (away < 60 * day) return words.format(Math.trunc(difference / day), 'day');
  if (away < 730 * day) return words.format(Math.trunc(difference / (30.44 * day)), 'month');
  return words.format(Math.trunc(difference / (365.25 * day)), 'year');
}

function moneyFormat(language: Language, currency: string) {
  return new Intl.NumberFormat(language, { style: 'currency', currency, useGrouping: 'always' });
}

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
