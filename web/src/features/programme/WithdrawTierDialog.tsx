import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWithdrawTierMutation } from '@/generated/programme.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

type Props = { tenant: { name: string }; tier: { id: string; basisPoints: number; from: string }; onClose: () => void };

/** A tier is taken back before its first day: the one before it goes on (P9). */
export function WithdrawTierDialog({ tenant, tier: { id, basisPoints, from }, onClose }: Props) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const idempotencyKey = useRef(crypto.randomUUID());
  const day = format.calendarDay(from);
  const withdraw = useAction(useWithdrawTierMutation(), {
    onDone: () => {
      notifyDone(t('tiers.withdrawn', { day }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('tiers.withdrawOf', { day })}
      sentence={t('tiers.withdrawEffect', { name: tenant.name, percent: format.percent(basisPoints / 100), day })}
      confirmLabel={t('tiers.withdraw')}
      busy={withdraw.busy}
      onConfirm={() => void withdraw.run({ partnerTierId: id, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    />
  );
}
