import { useTranslation } from 'react-i18next';
import type { AuditArea } from '@/generated/types.ts';

export const areas = ['COMPANY', 'CONTACTS', 'ACCESS', 'BILLING', 'TECHNICAL'] as const satisfies readonly AuditArea[];

/** What can be done, in words: an action without any is told by its code. */
export function useAuditWords() {
  const { i18n, t } = useTranslation('audit');
  const words = t('action', { returnObjects: true }) as Record<string, string>;
  return {
    /** `contact:add` is the sentence `action.contact_add`: a colon would name a file of texts. */
    action: (action: string) => words[action.replace(':', '_')] ?? action,
    /** for a choice, by their words */
    actions: Object.entries(words)
      .map(([key, label]) => ({ value: key.replace('_', ':'), label }))
      .sort((one, other) => one.label.localeCompare(other.label, i18n.language)),
  };
}
