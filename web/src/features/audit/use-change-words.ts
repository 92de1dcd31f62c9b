import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { isEmpty } from './changes-of.ts';

/** Whose words a field's values are; a state is that of an order or of a ticket. */
const vocabulary = {
  kind: ['words:tenantKind', 'audit:value.exception'], status: ['words:tenantStatus'], subscriptionStatus: ['words:subscriptionStatus'], parkedReason: ['words:parkedReason'], payer: ['words:payer'], proposed: ['words:payer'], language: ['words:language'], cadence: ['words:cadence'], types: ['words:contactType'], role: ['words:role'],
  state: ['words:orderState', 'tickets:state'], method: ['words:paymentMethod'], PAYMENT_METHOD: ['words:paymentMethod'], category: ['tickets:category'], priority: ['tickets:priority'],
  vatStatus: ['words:vatStatus'], access: ['audit:value.access'], topic: ['audit:value.topic'], membership: ['audit:value.membership'], transfer: ['audit:value.transfer'],
} as const;

/** An entry's fields and values as a person writes them. */
export function useChangeWords() {
  const { t } = useTranslation(['audit', 'tickets', 'words', 'ui']);
  const fields = t('field', { returnObjects: true }) as Record<string, string>;
  const format = useFormat();

  function value(name: string, given: unknown): string {
    if (isEmpty(given)) return t('ui:empty');
    if (Array.isArray(given)) return format.list(given.map((one) => value(name, one)));
    if (typeof given === 'boolean') return t(given ? 'yes' : 'no');
    if (name === 'shareCapitalMinor') return format.money({ minor: Number(given), currency: 'EUR' });
    if (name === 'basisPoints') return format.percent(Number(given) / 100);
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
    if (name === 'scopes') return scopeName(given);
    if (!isSpoken(name)) return given;
    return vocabulary[name].map((words) => (t(words, { returnObjects: true }) as Record<string, string>)[given]).find((word) => word !== undefined) ?? given;
  }

  function field(name: string): string {
    return fields[name] ?? name;
  }

  return { field, value };
}

/** `API_KEYS_READ` is `apiKeys:read`, as it stands with the key. */
const scopeName = (given: string) => given.replace(/_(READ|WRITE)$/, ':$1').toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const isSpoken = (name: string): name is keyof typeof vocabulary => name in vocabulary;
