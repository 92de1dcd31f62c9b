import type { Explanation } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Figure } from '@/ui/Figure.tsx';

type Props = {
  amount: Money;
  /** what it is the amount of */
  of: string;
  explanation: Explanation | undefined;
};

/** Any amount of a quote, an order or a subscription: it opens to its formula. */
export function AmountFigure({ amount, of, explanation }: Props) {
  const { t } = useTranslation('amounts');
  const value = useFormat().money(amount);
  // What only repeats the amount explains nothing.
  const isTold = explanation && (explanation.formula !== value || explanation.words.length > 0);
  return <Figure value={value} label={t('howComputed', { what: of, amount: value })} explanation={isTold ? explanation : undefined} />;
}
