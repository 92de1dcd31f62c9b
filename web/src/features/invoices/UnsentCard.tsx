import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendInvoiceMutation } from '@/generated/invoices.ts';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Card } from '@/ui/Card.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

/** An invoice that was issued before transmission was turned on, and the way to send it while the law lets it be. */
export function UnsentCard({ invoice: { id, number } }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices');
  const [isAsking, setAsking] = useState(false);
  const key = useRef(crypto.randomUUID());
  const send = useAction(useSendInvoiceMutation(), {
    onDone: () => notifyDone(t('transmission.sentNow', { number })),
    onRefused: () => {
      key.current = crypto.randomUUID();
      setAsking(false);
    },
  });
  const button = (
    <Button size="xs" variant="default" leftSection={<IconSend size={16} stroke={1.6} aria-hidden />} onClick={() => setAsking(true)}>
      {t('transmission.send')}
    </Button>
  );
  return (
    <Card title={t('transmission.title')} aside={button}>
      <p>{t('transmission.unsent')}</p>
      {isAsking && (
        <ConfirmDialog
          title={t('transmission.askSend', { number })}
          sentence={t('transmission.sendEffect')}
          confirmLabel={t('transmission.send')}
          busy={send.busy}
          onConfirm={() => void send.run({ invoiceId: id, idempotencyKey: key.current })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
