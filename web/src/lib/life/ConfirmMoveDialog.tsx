import { useForm } from 'react-hook-form';
import { useConfirmMoveMutation } from '@/generated/lib.ts';
import type { LifeTenantFragment, PartnerAccess } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { useLife } from './use-life.ts';
import classes from './life.module.css';

/** The company's own administrator says what its new partner sees (T5, P6). */
export function ConfirmMoveDialog({ tenant: { id, movedUnderName }, onClose }: { tenant: LifeTenantFragment; onClose: () => void }) {
  const { t, idempotencyKey, done } = useLife(onClose);
  const partner = movedUnderName ?? '';
  const form = useForm<{ access: PartnerAccess }>({ defaultValues: { access: 'LIMITED' } });
  const confirm = useAction(useConfirmMoveMutation(), { form, onDone: () => done(t('confirm.done')) });
  return (
    <FormDialog
      title={t('confirm.title', { partner })}
      form={form}
      onSubmit={({ access }) => confirm.run({ tenantId: id, access, idempotencyKey })}
      submitLabel={t('confirm.submit')}
      busy={confirm.busy}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <RadioCards
          label={t('confirm.choose', { partner })}
          name="access"
          value={form.watch('access')}
          onChange={(access) => form.setValue('access', access as PartnerAccess, { shouldDirty: true })}
          options={(['LIMITED', 'FULL'] as const).map((access) => ({ value: access, label: t(`confirm.${access}.label`), detail: t(`confirm.${access}.detail`, { partner }) }))}
        />
        <p className={classes.sentence}>{t('confirm.payer')}</p>
      </div>
    </FormDialog>
  );
}
