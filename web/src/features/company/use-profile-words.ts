import { formatPhone } from '@filiera/shared/numbers/phone';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useZoneName } from '@/lib/places/use-zone-name.ts';

/** A stored value as it is read: a country by its name, a zone by its place. */
export function useProfileWords(): (name: string, value: string) => string {
  const { t } = useTranslation('words');
  const format = useFormat();
  const zoneName = useZoneName();
  return (name, value) => {
    if (name.endsWith('country')) return format.country(value);
    if (name === 'phone') return formatPhone(value);
    if (name === 'timeZone') return zoneName(value);
    if (name === 'language') return t(`language.${value as Language}`);
    return value;
  };
}
