import { Button, Group } from '@mantine/core';
import { IconPigMoney } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnCashbackQuery, useSpendCashbackMutation } from '@/generated/lib.ts';
import type { Arrived_orderFragment as Order } from '@/generated/types.ts';
import { missingOf } from '@/lib/amounts/missing-of.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';

/** A partner pays an order of its own, or the invoice of one on account, with what it has of cashback: all of what is due, or as much as there is; the rest is paid as before (P10). */
export function SpendCashback({ order, partnerId }: { order: Pick<Order, 'id' | 'amounts'>; partnerId: string }) {
  const { t } = useTranslation('checkout');
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const { data } = useOwnCashbackQuery({ variables: { tenantId: partnerId }, fetchPolicy: 'cache-and-network' });
  const missing = order.amounts ? missingOf(order.amounts) : undefined;
  const balance = data?.tenant?.cashback?.balance;
  const spend = useAction(useSpendCashbackMutation(), {
    onDone: ({ order: { number, state } }) => {
      key.current = crypto.randomUUID();
      notifyDone(t(state === 'PAID' ? 'cashback.paid' : 'cashback.part', { number }));
    },
    onRefused: () => {
      key.current = crypto.randomUUID();
    },
  });
  if (!missing || !balance || balance.minor <= 0 || balance.currency !== missing.currency) return null;
  const amount = format.money({ ...missing, minor: Math.min(balance.minor, missing.minor) });
  return (
    <Group gap="xs">
      <Button variant="default" loading={spend.busy} leftSection={<IconPigMoney size={16} stroke={1.6} aria-hidden />} onClick={() => void spend.run({ orderId: order.id, idempotencyKey: key.current })}>
        {t(balance.minor < missing.minor ? 'cashback.actionPart' : 'cashback.action', { amount })}
      </Button>
    </Group>
  );
}
