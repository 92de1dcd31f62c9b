import { useLifeReachQuery, useSuspendTenantMutation } from '@/generated/lib.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import type { LifeDialogProps } from './LifeDialogOf.tsx';
import { Reach } from './Reach.tsx';
import { ReasonField, reasonSchema } from './ReasonField.tsx';
import { useLife } from './use-life.ts';
import classes from './life.module.css';

/** Says what stops and what goes on, by number, before a company is suspended with all below it (T4). */
export function SuspendTenantDialog({ tenant: { id, name }, onClose }: LifeDialogProps) {
  const { t, idempotencyKey, done } = useLife(onClose);
  const { data } = useLifeReachQuery({ variables: { id }, fetchPolicy: 'network-only' });
  const form = useSchemaForm(reasonSchema, { reason: '' });
  const suspend = useAction(useSuspendTenantMutation(), { form, onDone: () => done(t('suspend.done', { name })) });
  return (
    <FormDialog
      title={t('suspend.title', { name })}
      subtitle={t('suspend.subtitle')}
      form={form}
      onSubmit={({ reason }) => suspend.run({ tenantId: id, reason, idempotencyKey })}
      submitLabel={t('suspend.submit')}
      danger
      busy={suspend.busy}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <Reach reach={data?.tenant?.reach} keys={['companies', 'users', 'apiKeys']} />
        <ul className={classes.what}>
          <li>{t('suspend.stops')}</li>
          <li>{t('suspend.goesOn')}</li>
          <li>{t('suspend.back')}</li>
        </ul>
        <ReasonField form={form} name={name} />
      </div>
    </FormDialog>
  );
}
