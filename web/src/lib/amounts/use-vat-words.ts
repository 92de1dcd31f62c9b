import { useTranslation } from 'react-i18next';
import type { VatReason } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useParties } from '@/lib/viewer.ts';

export type Taxed = { vatPercent: number; vatReason: VatReason; natura: string | null };

/** "IVA 22 %, operazione interna (Italia)": which VAT, and why that (M3). */
export function useVatWords(): (taxed: Taxed) => string {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const { vendorCountry } = useParties();
  return ({ vatPercent, vatReason, natura }) => t(`vat.${vatReason}`, { percent: format.percent(vatPercent), natura: natura ?? '', country: format.country(vendorCountry) });
}
