import { Anchor, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconDiscountOff, IconInfoCircle, IconReceipt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { DownloadPdf } from '@/lib/documents/DownloadPdf.tsx';
import { SendQuote } from '@/lib/documents/SendQuote.tsx';
import { useIsActingOn } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { CompleteProfile } from './CompleteProfile.tsx';
import { QuoteReceipt, type Quoted } from './QuoteReceipt.tsx';
import { QuoteValidity } from './QuoteValidity.tsx';
import type { LiveQuote } from '@/lib/quote/use-live-quote.ts';
import classes from './quote.module.css';

type Props = {
  live: LiveQuote;
  /** what a refusal says that no field can take */
  messages: readonly string[];
  /** why the quote has just changed */
  notice: string | undefined;
  of: Quoted;
  /** what to do while nothing can be priced */
  hint: string;
};

/** The quote as it stands; said aloud when it changes. */
export function QuotePanel({ live, messages, notice, of, hint }: Props) {
  const { t } = useTranslation(['subscriptions', 'ui', 'words']);
  const { quote, refusal, failure, busy } = live;
  const isActingOn = useIsActingOn(of.tenant.id);
  return (
    <>
      <div className={classes.head}>
        <h3>{t('quote.title')}</h3>
        {quote && <QuoteValidity expiresAt={quote.expiresAt} />}
      </div>
      <div className={classes.messages} role="status">
        {notice && <Callout icon={IconInfoCircle} tone="attention">{notice}</Callout>}
        {quote?.hasLostDiscount && <Callout icon={IconDiscountOff} tone="attention">{t('words:soleAdministrator.lost')}</Callout>}
        {messages.map((message) => (
          <Callout key={message} icon={IconInfoCircle} tone="attention">{message}</Callout>
        ))}
        {refusal?.__typename === 'OrderPending' && (
          <Callout icon={IconReceipt} tone="neutral">
            <Anchor renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId: of.tenant.id, orderId: refusal.order.id }} {...props} />}>
              {t('quote.openPending', { number: refusal.order.number })}
            </Anchor>
          </Callout>
        )}
        <CompleteProfile refusal={refusal} />
        {failure && (
          <Callout icon={IconAlertCircle} tone="danger" actions={<Anchor component="button" type="button" onClick={live.retry}>{t('ui:retry')}</Anchor>}>
            {t(`ui:error.${failure}`)}
          </Callout>
        )}
      </div>
      {quote && !refusal && !failure && (
        <div className={busy ? classes.stale : undefined} aria-busy={busy}>
          <QuoteReceipt quote={quote} of={of} />
          <div className={classes.document}>
            <DownloadPdf kind="quotes" id={quote.id} asLink />
            {isActingOn && <SendQuote key={quote.id} quote={quote} tenantId={of.tenant.id} />}
          </div>
        </div>
      )}
      {!quote && busy && <Skeleton height={240} />}
      {!quote && !busy && !failure && !refusal && <p className={classes.hint}>{hint}</p>}
      {refusal && messages.length === 0 && <p className={classes.hint}>{t('quote.correct')}</p>}
      <Announcement live={live} timeZone={of.timeZone} />
    </>
  );
}

function Announcement({ live, timeZone }: { live: LiveQuote; timeZone: string | undefined }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(timeZone);
  const { quote, isCurrent } = live;
  const price = quote && (quote.amounts ? t('quote.announceDue', { due: format.money(quote.amounts.due) }) : t('quote.announceList', { price: format.money(quote.listPrice) }));
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {quote && isCurrent && `${price} ${t(quote.kind === 'NEW' ? 'quote.announceFirstEnd' : 'quote.announceEnd', { end: format.longDate(quote.endsAt) })}`}
    </VisuallyHidden>
  );
}
