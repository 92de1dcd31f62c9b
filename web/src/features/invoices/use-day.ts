import { useTranslation } from 'react-i18next';

/** A calendar day, `2026-03-10`, as the reader writes it: it is the same day everywhere. */
export function useDay(): (day: string) => string {
  const { i18n: { language } } = useTranslation();
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
