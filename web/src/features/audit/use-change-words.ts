import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { isEmpty } from './changes-of.ts';

/** Whose words a field's values are. */
const vocabulary = {
  kind: 'tenantKind', status: 'tenantStatus', payer: 'payer', language: 'language', cadence: 'cadence', types: 'contactType', role: 'role', state: 'orderState', method: 'paymentMethod',
} as const;

/** An entry's fields and values as a person writes them. */
export function useChangeWords() {
  const { t } = useTranslation(['audit', 'words', 'ui']);
  const fields = t('field', { returnObjects: true }) as Record<string, string>;
  const format = useFormat();

  function value(name: string, given: unknown): string {
    if (isEmpty(given)) return t('ui:empty');
    if (Array.isArray(given)) return format.list(given.map((one) => value(name, one)));
    if (typeof given === 'boolean') return t(given ? 'yes' : 'no');
    if (typeof given === 'number') return format.number(given);
    if (typeof given === 'object' && given !== null) return whole(given as Record<string, unknown>);
    return text(name, String(given));
  }

  function whole(given: Record<string, unknown>): string {
    if (typeof given['minor'] === 'number' && typeof given['currency'] === 'string') return format.money({ minor: given['minor'], currency: given['currency'] });
    return Object.entries(given).filter(([, one]) => !isEmpty(one)).map(([name, one]) => `${field(name)}: ${value(name, one)}`).join('; ');
  }

  function text(name: string, given: string): string {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(given)) return format.exact(given);
    if (/^\d{4}-\d\d-\d\d$/.test(given)) return format.calendarDay(given);
    if (name === 'country' && /^[A-Z]{2}$/.test(given)) return format.country(given);
    if (!isSpoken(name)) return given;
    return (t(`words:${vocabulary[name]}`, { returnObjects: true }) as Record<string, string>)[given] ?? given;
  }

  function field(name: string): string {
    return fields[name] ?? name;
  }

  return { field, value };
}

const isSpoken = (name: string): name is keyof typeof vocabulary => name in vocabulary;
