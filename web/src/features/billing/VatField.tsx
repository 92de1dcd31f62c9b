import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { useToday } from '@/lib/use-today.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Field } from '@/ui/Field.tsx';
import type { BillingDataOf } from './billing-tenant.ts';
import { vatOf } from '@/lib/amounts/vat-of.ts';

/** The VAT treatment with its reason: shown, never typed (P2). */
export function VatField({ profile, tenant }: Pick<BillingDataOf, 'profile' | 'tenant'>) {
  const { t } = useTranslation(['billing', 'amounts']);
  const format = useFormat();
  const { vendorCountry } = useViewer();
  const treatment = vatOf(profile, vendorCountry, { exceptions: tenant.vatExceptions.nodes, day: useToday() });
  const sentence = treatment && t(`amounts:vat.${treatment.reason}`, { percent: format.percent(Number(treatment.rate)), natura: treatment.natura ?? '', country: format.country(vendorCountry) });
  return <Field label={t('data.vat')} value={sentence} locked={t('data.vatLocked')} />;
}
