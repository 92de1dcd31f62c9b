import { multiply, ratio } from '@filiera/shared/money';
import { cadenceMonths } from '@filiera/shared/period';
import { explainLine } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { AmountFigure } from '@/lib/amounts/AmountFigure.tsx';
import { useSpeaker } from '@/lib/amounts/use-speaker.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { ReceiptRow } from '@/ui/Receipt.tsx';
import { editionOf } from './upgrade-choice.ts';

/** What is added and for how many months, at the list price, for who may not see what it costs (M6, S7). */
export function TopUpListRows({ quote, of }: { quote: Quote; of: Pick<Subscription, 'product'> }) {
  const { t } = useTranslation(['subscriptions', 'amounts']);
  const language = useLanguage();
  const speaker = useSpeaker();
  const now = useNow();
  const { months } = quote;
  const ofMonths = cadenceMonths[quote.cadence];
  return quote.items.map(({ id, added, component }) => {
    const planned = editionOf(of, quote.edition.id)?.components.find((one) => one.component.id === component.id);
    const unitPrice = priceNow(planned?.prices ?? [], quote.cadence, now)?.amount;
    if (!added || !months || !unitPrice) return null;
    const label = t('aggiungi.added', { count: added, name: component.name[language] });
    const amount = multiply(unitPrice, ratio(added * months, ofMonths));
    const line = { kind: 'TOP_UP' as const, label, quantity: added, unitPrice, amount, base: null, remainingSeconds: null, spanSeconds: null, months, ofMonths, percents: null };
    return <ReceiptRow key={id} label={label} note={t('aggiungi.months', { count: months })} value={<AmountFigure amount={amount} of={t('amounts:listPrice')} explanation={explainLine(line, speaker)} />} />;
  });
}
