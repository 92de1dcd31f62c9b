import { isInVies } from '@filiera/shared/vat';
import { useTranslation } from 'react-i18next';
import { useVerifyVatNumberMutation } from '@/generated/company.ts';
import type { VatCheck_profileFragment } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { VatCheck } from '@/lib/vocabulary/VatCheck.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import type { ChangeableTenant } from './locked-change.ts';

/** What is known of a VAT number, and to have it asked for now; while it is being asked the mark says so. */
export function VerifyVatNumber({ tenant, profile }: { tenant: ChangeableTenant; profile: VatCheck_profileFragment }) {
  const { t } = useTranslation('company');
  const can = useCan(tenant.viewerCan);
  const verify = useAction(useVerifyVatNumberMutation(), {
    onDone: ({ profile: now }) => {
      if (!now.isVatCheckUnderWay) notifyDone(t('vat.answer.recent'));
    },
  });
  const { country, vatNumber, isVatCheckUnderWay } = profile;
  if (!vatNumber) return null;
  if (!isInVies({ country, number: vatNumber })) return <VatCheck profile={profile} />;
  return (
    <>
      <span aria-live="polite">
        <VatCheck profile={profile} />
      </span>
      {can('VAT_NUMBER_VERIFY') && !isVatCheckUnderWay && !verify.busy && (
        <TextButton onClick={() => void verify.run({ tenantId: tenant.id })} label={t('vat.verifyOf')}>
          {t('vat.verify')}
        </TextButton>
      )}
    </>
  );
}
