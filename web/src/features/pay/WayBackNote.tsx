import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WayBack } from '@/lib/checkout/use-way-back.ts';
import { Callout } from '@/ui/Callout.tsx';

const looks = {
  saved: { icon: IconCircleCheck, tone: 'good' },
  refused: { icon: IconAlertTriangle, tone: 'danger' },
  cancelled: { icon: IconInfoCircle, tone: 'neutral' },
  waiting: { icon: IconClock, tone: 'neutral' },
} as const;

/** What came of leaving a card or an account at the provider's page; of a payment its order tells. @param name what is on file now */
export function WayBackNote({ from, name }: { from: WayBack; name: string | undefined }) {
  const { t } = useTranslation(['pay', 'checkout']);
  if (from === 'avvio' || from === 'pagamento' || (from === 'saved' && !name)) return null;
  const isAlert = from === 'refused' || from === 'unavailable';
  const { icon, tone } = looks[from === 'unavailable' ? 'refused' : from];
  return (
    <div role={isAlert ? 'alert' : 'status'}>
      <Callout icon={icon} tone={tone}>
        <p>{from === 'unavailable' ? t('checkout:left.unavailable') : t(`back.${from}`, { name })}</p>
      </Callout>
    </div>
  );
}
