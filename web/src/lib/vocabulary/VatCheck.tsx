import { IconAlertCircle, IconCircleCheck, IconClock, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VatCheck_profileFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { StatusText } from '@/ui/Status.tsx';
import { Tip } from '@/ui/Tip.tsx';

const looks = {
  VALID: { icon: IconCircleCheck, tone: 'good' },
  INVALID: { icon: IconAlertCircle, tone: 'danger' },
  UNAVAILABLE: { icon: IconCloudOff, tone: 'attention' },
  UNVERIFIED: { icon: IconClock, tone: 'neutral' },
  UNDER_WAY: { icon: IconRefresh, tone: 'neutral' },
} as const;

/** What the check of a VAT number said, as icon and word; when, and under which number of the register's, on hover and on focus. */
export function VatCheck({ profile: { vatStatus, vatToldAt, vatConsultationNumber, isVatCheckUnderWay } }: { profile: VatCheck_profileFragment }) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const shown = isVatCheckUnderWay ? 'UNDER_WAY' : vatStatus;
  const mark = <StatusText {...looks[shown]}>{t(`vatStatus.${shown}`)}</StatusText>;
  if (!vatToldAt || shown === 'UNDER_WAY' || shown === 'UNVERIFIED') return mark;
  const told = t(`vatTold.${shown}`, { at: format.exact(vatToldAt) });
  return <Tip label={vatConsultationNumber ? t('vatTold.consultation', { told, number: vatConsultationNumber }) : told}>{mark}</Tip>;
}
