import { useLifeReachQuery, useResumeTenantMutation } from '@/generated/lib.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import type { LifeDialogProps } from './LifeDialogOf.tsx';
import { Reach } from './Reach.tsx';
import { ReasonField, reasonSchema } from './ReasonField.tsx';
import { useLife } from './use-life.ts';
import classes from './life.module.css';

/** Says who comes in again before a suspension ends (T4). */
export function ResumeTenantDialog({ tenant: { id, name }, onClose }: LifeDialogProps) {
  const { t, idempotencyKey, done } = useLife(onClose);
  const { data } = useLifeReachQuery({ variables: { id }, fetchPolicy: 'network-only' });
  const form = useSchemaForm(reasonSchema, { reason: '' });
  const resume = useAction(useResumeTenantMutation(), { form, onDone: () => done(t('resume.done', { name })) });
  return (
    <FormDialog
      title={t('resume.title', { name })}
      form={form}
      onSubmit={({ reason }) => resume.run({ tenantId: id, reason, idempotencyKey })}
      submitLabel={t('resume.submit')}
      busy={resume.busy}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <Reach reach={data?.tenant?.reach} keys={['companies', 'users', 'apiKeys']} />
        <p className={classes.sentence}>{t('resume.sentence')}</p>
        <ReasonField form={form} name={name} />
      </div>
    </FormDialog>
  );
}
