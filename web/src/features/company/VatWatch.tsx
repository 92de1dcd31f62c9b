import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useVatProgressQuery } from '@/generated/company.ts';
import type { VatCheck_profileFragment } from '@/generated/types.ts';
import { notifyDone, notifyProblem } from '@/lib/notify.ts';

type Props = { tenantId: string; name: string; profile: VatCheck_profileFragment };

/** Asks how far the check of a VAT number is while it goes on, and says what came of it. */
export function VatWatch({ tenantId, name, profile }: Props) {
  const { t } = useTranslation('company');
  const { isVatCheckUnderWay, vatStatus, vatToldAt } = profile;
  const before = useRef<VatCheck_profileFragment>(null);
  useEffect(() => {
    if (isVatCheckUnderWay) before.current ??= profile;
    else if (before.current) {
      const isKept = before.current.vatNumber === profile.vatNumber && before.current.vatToldAt === vatToldAt;
      before.current = null;
      if (vatStatus === 'UNVERIFIED') return;
      if (vatStatus === 'VALID' && !isKept) notifyDone(t('vat.answer.VALID', { name }));
      else notifyProblem(t(isKept ? 'vat.answer.kept' : `vat.answer.${vatStatus}`, { name }));
    }
  }, [isVatCheckUnderWay, vatStatus, vatToldAt, profile, name, t]);
  return isVatCheckUnderWay ? <Asking tenantId={tenantId} /> : null;
}

function Asking({ tenantId }: { tenantId: string }) {
  useVatProgressQuery({ variables: { tenantId }, fetchPolicy: 'network-only', pollInterval: 1000 });
  return null;
}
