export { euStandardRate, euStates, isEuState } from './eu-states.ts';
export { standardRateOn, vatRates, type DatedRate, type EuState } from './vat-rates.ts';
export { nature, type Natura } from './natura.ts';
export { stampDuties, stampDuty, type DatedStampDuty } from './stamp-duty.ts';
export { splitPaymentAuthorisations, splitPaymentOn, type SplitPaymentAuthorisation } from './split-payment.ts';
export { isReferred, legalReferenceOn, legalReferences, type LegalReference, type ReferredReason } from './legal-reference.ts';
export {
  isRefusedVat, isSameTreatment, vatStatuses, vatTreatment,
  type VatCase, type VatReason, type VatRefusal, type VatStatus, type VatTreatment,
} from './vat-treatment.ts';
export { isInVies } from './in-vies.ts';
export { exceptionsOn, type VatException } from './vat-exception.ts';
export { nextVatQuestion, vatAnswerHours } from './vat-check.ts';
export { vatTotals, type TaxedLine, type VatSummary, type VatTotals } from './vat-totals.ts';
