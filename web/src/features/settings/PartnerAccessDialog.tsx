import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChooseAccessMutation } from '@/generated/settings.ts';
import type { PartnerAccess, PartnerAccess_tenantFragment as Company } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import classes from './settings.module.css';

/** Everything, or name, contacts and subscriptions without amounts; with what that does to who pays (P6). */
export function PartnerAccessDialog({ tenant, partner, onClose }: { tenant: Company; partner: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const form = useForm<{ access: PartnerAccess }>({ defaultValues: { access: tenant.access } });
  const idempotencyKey = useRef(crypto.randomUUID());
  const chosen = form.watch('access');
  const done = () => {
    notifyDone(t(`access.done.${chosen}`, { partner }));
    onClose();
  };
  const choose = useAction(useChooseAccessMutation(), { form, onDone: done });
  return (
    <FormDialog
      title={t('access.title')}
      subtitle={tenant.name}
      form={form}
      onSubmit={({ access }) => (access === tenant.access ? onClose() : choose.run({ tenantId: tenant.id, access, idempotencyKey: idempotencyKey.current }))}
      submitLabel={t('access.submit')}
      busy={choose.busy}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <RadioCards
          label={t('access.choose', { partner })}
          name="access"
          value={chosen}
          onChange={(access) => form.setValue('access', access as PartnerAccess, { shouldDirty: true })}
          options={(['FULL', 'LIMITED'] as const).map((access) => ({ value: access, label: t(`access.${access}.label`), detail: t(`access.${access}.detail`, { partner }) }))}
        />
        {chosen === 'LIMITED' && tenant.payer === 'PARTNER' && <p className={classes.sentence}>{t('access.payer', { name: tenant.name, partner })}</p>}
      </div>
    </FormDialog>
  );
}
