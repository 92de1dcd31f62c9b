export { euStandardRate, euStates, isEuState, type EuState } from './eu-states.ts';
export {
  isRefusedVat, isSameTreatment, vatStatuses, vatTreatment,
  type VatCase, type VatReason, type VatRefusal, type VatStatus, type VatTreatment,
} from './vat-treatment.ts';
export { vatTotals, type TaxedLine, type VatSummary, type VatTotals } from './vat-totals.ts';
