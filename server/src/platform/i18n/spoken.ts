import { currencyExponent, isCurrency } from '@filiera/shared/money';
import { type Figure, type Speaker } from '@filiera/shared/receipt';
import { locales, translate, type Language } from './translate.ts';

/** How a paper in one language writes what stands on it, with the sentences that the console has too. */
export function speakerOf(language: Language): Speaker & { say(key: string, values?: Record<string, unknown>): string; country(code: string): string } {
  const locale = locales[language];
  const currency = (code: string, digits: number) => new Intl.NumberFormat(locale, { style: 'currency', currency: code, useGrouping: 'always', minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 6) });
  const written = (text: string) => text.replace('-', '−');
  const digitsOf = (code: string) => (isCurrency(code) ? currencyExponent[code] : 2);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    money: ({ minor, currency: code }: Figure) => written(new Intl.NumberFormat(locale, { style: 'currency', currency: code, useGrouping: 'always' }).format(minor / 10 ** digitsOf(code))),
    exact: (decimal, code) => written(currency(code, digitsOf(code)).format(decimal as `${number}`)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    say: (key, values) => translate(language, `amounts:${key}`, values),
    country: (code) => countries.of(code) ?? code,
  };
}

/** Instants on the clock of whoever they concern, with the zone. */
export function clockOf(language: Language, timeZone: string): { day(iso: string): string; minute(iso: string): string; exact(iso: string): string; calendarDay(iso: string): string } {
  const made = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales[language], options);
  return {
    day: (iso) => made({ day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(iso)),
    minute: (iso) => made({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso)),
    exact: (iso) => made({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short', timeZone }).format(new Date(iso)),
    calendarDay: (iso) => made({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)),
  };
}
