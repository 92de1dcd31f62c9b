import { Button } from '@mantine/core';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReissueInvoiceMutation } from '@/generated/invoices.ts';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { creditLinesOf } from './credit-lines-of.ts';

/** To whoever may: that the number of an invoice with VAT is verified by now, and to give it back and issue it anew without. */
export function ReissueProposal({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const [isAsking, setAsking] = useState(false);
  const reissue = useAction(useReissueInvoiceMutation(), {
    onDone: ({ creditNote, replacement }) => {
      notifyDone(t('reissue.done', { note: creditNote.number, number: replacement.number }));
    },
    onRefused: () => {
      key.current = crypto.randomUUID();
      setAsking(false);
    },
  });
  if (!invoice.viewerCan.includes('INVOICE_REISSUE')) return null;
  const net = creditLinesOf(invoice.lines).reduce((sum, { leftMinor }) => sum + leftMinor, 0);
  const values = { number: invoice.number, payer: invoice.buyerName, vatNumber: invoice.buyerVatNumber ?? '', net: format.money({ ...invoice.total, minor: net }) };
  const action = (
    <Button variant="default" leftSection={<IconReceiptRefund size={16} stroke={1.6} aria-hidden />} onClick={() => setAsking(true)}>
      {t('reissue.action')}
    </Button>
  );
  return (
    <>
      <Callout icon={IconReceiptRefund} tone="attention" title={t('reissue.title')} actions={action}>
        <p>{t('reissue.why', values)}</p>
      </Callout>
      {isAsking && (
        <ConfirmDialog
          title={t('reissue.ask', values)}
          sentence={
            <>
              <p>{t('reissue.effect', values)}</p>
              <p>{t('reissue.final')}</p>
            </>
          }
          confirmLabel={t('reissue.action')}
          busy={reissue.busy}
          onConfirm={() => void reissue.run({ invoiceId: invoice.id, idempotencyKey: key.current })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
