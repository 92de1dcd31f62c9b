import { explainDue, explainSum } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { OrderTotal_amountsFragment as Amounts } from '@/generated/types.ts';
import { AmountFigure } from './AmountFigure.tsx';
import { missingOf } from './missing-of.ts';
import { useSpeaker } from './use-speaker.ts';
import { useVatWords } from './use-vat-words.ts';

/** The total of an order in a list; the order's own page opens every figure of it. */
export function OrderTotal({ amounts }: { amounts: Amounts | null }) {
  const { t } = useTranslation(['amounts', 'ui']);
  const speaker = useSpeaker();
  const vatWords = useVatWords();
  if (!amounts) return t('ui:empty');
  const { formula, words } = explainSum(amounts, speaker);
  return <AmountFigure amount={amounts.total} of={t('total')} explanation={{ formula, words: [`${vatWords(amounts)}.`, ...words] }} />;
}

/** What of an order is to be paid, likewise. */
export const OrderDue = ({ amounts }: { amounts: Amounts }) => <Left amounts={amounts} arrivedMinor={0} />;

/** What of that is still missing, where some of it came in parts. */
export const OrderMissing = ({ amounts }: { amounts: Amounts }) => <Left amounts={amounts} arrivedMinor={amounts.arrivedMinor} />;

function Left({ amounts, arrivedMinor }: { amounts: Amounts; arrivedMinor: number }) {
  const { t } = useTranslation('amounts');
  const speaker = useSpeaker();
  const vatWords = useVatWords();
  const { formula, words } = explainDue(amounts, speaker, arrivedMinor);
  return <AmountFigure amount={missingOf({ due: amounts.due, arrivedMinor })} of={t('due')} explanation={{ formula, words: [`${vatWords(amounts)}.`, ...words] }} />;
}
