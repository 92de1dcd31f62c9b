export { durationParts } from './duration.ts';
export { durationInWords, explainDue, explainLine, explainListPrice, explainParts, explainSum, explainTotal, type Explanation, type Figure, type PhraseKey, type ReceiptLine, type ReceiptTotals, type Speaker, type SumPart, type TotalName } from './explain.ts';
