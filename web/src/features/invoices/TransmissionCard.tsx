import { Button, Stack } from '@mantine/core';
import { IconAlertCircle, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { transmissionStateLook } from '@/lib/vocabulary/looks.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { Timeline, TimelineItem } from '@/ui/Timeline.tsx';
import { UnsentCard } from './UnsentCard.tsx';

const ResendInvoiceDialog = lazyPart(() => import('./ResendInvoiceDialog.tsx').then((m) => m.ResendInvoiceDialog));

/** How an invoice went to the exchange system, attempt by attempt, and the way to send a rejected one again; nothing for one that is not transmitted from here. */
export function TransmissionCard({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation(['invoices', 'words']);
  const [isResending, setResending] = useState(false);
  const [last] = invoice.transmissions;
  if (!last) return invoice.viewerCan.includes('INVOICE_SEND') ? <UnsentCard invoice={invoice} /> : null;
  const stopped = last.state === 'REJECTED' || last.state === 'REFUSED' ? last.state : undefined;
  const resend = invoice.viewerCan.includes('INVOICE_RESEND') && (
    <Button variant="default" leftSection={<IconSend size={16} stroke={1.6} aria-hidden />} onClick={() => setResending(true)}>
      {t('transmission.resend')}
    </Button>
  );
  return (
    <Card title={t('transmission.title')} aside={<StatusBadge {...transmissionStateLook[last.state]}>{t(`words:transmissionState.${last.state}`)}</StatusBadge>}>
      <Stack gap="sm">
        {stopped && (
          <Callout icon={IconAlertCircle} tone="danger" title={t(`transmission.stopped.${stopped}`)} actions={resend || undefined}>
            <p>{last.reason ?? last.code}</p>
          </Callout>
        )}
        {last.state === 'NOT_DELIVERED' && <p>{t('transmission.inDrawer')}</p>}
        <Timeline>
          {invoice.transmissions.flatMap(({ id, attempt, fileName, askedAt, recipientSdiCode, recipientPec, notifications }) => [
            ...notifications.toReversed().map((told) => {
              const { icon: Sign } = transmissionStateLook[told.kind];
              return (
                <TimelineItem key={told.id} icon={Sign} title={t(`words:transmissionState.${told.kind}`)} aside={<RelativeDate value={told.toldAt} />}>
                  {told.reason}
                </TimelineItem>
              );
            }),
            <TimelineItem key={id} icon={IconSend} title={t('transmission.attempt', { attempt })} aside={<RelativeDate value={askedAt} />}>
              {[fileName, recipientSdiCode ?? recipientPec].filter(Boolean).join(', ')}
            </TimelineItem>,
          ])}
        </Timeline>
      </Stack>
      {isResending && <ResendInvoiceDialog invoice={invoice} onClose={() => setResending(false)} />}
    </Card>
  );
}
