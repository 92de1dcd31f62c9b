import { useTranslation } from 'react-i18next';

/** A month, `2026-11`, in words. */
export function useMonthName(length: 'short' | 'long' = 'long'): (month: string) => string {
  const { i18n: { language } } = useTranslation();
  const format = new Intl.DateTimeFormat(language, { month: length, ...(length === 'long' && { year: 'numeric' }), timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-15T12:00:00Z`));
}
