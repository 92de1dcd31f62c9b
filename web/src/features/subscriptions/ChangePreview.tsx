import { Anchor, Skeleton } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Cadence, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import type { ErrorCode } from '@/lib/error-code.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Receipt, ReceiptPart, ReceiptRow } from '@/ui/Receipt.tsx';
import { previewAmounts, type Preview } from './preview-amounts.ts';
import classes from './quote.module.css';

type Props = {
  subscription: Subscription;
  cadence: Cadence;
  preview: Preview | undefined;
  busy: boolean;
  failure: ErrorCode | undefined;
  onRetry: () => void;
  messages: readonly string[];
};

/** What the next renewal would cost at today's prices: for information, nothing is paid now. */
export function ChangePreview({ subscription, cadence, preview, busy, failure, onRetry, messages }: Props) {
  const { t } = useTranslation(['subscriptions', 'ui']);
  const format = useFormat(subscription.timeZone);
  const language = useLanguage();
  const components = subscription.product.editions.flatMap((edition) => edition.components).map(({ component }) => component);
  const names = () => ({ product: subscription.product.name, component: (code: string) => components.find((one) => one.code === code)?.name[language] ?? code, note: preview && format.period(preview.appliesAt, preview.endsAt) });
  return (
    <>
      <div className={classes.head}>
        <h3>{t('programma.preview')}</h3>
      </div>
      <div className={classes.messages} role="status">
        {messages.map((message) => (
          <Callout key={message} icon={IconInfoCircle} tone="attention">{message}</Callout>
        ))}
        {failure && (
          <Callout icon={IconAlertCircle} tone="danger" actions={<Anchor component="button" type="button" onClick={onRetry}>{t('ui:retry')}</Anchor>}>
            {t(`ui:error.${failure}`)}
          </Callout>
        )}
      </div>
      {!preview && busy && <Skeleton height={180} />}
      {!preview && !busy && !failure && messages.length === 0 && <p className={classes.hint}>{t('programma.hint')}</p>}
      {preview && (
        <div className={busy ? classes.stale : undefined} aria-busy={busy} aria-live="polite">
          {preview.amounts ? (
            <AmountsReceipt amounts={previewAmounts(preview.amounts)} names={names} totalLabel={t('programma.total')}>
              <InvoicedLater preview={preview} />
            </AmountsReceipt>
          ) : (
            <Receipt label={t('programma.preview')}>
              <ReceiptPart>
                <ReceiptRow strong label={t('detail.price')} note={format.period(preview.appliesAt, preview.endsAt)} value={<ListPrice price={preview.listPrice} cadence={cadence} />} />
              </ReceiptPart>
              <ReceiptPart><InvoicedLater preview={preview} /></ReceiptPart>
            </Receipt>
          )}
          {!preview.amounts && <HiddenAmounts invoicedToName={preview.invoicedToName} />}
        </div>
      )}
    </>
  );
}

function InvoicedLater({ preview }: { preview: Preview }) {
  const { t } = useTranslation('subscriptions');
  return (
    <>
      <ReceiptRow label={t('quote.invoicedTo')} value={preview.invoicedToName} />
      <ReceiptRow tone="quiet" label={t('programma.today')} value={t('programma.nothingNow')} />
    </>
  );
}
