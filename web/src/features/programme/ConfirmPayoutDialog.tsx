import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useConfirmPayoutMutation } from '@/generated/programme.ts';
import { present } from '@/lib/format/clock.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { DayField } from '@/ui/DayField.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import type { DecisionProps } from './ApprovePayoutDialog.tsx';

/** The vendor's bank has made the transfer, and on which day. */
export function ConfirmPayoutDialog({ payout, onDone, onClose }: DecisionProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [today] = useState(() => localDay(new Date(present())));
  const form = useForm({ defaultValues: { paidOn: today } });
  const confirm = useAction(useConfirmPayoutMutation(), {
    form,
    onDone: () => {
      notifyDone(t('confirm.done', { name: payout.tenant.name, total: format.money(payout.total) }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={t('confirm.title')} subtitle={payout.tenant.name} submitLabel={t('confirm.submit', { total: format.money(payout.total) })} busy={confirm.busy} onSubmit={({ paidOn }) => confirm.run({ payoutId: payout.id, paidOn })} onClose={onClose}>
      <DayField form={form} name="paidOn" min={localDay(new Date(payout.requestedAt))} max={today} label={t('confirm.day')} withAsterisk data-autofocus />
    </FormDialog>
  );
}
