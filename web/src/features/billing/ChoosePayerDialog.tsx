import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoosePayerMutation } from '@/generated/billing.ts';
import type { Payer } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import classes from './billing.module.css';
import { OwnAdministratorNote } from './OwnAdministratorNote.tsx';

export type PayerChange = { tenant: BillingTenant; payer: Payer; who: Record<Payer, string>; onClose: () => void };

/** Who is invoiced from the next order on, with what that changes (P3, P7). */
export function ChoosePayerDialog({ tenant, payer, who, onClose }: PayerChange) {
  const { t } = useTranslation('billing');
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = () => {
    notifyDone(t('payer.done', { who: who[payer] }));
    onClose();
  };
  const choose = useAction(useChoosePayerMutation(), { onDone: done });
  return (
    <ConfirmDialog
      title={t('payer.confirm.title', { who: who[payer] })}
      sentence={(
        <div className={classes.asking}>
          <p>{t(`payer.confirm.${payer}`, { name: tenant.name, partner: who.PARTNER })}</p>
          <OwnAdministratorNote tenant={tenant} />
        </div>
      )}
      confirmLabel={t('payer.confirm.submit')}
      busy={choose.busy}
      onConfirm={() => void choose.run({ tenantId: tenant.id, payer, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    />
  );
}
