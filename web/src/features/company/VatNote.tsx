import { IconAlertCircle, IconClock, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VatCheck_profileFragment } from '@/generated/types.ts';
import { vatOf } from '@/lib/amounts/vat-of.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';

const looks = {
  NUMBER_UNVERIFIED: { icon: IconClock, tone: 'neutral' },
  NUMBER_INVALID: { icon: IconAlertCircle, tone: 'danger' },
  CHECK_UNAVAILABLE: { icon: IconCloudOff, tone: 'attention' },
  DOMESTIC: { icon: IconAlertCircle, tone: 'attention' },
} as const;

const hasLook = (reason: string): reason is keyof typeof looks => reason in looks;

/** What it does to VAT that a number is not verified, or not valid, and when it is asked for again (M3). Of one that does nothing, nothing. */
export function VatNote({ profile }: { profile: VatCheck_profileFragment }) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const { vendorCountry } = useViewer();
  const { country, vatNumber, vatStatus, vatUnavailableReason: reason, vatCheckDueAt, isVatCheckUnderWay } = profile;
  const treatment = vatOf(profile, vendorCountry);
  if (!treatment || !vatNumber || !hasLook(treatment.reason) || (treatment.reason === 'DOMESTIC' && vatStatus !== 'INVALID')) return null;
  const why = reason === 'INVALID_REQUESTER_INFO' ? t('vat.why.requester') : reason?.startsWith('MS_') ? t('vat.why.state', { country: format.country(country) }) : reason && t('vat.why.other', { reason });
  return (
    <Callout {...looks[treatment.reason]} title={t(`vat.note.${treatment.reason}.title`)}>
      <p>{t(`vat.note.${treatment.reason}.sentence`, { country: format.country(vendorCountry), percent: format.percent(Number(treatment.rate)) })}</p>
      {treatment.reason === 'CHECK_UNAVAILABLE' && (
        <p>
          {why} {vatCheckDueAt && !isVatCheckUnderWay && t('vat.again', { at: format.exact(vatCheckDueAt) })}
        </p>
      )}
    </Callout>
  );
}
