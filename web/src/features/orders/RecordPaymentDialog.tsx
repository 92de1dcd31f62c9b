import { zodResolver } from '@hookform/resolvers/zod';
import { Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useRecordPaymentMutation } from '@/generated/orders.ts';
import type { OrderRow_orderFragment as Order } from '@/generated/types.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';

/** The vendor says that the transfer arrived and on which day; only then the order takes effect (S9). */
export function RecordPaymentDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const [today] = useState(() => localDay(new Date()));
  const schema = z.object({ valueDate: z.iso.date(t('record.missing')).refine((day) => day <= today, t('record.future')) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { valueDate: today } });
  const idempotencyKey = useRef(crypto.randomUUID());
  const action = useAction(useRecordPaymentMutation(), {
    form,
    onDone: () => {
      notifyDone(t('record.done', { number: order.number }));
      onClose();
    },
  });
  const [first] = order.lines;
  const due = order.amounts && format.money(order.amounts.due);
  return (
    <FormDialog
      form={form}
      title={t('record.title')}
      subtitle={t('record.subtitle', { number: order.number, payer: order.invoicedToName })}
      submitLabel={due ? t('record.confirmAmount', { amount: due }) : t('record.confirm')}
      busy={action.busy}
      onSubmit={({ valueDate }) => action.run({ orderId: order.id, valueDate, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <Text fz="sm" mb="sm">{first && order.lines.length === 1 ? t(`record.effect.${order.kind}`, { company: first.tenant.name, edition: first.edition.name }) : t('record.effectMany', { count: order.lines.length })}</Text>
      <FieldGrid columns={2} as="div">
        <TextInput
          {...form.register('valueDate')}
          type="date"
          max={today}
          label={t('record.valueDate')}
          description={form.formState.errors.valueDate ? undefined : t('record.valueDateHint')}
          error={form.formState.errors.valueDate?.message}
          data-autofocus
        />
        <dl style={{ margin: 0 }}>
          <Field label={t('record.amount')} value={due} />
        </dl>
      </FieldGrid>
    </FormDialog>
  );
}
