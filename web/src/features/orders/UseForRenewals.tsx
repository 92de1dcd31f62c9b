import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUseForRenewalsMutation } from '@/generated/lib.ts';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { methodName } from '@/lib/checkout/method-words.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import { lastPayment } from './use-payment-progress.ts';

const offeredForMs = 24 * 3_600_000;

/** What has just paid an order is not what renewals are paid with until its owner says so (P1): for a day it can be said here, and always in Pagamento. */
export function UseForRenewals({ order }: { order: Order }) {
  const { t } = useTranslation('checkout');
  const now = useNow();
  const can = useCan(order.payer?.viewerCan);
  const payment = lastPayment(order);
  const account = order.payer?.billingAccount;
  const method = account?.methodsOnFile.find(({ id }) => id === payment?.method?.id);
  const name = method ? methodName(method) : '';
  const use = useAction(useUseForRenewalsMutation(), { onDone: () => notifyDone(t('renewals.used', { name })) });
  const isRecent = order.state === 'PAID' && order.settledAt && now - Date.parse(order.settledAt) < offeredForMs;
  if (!isRecent || payment?.state !== 'SUCCEEDED' || !method || !account || account.method === method.kind || !can('PAYMENT_METHOD_CHANGE')) return null;
  const usual = account.methodsOnFile.find(({ kind }) => kind === account.method);
  const tenantId = order.payer?.id ?? '';
  return (
    <Callout icon={IconRefresh} tone="neutral" actions={<Button size="xs" variant="default" loading={use.busy} onClick={() => void use.run({ tenantId, kind: method.kind })}>{t('renewals.use', { name })}</Button>}>
      <p>{t('renewals.offer', { current: usual ? methodName(usual) : t(`renewals.usual.${account.method}`) })}</p>
    </Callout>
  );
}
