import { IconAlertCircle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VatStatus } from '@/generated/types.ts';
import { StatusText } from '@/ui/Status.tsx';

const looks = {
  VALID: { icon: IconCircleCheck, tone: 'good' },
  INVALID: { icon: IconAlertCircle, tone: 'danger' },
  UNVERIFIED: { icon: IconClock, tone: 'neutral' },
} as const;

/** What the check of a VAT number said, as icon and word. */
export function VatCheck({ status }: { status: VatStatus }) {
  const { t } = useTranslation('words');
  return <StatusText {...looks[status]}>{t(`vatStatus.${status}`)}</StatusText>;
}
