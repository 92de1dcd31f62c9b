import { exceptionsOn, isRefusedVat, vatTreatment, type VatException, type VatStatus as CheckedStatus } from '@filiera/shared/vat';
import type { VatStatus } from '@/generated/types.ts';

type Payer = { country: string; vatNumber: string | null; vatStatus: VatStatus };

/** How the payer's invoices are taxed and why, computed as the server does; null where the rules refuse to say. @param held with what the vendor recorded of it, on a day */
export function vatOf(payer: Payer, sellerCountry: string, held: { exceptions: readonly VatException[]; day: string } = { exceptions: [], day: '' }) {
  try {
    const treatment = vatTreatment({ sellerCountry, payerCountry: payer.country, vatStatus: checked(payer), ...exceptionsOn(held.exceptions, held.day) });
    return isRefusedVat(treatment) ? null : treatment;
  } catch {
    return null;
  }
}

function checked({ vatNumber, vatStatus }: Payer): CheckedStatus {
  if (!vatNumber) return 'NONE';
  return vatStatus === 'VALID' ? 'VERIFIED' : vatStatus;
}
