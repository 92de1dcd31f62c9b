export {
  leastOf, mostWithin, quantityOf, totalQuantities, type CadencePrices, type ComponentPlan, type EditionPlan, type Quantities, type VolumeStep,
} from './edition-plan.ts';
export { checkQuantities, type QuantityCode, type QuantityRefusal } from './check-quantities.ts';
export { listPrice, priceOf, topUpLines, type PriceLine } from './price-of.ts';
