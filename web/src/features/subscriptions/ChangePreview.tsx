import { Anchor, Skeleton } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription, PreviewChangeMutation } from '@/generated/types.ts';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import type { ErrorCode } from '@/lib/error-code.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Receipt, ReceiptPart, ReceiptRow } from '@/ui/Receipt.tsx';
import classes from './quote.module.css';

type Props = {
  subscription: Subscription;
  preview: Extract<PreviewChangeMutation['previewChange'], { __typename: 'PreviewChangePayload' }> | undefined;
  busy: boolean;
  failure: ErrorCode | undefined;
  onRetry: () => void;
  messages: readonly string[];
};

/** What the next renewal would cost at today's prices: for information, nothing is paid now. */
export function ChangePreview({ subscription, preview, busy, failure, onRetry, messages }: Props) {
  const { t } = useTranslation(['subscriptions', 'ui']);
  const format = useFormat(subscription.timeZone);
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
          <Receipt label={t('programma.preview')}>
            <ReceiptPart>
              <ReceiptRow strong label={t('detail.price')} note={format.period(preview.appliesAt, preview.endsAt)} value={format.money(preview.listPrice)} />
              {preview.net && <ReceiptRow label={t('programma.net')} value={format.money(preview.net)} />}
              {preview.total && <ReceiptRow label={t('programma.total')} value={format.money(preview.total)} />}
            </ReceiptPart>
            <ReceiptPart>
              <ReceiptRow label={t('quote.invoicedTo')} value={preview.invoicedToName} />
              <ReceiptRow tone="quiet" label={t('programma.today')} value={t('programma.nothingNow')} />
            </ReceiptPart>
          </Receipt>
          {!preview.total && <HiddenAmounts invoicedToName={preview.invoicedToName} />}
        </div>
      )}
    </>
  );
}
