import { Anchor } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { OrderedNote_orderFragment as Order } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';
import type { Tone } from '@/ui/Status.tsx';
import classes from './quote.module.css';

type Props = { order: Order; tenantId: string; tone: Tone; sentence: 'acquista.ordered' | 'acquista.waiting'; productId?: string };

/** What was ordered anew and waits for its payment: it becomes a subscription by that. @param productId only an order of this product */
export function OrderedNote({ order, tenantId, tone, sentence, productId }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const line = order.lines.find((one) => one.tenant.id === tenantId && (!productId || one.product.id === productId));
  if (!line) return null;
  return (
    <div className={classes.holds}>
      <Callout icon={IconClock} tone={tone}>
        <p>
          <Trans
            t={t}
            i18nKey={sentence}
            values={{ name: `${line.product.name} ${line.edition.name}`, number: order.number, until: format.date(order.expiresAt) }}
            components={{ there: <Anchor renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: order.id }} {...props} />} /> }}
          />
        </p>
      </Callout>
    </div>
  );
}
