export { durationParts } from './duration.ts';
export { durationInWords, explainLine, explainListPrice, explainSum, explainTotal, type Explanation, type Figure, type PhraseKey, type ReceiptLine, type ReceiptTotals, type Speaker, type TotalName } from './explain.ts';
