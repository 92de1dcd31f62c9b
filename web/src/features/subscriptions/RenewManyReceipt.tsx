import { useTranslation } from 'react-i18next';
import type { Names } from '@/lib/amounts/AmountLine.tsx';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Receipt, ReceiptPart, ReceiptRow } from '@/ui/Receipt.tsx';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { priceParts } from './price-parts.ts';

/** One receipt for all of them, VAT once; for who may not see amounts what each costs by the list (M6). */
export function RenewManyReceipt({ quote }: { quote: Quote }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const names = (position: number): Names => {
    const line = quote.lines.find((each) => each.position === position);
    return {
      product: line?.product.name ?? '',
      component: (code) => line?.items.find(({ component }) => component.code === code)?.component.name[language] ?? code,
      note: line && format.period(line.startsAt, line.endsAt),
    };
  };
  if (quote.amounts) return <AmountsReceipt amounts={quote.amounts} names={names} totalLabel={t('insieme.due')} />;
  return (
    <>
      <Receipt label={t('quote.title')}>
        <ReceiptPart>
          {quote.lines.map((line) => (
            <ReceiptRow key={line.id} label={`${line.product.name} ${line.edition.name}`} note={names(line.position).note} value={<ListPrice price={line.listPrice} cadence={line.cadence} parts={priceParts(line, now)} />} />
          ))}
        </ReceiptPart>
      </Receipt>
      <HiddenAmounts invoicedToName={quote.invoicedToName} />
    </>
  );
}
