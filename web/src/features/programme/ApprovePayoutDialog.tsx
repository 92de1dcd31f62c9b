import { formatIban } from '@filiera/shared/numbers/iban';
import { useTranslation } from 'react-i18next';
import { useApprovePayoutMutation } from '@/generated/programme.ts';
import type { PayoutRow_payoutFragment as Payout } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

export type DecisionProps = { payout: Payout; onDone: () => void; onClose: () => void };

/** The vendor agrees, having seen the partner's invoice and, of an account that nothing was paid to yet, whose it is. */
export function ApprovePayoutDialog({ payout, onDone, onClose }: DecisionProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const approve = useAction(useApprovePayoutMutation(), {
    onDone: () => {
      notifyDone(t('approve.done', { number: payout.invoiceNumber }));
      onDone();
      onClose();
    },
    onRefused: () => {
      onDone();
      onClose();
    },
  });
  const words = { name: payout.tenant.name, number: payout.invoiceNumber, day: format.calendarDay(payout.invoiceDate), total: format.money(payout.total), holder: payout.holder, iban: formatIban(payout.iban) };
  return (
    <ConfirmDialog
      title={t('approve.title')}
      sentence={<><p>{t('approve.sentence', words)}</p>{payout.isNewAccount && <p>{t('approve.newAccount')}</p>}</>}
      confirmLabel={t('approve.submit', words)}
      busy={approve.busy}
      onConfirm={() => void approve.run({ payoutId: payout.id })}
      onClose={onClose}
    />
  );
}
