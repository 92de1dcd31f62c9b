import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Checkout_orderFragment as Order } from '@/generated/types.ts';
import { Callout } from '@/ui/Callout.tsx';
import type { Tone } from '@/ui/Status.tsx';
import classes from './orders.module.css';
import { lastPayment } from './use-payment-progress.ts';
import type { WayBack } from '@/lib/checkout/use-way-back.ts';

type Note = { icon: Icon; tone: Tone; text: string; isAlert?: boolean };

/** What came of the way to the provider's page and back, once it is known. */
export function WayBackNote({ order, from, onClose }: { order: Order; from: WayBack; onClose: () => void }) {
  const { t } = useTranslation('checkout');
  const note = noteOf();
  if (!note) return null;
  return (
    <div role={note.isAlert ? 'alert' : 'status'} className={classes.wayBack}>
      <Callout icon={note.icon} tone={note.tone} actions={<ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={t('close')}><IconX size={16} stroke={1.6} /></ActionIcon>}>
        <p>{note.text}</p>
      </Callout>
    </div>
  );

  function noteOf(): Note | undefined {
    if (lastPayment(order)?.state === 'SUCCEEDED' && order.state === 'PAID') return { icon: IconCircleCheck, tone: 'good', text: t('done') };
    if (from === 'refused' || from === 'unavailable') return { icon: IconAlertTriangle, tone: from === 'refused' ? 'danger' : 'attention', text: t(`left.${from}`), isAlert: true };
    return from === 'cancelled' ? { icon: IconInfoCircle, tone: 'neutral', text: t('left.cancelled') } : undefined;
  }
}
