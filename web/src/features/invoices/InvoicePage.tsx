import { Button, Stack } from '@mantine/core';
import { IconFileCode, IconReceiptRefund } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInvoiceQuery } from '@/generated/invoices.ts';
import { DownloadPdf } from '@/lib/documents/DownloadPdf.tsx';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useTitle } from '@/lib/use-title.ts';
import { invoiceStateLook } from '@/lib/vocabulary/looks.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { Columns } from '@/ui/Columns.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { InvoiceFacts } from './InvoiceFacts.tsx';
import { InvoiceReceipt } from './InvoiceReceipt.tsx';
import { InvoiceToPay } from './InvoiceToPay.tsx';
import { ReissueProposal } from './ReissueProposal.tsx';
import { TransmissionCard } from './TransmissionCard.tsx';
import { useStateWord } from './use-state-word.ts';

const CreditNoteDialog = lazyPart(() => import('./CreditNoteDialog.tsx').then((m) => m.CreditNoteDialog));

/** One invoice or credit note: what it says, where it stands, and its files. */
export function InvoicePage({ tenantId, invoiceId }: { tenantId: string; invoiceId: string }) {
  const { t } = useTranslation(['invoices', 'words']);
  const word = useStateWord();
  const [isCrediting, setCrediting] = useState(false);
  const { data, error, refetch } = useInvoiceQuery({ variables: { invoiceId }, fetchPolicy: 'cache-and-network' });
  const invoice = data?.invoice;
  useTitle(invoice?.number, invoice?.buyerName);
  if (error && !invoice) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (invoice === null) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  if (!invoice) return <PageSkeleton />;
  const { order, viewerCan } = invoice;
  return (
    <>
      <BackLink to="/t/$tenantId/fatture" params={{ tenantId }}>{t('back')}</BackLink>
      <PageHeader
        level={2}
        title={`${t(`words:invoiceKind.${invoice.kind}`)} ${invoice.number}`}
        note={<StatusBadge {...invoiceStateLook[invoice.state]}>{word(invoice)}</StatusBadge>}
        actions={
          <>
            {order && (
              <Button variant="default" renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: order.id }} {...props} />}>
                {t('openOrder', { number: order.number })}
              </Button>
            )}
            {viewerCan.includes('INVOICE_DOWNLOAD') && <DownloadPdf kind="invoices" id={invoice.id} />}
            {viewerCan.includes('INVOICE_DOWNLOAD') && invoice.isElectronic && (
              <Button component="a" href={`/documents/invoices/${invoice.id}/xml`} download variant="default" leftSection={<IconFileCode size={16} stroke={1.6} aria-hidden />}>
                {t('downloadXml')}
              </Button>
            )}
            {viewerCan.includes('INVOICE_CORRECT') && (
              <Button variant="default" leftSection={<IconReceiptRefund size={16} stroke={1.6} aria-hidden />} onClick={() => setCrediting(true)}>
                {t('credit.action')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        <ReissueProposal invoice={invoice} />
        <Columns>
          <Stack>
            <InvoiceToPay tenantId={tenantId} invoice={invoice} />
            <InvoiceFacts tenantId={tenantId} invoice={invoice} />
            <TransmissionCard invoice={invoice} />
          </Stack>
          <Card title={t('amounts')}>
            <InvoiceReceipt invoice={invoice} />
          </Card>
        </Columns>
      </Stack>
      {isCrediting && <CreditNoteDialog invoice={invoice} onClose={() => setCrediting(false)} />}
    </>
  );
}
