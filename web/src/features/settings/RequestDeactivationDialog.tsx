import { ticketTextSchema } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestDeactivationMutation } from '@/generated/settings.ts';
import type { Deactivation, Deactivation_tenantFragment as Tenant } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import classes from './settings.module.css';

/** What will happen, by number, and why it is asked for. */
export function RequestDeactivationDialog({ tenant, deactivation, onClose }: { tenant: Tenant; deactivation: Deactivation; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const form = useSchemaForm(ticketTextSchema, { text: '' });
  const idempotencyKey = useRef(crypto.randomUUID());
  const part = deactivation === 'PARTNER' ? 'partner' : 'account';
  const request = useAction(useRequestDeactivationMutation(), {
    form,
    onDone: () => {
      notifyDone(t('danger.requested'));
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t(`danger.${part}.ask`, { name: tenant.name })}
      submitLabel={t('danger.submit')}
      danger
      busy={request.busy}
      onSubmit={({ text }) => request.run({ tenantId: tenant.id, deactivation, text, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <p className={classes.effect}>
          {deactivation === 'PARTNER'
            ? t('danger.partner.effect', { name: tenant.name })
            : `${t('danger.effectPeople', { count: tenant.peopleCount.totalCount, name: tenant.name })} ${t('danger.effectKeys', { count: tenant.keysCount.totalCount })} ${t('danger.effectRestore')}`}
        </p>
        <TextAreaField form={form} name="text" label={t('danger.reason')} description={tenant.accountManagerName ? t('danger.reasonHintManager', { name: tenant.accountManagerName }) : t('danger.reasonHint')} withAsterisk data-autofocus />
      </div>
    </FormDialog>
  );
}
