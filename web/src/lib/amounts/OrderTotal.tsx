import { explainSum } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { Money } from '@/lib/format/format.ts';
import { AmountFigure } from './AmountFigure.tsx';
import { useSpeaker } from './use-speaker.ts';

/** The total of an order in a list; the order's own page opens every figure of it. */
export function OrderTotal({ amounts }: { amounts: { net: Money; vat: Money; total: Money } | null }) {
  const { t } = useTranslation(['amounts', 'ui']);
  const speaker = useSpeaker();
  return amounts ? <AmountFigure amount={amounts.total} of={t('total')} explanation={explainSum(amounts, speaker)} /> : t('ui:empty');
}
