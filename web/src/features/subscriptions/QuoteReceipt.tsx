import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import type { Names } from '@/lib/amounts/AmountLine.tsx';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { NextPrice } from '@/lib/amounts/NextPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Receipt, ReceiptPart, ReceiptRow } from '@/ui/Receipt.tsx';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { priceParts } from './price-parts.ts';
import { TopUpListRows } from './TopUpListRows.tsx';

/** What a quote is about: a subscription, or what is to be one. */
export type Quoted = Pick<Subscription, 'product' | 'tenant'> & Partial<Pick<Subscription, 'timeZone' | 'endsAt'>>;

type Props = { quote: Quote; of: Quoted };

/** The receipt of whoever is invoiced; for everyone else what is bought, the list price and who pays (M6). */
export function QuoteReceipt({ quote, of }: Props) {
  const { t } = useTranslation(['subscriptions', 'amounts', 'words']);
  const format = useFormat(of.timeZone);
  const language = useLanguage();
  const { vendorName } = useViewer();
  const now = useNow();
  const dates = format.period(quote.startsAt, quote.endsAt);
  const period = quote.kind === 'TOP_UP' ? dates : t(`periodOf.${quote.cadence}`, { dates });
  const parts = priceParts(quote, now);
  // A top-up is part of a period: what the whole costs then, only the list says.
  const next = quote.kind === 'TOP_UP' ? undefined : quote.amounts;
  const expiry = (
    <>
      <ReceiptRow label={t(quote.kind === 'NEW' ? 'detail.end' : 'quote.newEnd')} value={format.exact(quote.endsAt)} note={t(`quote.${whenPaid(quote, of, now)}`, { vendor: vendorName })} />
      <ReceiptRow tone="quiet" label={t(next ? 'quote.thenYours' : 'quote.then')} value={next ? <><NextPrice amounts={next} cadence={quote.cadence} /> {t('quote.plusVat')}</> : <><ListPrice price={quote.listPrice} cadence={quote.cadence} parts={parts} /> {t('quote.plusVat')}</>} />
    </>
  );
  if (quote.amounts) {
    const names = (): Names => ({
      note: period,
      product: of.product.name,
      component: (code: string) => componentName(of, code)?.[language] ?? code,
    });
    return (
      <AmountsReceipt amounts={quote.amounts} names={names} totalLabel={t('quote.due')}>
        {expiry}
      </AmountsReceipt>
    );
  }
  return (
    <>
      <Receipt label={t('quote.title')}>
        <ReceiptPart>
          <ReceiptRow strong label={`${of.product.name} ${quote.edition.name}`} note={period} value={quote.kind !== 'TOP_UP' && <ListPrice price={quote.listPrice} cadence={quote.cadence} parts={parts} />} />
          {quote.kind === 'TOP_UP' && <TopUpListRows quote={quote} of={of} />}
        </ReceiptPart>
        <ReceiptPart>
          <ReceiptRow label={t('quote.invoicedTo')} value={quote.invoicedToName} note={t(`amounts:invoicedToReason.${quote.invoicedToReason}`)} />
        </ReceiptPart>
        <ReceiptPart>{expiry}</ReceiptPart>
      </Receipt>
      <HiddenAmounts invoicedToName={quote.invoicedToName} />
    </>
  );
}

/** What the day of payment means for the new end: nothing while a renewal joins a time that still runs (S4, S6). */
function whenPaid({ kind, startsAt, amounts }: Quote, { endsAt }: Quoted, now: number): 'startsAtOnce' | 'startsWhenPaid' | 'joins' | 'ifPaidNow' | 'stays' {
  if (kind === 'TOP_UP') return 'stays';
  const joins = endsAt && startsAt === endsAt && Date.parse(endsAt) > now;
  if (amounts?.due.minor === 0 && !joins) return 'startsAtOnce';
  if (kind === 'NEW' || kind === 'UPGRADE' || kind === 'CONVERSION') return 'startsWhenPaid';
  return joins ? 'joins' : 'ifPaidNow';
}

function componentName({ product }: Quoted, code: string) {
  return product.editions.flatMap(({ components }) => components).find(({ component }) => component.code === code)?.component.name;
}
