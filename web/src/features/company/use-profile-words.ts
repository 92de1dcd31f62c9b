import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { isLanguage } from '@/lib/i18n/languages.ts';
import { useZoneName } from '@/lib/places/use-zone-name.ts';

/** A stored value as it is read: a country by its name, a zone by its place. */
export function useProfileWords(): (name: string, value: string) => string {
  const { t } = useTranslation('words');
  const format = useFormat();
  const zoneName = useZoneName();
  return (name, value) => {
    if (name.endsWith('country')) return format.country(value);
    if (name === 'timeZone') return zoneName(value);
    if (name === 'language' && isLanguage(value)) return t(`language.${value}`);
    return value;
  };
}
