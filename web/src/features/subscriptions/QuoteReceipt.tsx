import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import type { Names } from '@/lib/amounts/AmountLine.tsx';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Receipt, ReceiptPart, ReceiptRow } from '@/ui/Receipt.tsx';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { priceParts } from './price-parts.ts';
import { TopUpListRows } from './TopUpListRows.tsx';

type Props = { quote: Quote; subscription: Subscription };

/** The receipt of whoever is invoiced; for everyone else what is bought, the list price and who pays (M6). */
export function QuoteReceipt({ quote, subscription }: Props) {
  const { t } = useTranslation(['subscriptions', 'amounts', 'words']);
  const format = useFormat(subscription.timeZone);
  const language = useLanguage();
  const { vendorName } = useViewer();
  const now = useNow();
  const dates = format.period(quote.startsAt, quote.endsAt);
  const period = quote.kind === 'TOP_UP' ? dates : t(`periodOf.${quote.cadence}`, { dates });
  const parts = priceParts(quote, now);
  const expiry = (
    <>
      <ReceiptRow label={t('quote.newEnd')} value={format.exact(quote.endsAt)} note={t(`quote.${whenPaid(quote, subscription, now)}`, { vendor: vendorName })} />
      <ReceiptRow tone="quiet" label={t('quote.then')} value={<><ListPrice price={quote.listPrice} cadence={quote.cadence} parts={quote.kind === 'TOP_UP' ? parts : quote.amounts?.lines ?? parts} /> {t('quote.plusVat')}</>} />
    </>
  );
  if (quote.amounts) {
    const names = (): Names => ({
      note: period,
      product: subscription.product.name,
      component: (code: string) => componentName(subscription, code)?.[language] ?? code,
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
          <ReceiptRow strong label={`${subscription.product.name} ${quote.edition.name}`} note={period} value={quote.kind !== 'TOP_UP' && <ListPrice price={quote.listPrice} cadence={quote.cadence} parts={parts} />} />
          {quote.kind === 'TOP_UP' && <TopUpListRows quote={quote} subscription={subscription} />}
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
function whenPaid({ kind, startsAt }: Quote, { endsAt }: Subscription, now: number): 'startsWhenPaid' | 'joins' | 'ifPaidNow' | 'stays' {
  if (kind === 'TOP_UP') return 'stays';
  if (kind === 'UPGRADE' || kind === 'CONVERSION') return 'startsWhenPaid';
  return startsAt === endsAt && Date.parse(endsAt) > now ? 'joins' : 'ifPaidNow';
}

function componentName({ product }: Subscription, code: string) {
  return product.editions.flatMap(({ components }) => components).find(({ component }) => component.code === code)?.component.name;
}
