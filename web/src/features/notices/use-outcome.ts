import { useTranslation } from 'react-i18next';
import type { NoticeRow_noticeFragment as Notice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** What became of a notice's mails, in a few words; nothing before they leave. */
export function useOutcome(): (notice: Notice) => string | null {
  const { t } = useTranslation('notices');
  const format = useFormat();
  return ({ state, recipients, delivered, failed }) => {
    if (state === 'SENDING') return t('progress', { done: format.number(delivered + failed), all: format.number(recipients ?? 0) });
    return state === 'SENT' ? t('outcome', { delivered: format.number(delivered), failed: format.number(failed) }) : null;
  };
}
