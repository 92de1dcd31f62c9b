import { isRefusedVat, vatTreatment, type VatStatus as CheckedStatus } from '@filiera/shared/vat';
import type { VatStatus } from '@/generated/types.ts';

type Payer = { country: string; vatNumber: string | null; vatStatus: VatStatus };

/** How the payer's invoices are taxed and why, computed as the server does; null where the rules refuse to say. */
export function vatOf(payer: Payer, sellerCountry: string) {
  try {
    const treatment = vatTreatment({ sellerCountry, payerCountry: payer.country, vatStatus: checked(payer) });
    return isRefusedVat(treatment) ? null : treatment;
  } catch {
    return null;
  }
}

function checked({ vatNumber, vatStatus }: Payer): CheckedStatus {
  if (!vatNumber) return 'NONE';
  return vatStatus === 'VALID' ? 'VERIFIED' : vatStatus;
}
