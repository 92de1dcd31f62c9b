import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSendOrderMutation } from '@/generated/lib.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';

/** Sends an order to whoever is invoiced: its readers see it and how to pay it by the link of a mail. */
export function SendOrder({ orderId }: { orderId: string }) {
  const { t } = useTranslation('ui');
  const send = useAction(useSendOrderMutation(), { onDone: ({ companyName, recipientCount }) => notifyDone(t('document.sent', { name: companyName, count: recipientCount })) });
  return (
    <Button variant="default" loading={send.busy} onClick={() => void send.run({ orderId, idempotencyKey: crypto.randomUUID() })} leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}>
      {t('document.send')}
    </Button>
  );
}
