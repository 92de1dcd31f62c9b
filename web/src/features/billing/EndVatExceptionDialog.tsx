import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useEndVatExceptionMutation } from '@/generated/billing.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useToday } from '@/lib/use-today.ts';
import { DayField } from '@/ui/DayField.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import classes from './billing.module.css';

const schema = z.object({ until: z.string() });
type Props = { tenant: { name: string }; exception: { id: string; kind: 'PUBLIC_BODY' | 'LETTER_OF_INTENT'; from: string; until: string | null }; onClose: () => void };

/** From a day on a company is taxed like others again (P2). */
export function EndVatExceptionDialog({ tenant, exception: { id, kind, from, until }, onClose }: Props) {
  const { t } = useTranslation('billing');
  const today = useToday();
  const form = useSchemaForm(schema, { until: today < from ? from : today });
  const done = () => {
    notifyDone(t('exceptions.ended'));
    onClose();
  };
  const end = useAction(useEndVatExceptionMutation(), { form, onDone: done });
  return (
    <FormDialog
      form={form}
      title={t('exceptions.endOf', { kind: t(`exceptions.kind.${kind}`) })}
      subtitle={tenant.name}
      submitLabel={t('exceptions.end')}
      busy={end.busy}
      onSubmit={(values) => end.run({ vatExceptionId: id, until: values.until })}
      onClose={onClose}
    >
      <div className={classes.asking}>
        <p>{t('exceptions.endMeans')}</p>
        <DayField form={form} name="until" label={t('exceptions.fields.until')} min={from} max={until ?? undefined} withAsterisk data-autofocus />
      </div>
    </FormDialog>
  );
}
