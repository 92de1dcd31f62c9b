import { Button, Stack } from '@mantine/core';
import { IconClock, IconFileDownload, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PayPage_documentFragment as Document } from '@/generated/types.ts';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import { methodName } from '@/lib/checkout/method-words.ts';
import { useWayBack } from '@/lib/checkout/use-way-back.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { PartiesContext } from '@/lib/viewer.ts';
import { orderStateLook } from '@/lib/vocabulary/looks.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { HowToPay } from './HowToPay.tsx';
import { LinkedLines } from './LinkedLines.tsx';
import { LinkedReceipt } from './LinkedReceipt.tsx';
import { PaysWith } from './PaysWith.tsx';
import type { Linked } from './use-linked-document.ts';
import { WayBackNote } from './WayBackNote.tsx';
import classes from './PayPage.module.css';

type Props = { token: string; linked: Linked; document: Document };

/** The document as it stands: what, how much and why, and what its reader can do about it. */
export function LinkedDocument({ token, linked, document }: Props) {
  const { t } = useTranslation(['pay', 'words']);
  const { from } = useWayBack();
  const { quote, order, companyName, senderName, senderCompanyName, vendorName, vendorCountry, paysWith } = document;
  const shown = order ?? quote;
  if (!shown) return null;
  const sender = { person: senderName ?? '', company: senderCompanyName, reader: companyName };
  const isAwaited = order?.state === 'PENDING_PAYMENT' || order?.state === 'ON_ACCOUNT';
  return (
    <PartiesContext value={{ vendorName, vendorCountry, readerName: companyName }}>
      <Stack>
        <header className={classes.head}>
          <p className={classes.vendor}>{vendorName}</p>
          <h1>{order ? t('order', { number: order.number }) : t('quote')}</h1>
          <p className={classes.sentence}>
            {t(`words:orderKind.${shown.kind}`)} · {t(senderName !== null && senderCompanyName === companyName ? 'sentWithin' : !order ? 'offeredBy' : senderName === null ? 'sentByItself' : 'sentBy', sender)}
          </p>
          {order && <StatusBadge {...orderStateLook[order.state]}>{t(`words:orderState.${order.state}`)}</StatusBadge>}
        </header>
        <div role="status" className={classes.notice}>{linked.notice && <Callout icon={IconInfoCircle} tone="attention">{linked.notice}</Callout>}</div>
        {from && !(from === 'saved' && isAwaited) && <WayBackNote from={from} name={paysWith?.brand ? methodName({ ...paysWith, brand: paysWith.brand }) : undefined} />}
        {order && <HowToPay token={token} order={order} onOver={linked.reload} />}
        <LinkedLines lines={shown.lines} document={document} invoicedToName={shown.invoicedToName} amounts={shown.amounts} />
        <Card title={t('amounts')} foot={<Actions token={token} linked={linked} document={document} />}>
          {shown.amounts ? <LinkedReceipt lines={shown.lines} amounts={shown.amounts} document={document} /> : <HiddenAmounts invoicedToName={shown.invoicedToName} />}
        </Card>
        {paysWith && !isAwaited && <PaysWith token={token} method={paysWith} />}
        <Until document={document} />
      </Stack>
    </PartiesContext>
  );
}

/** What can be done, and before it is done what will be charged. */
function Actions({ token, linked, document: { canAccept, quote, paysWith } }: Props) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  const language = useLanguage();
  const isOver = Date.parse(quote?.expiresAt ?? '') <= useNow();
  const due = quote?.amounts && format.money(quote.amounts.due);
  return (
    <>
    {canAccept && !isOver && due && quote.amounts && quote.amounts.due.minor > 0 && (
      <p className={classes.charged}>{!paysWith ? t('charged.later') : paysWith.brand ? t('charged.now', { due, name: methodName({ ...paysWith, brand: paysWith.brand }) }) : t(`charged.${paysWith.kind}`)}</p>
    )}
    <div className={classes.actions}>
      {canAccept && (
        <Button onClick={linked.accept} loading={linked.isAccepting}>
          {isOver ? t('renew') : due ? t('acceptFor', { due }) : t('accept')}
        </Button>
      )}
      {/* The token goes in the form's body: addresses are written down on the way. */}
      <form method="post" action={`/documents/link?language=${language}`}>
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="default" leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}>
          {t('download')}
        </Button>
      </form>
    </div>
    </>
  );
}

/** How long the price is honoured, and the link works. */
function Until({ document: { quote, expiresAt } }: { document: Document }) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  const isOver = Date.parse(quote?.expiresAt ?? '') <= useNow();
  return (
    <p className={classes.until}>
      <IconClock size={14} stroke={1.6} aria-hidden />
      <span>{quote && (isOver ? t('priceOver') : t('honoured', { until: format.exact(quote.expiresAt) }))} {t('linkUntil', { day: format.date(expiresAt) })}</span>
    </p>
  );
}
