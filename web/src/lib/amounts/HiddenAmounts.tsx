import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParties } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';

/** Why there are no amounts: somebody else is invoiced, or one's role does not show them (M6, T2). */
export function HiddenAmounts({ invoicedToName }: { invoicedToName: string }) {
  const { t } = useTranslation('amounts');
  const { readerName } = useParties();
  const why = readerName === invoicedToName ? 'role' : 'invoiced';
  return (
    <Callout icon={IconEyeOff} tone="neutral" title={t(`hidden.${why}.title`)}>
      <p>{t(`hidden.${why}.sentence`, { name: invoicedToName })}</p>
    </Callout>
  );
}
