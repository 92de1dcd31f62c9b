import type { Speaker } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';

/** The reader's language for what explains a figure. */
export function useSpeaker(): Speaker {
  const { t } = useTranslation('amounts');
  const { money, exactMoney, number, percent } = useFormat();
  return { money, exact: exactMoney, number, percent, say: (key, values) => t(key, values ?? {}) };
}
