import { tierSchema } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssignTierMutation } from '@/generated/programme.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useToday } from '@/lib/use-today.ts';
import { DayField } from '@/ui/DayField.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { NumberField } from '@/ui/NumberField.tsx';

type Props = { tenant: { id: string; name: string }; basisPoints: number; onClose: () => void };

/** A parent says what its partner pays less, from a day on (P9). From tomorrow unless told, so that a slip can still be taken back. */
export function AssignTierDialog({ tenant, basisPoints, onClose }: Props) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const today = useToday();
  const form = useSchemaForm(tierSchema, { basisPoints, from: dayAfter(today) });
  const idempotencyKey = useRef(crypto.randomUUID());
  const assign = useAction(useAssignTierMutation(), {
    form,
    onDone: () => {
      notifyDone(t('tiers.done', { name: tenant.name, day: format.calendarDay(form.getValues('from')) }));
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('tiers.assign')}
      subtitle={tenant.name}
      submitLabel={t('tiers.submit')}
      busy={assign.busy}
      onSubmit={(values) => assign.run({ tenantId: tenant.id, ...values, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <p>{t('tiers.effect')}</p>
      <FieldGrid as="div" columns={2}>
        <NumberField form={form} name="basisPoints" label={t('tiers.percent')} digits={2} unit="%" isNeeded withAsterisk data-autofocus />
        <DayField form={form} name="from" label={t('tiers.from')} description={t('tiers.fromHint')} min={today} withAsterisk />
      </FieldGrid>
    </FormDialog>
  );
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
