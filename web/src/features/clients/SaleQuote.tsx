import { Anchor, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import { NextPrice } from '@/lib/amounts/NextPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import type { LiveQuote } from '@/lib/quote/use-live-quote.ts';
import { Callout } from '@/ui/Callout.tsx';
import { ReceiptRow } from '@/ui/Receipt.tsx';
import type { OfferedProduct } from '@/lib/offer/offer-choice.ts';
import classes from './sale.module.css';

type Props = { live: LiveQuote; product: OfferedProduct; messages: readonly string[]; notice: string | undefined };

/** The price as one chooses, with discount, tax and until when it runs; said aloud when it changes. */
export function SaleQuote({ live: { quote, refusal, failure, busy, isCurrent, retry }, product, messages, notice }: Props) {
  const { t } = useTranslation(['clients', 'offer', 'ui']);
  const format = useFormat();
  const language = useLanguage();
  const names = () => ({
    note: quote ? t(`offer:cadenceOf.${quote.cadence}`) : '', product: product.name,
    component: (code: string) => product.editions.flatMap(({ components }) => components).find(({ component }) => component.code === code)?.component.name[language] ?? code,
  });
  return (
    <>
      <div role="status" className={classes.messages}>
        {[...(notice ? [notice] : []), ...messages].map((message) => <Callout key={message} icon={IconInfoCircle} tone="attention">{message}</Callout>)}
        {failure && <Callout icon={IconAlertCircle} tone="danger" actions={<Anchor component="button" type="button" onClick={retry}>{t('ui:retry')}</Anchor>}>{t(`ui:error.${failure}`)}</Callout>}
      </div>
      {quote && !refusal && !failure && (
        <div aria-busy={busy} className={busy ? classes.stale : undefined}>
          {quote.amounts ? (
            <AmountsReceipt amounts={quote.amounts} names={names} totalLabel={t('sale.due')}>
              <ReceiptRow label={t('sale.until')} value={format.exact(quote.endsAt)} note={t(quote.amounts.due.minor === 0 ? 'sale.untilAtOnce' : 'sale.untilNote')} />
              <ReceiptRow tone="quiet" label={t('sale.then')} value={<><NextPrice amounts={quote.amounts} cadence={quote.cadence} /> {t('sale.plusVat')}</>} />
            </AmountsReceipt>
          ) : (
            <HiddenAmounts invoicedToName={quote.invoicedToName} />
          )}
        </div>
      )}
      {!quote && busy && <Skeleton height={240} />}
      {!quote && !busy && !failure && <p className={classes.hint}>{t('sale.correct')}</p>}
      <VisuallyHidden role="status" aria-live="polite">{quote?.amounts && isCurrent && t('sale.announce', { due: format.money(quote.amounts.due) })}</VisuallyHidden>
    </>
  );
}
