import type { AmountsReceipt_amountsFragment, PreviewChangeMutation } from '@/generated/types.ts';

export type Preview = Extract<PreviewChangeMutation['previewChange'], { __typename: 'PreviewChangePayload' }>;
type Amounts = AmountsReceipt_amountsFragment;

/** What a renewal would cost as the receipt of an order has it: with no credit, and before the balance. */
export function previewAmounts({ lines, payable, ...amounts }: NonNullable<Preview['amounts']>): Amounts {
  const none = { ...amounts.net, minor: 0 };
  return {
    ...amounts,
    __typename: 'Amounts',
    id: 'preview',
    lines: lines.map((line, index): Amounts['lines'][number] => ({ ...line, __typename: 'AmountLine', id: `preview ${index}`, position: index + 1, line: 1, remainingSeconds: null, spanSeconds: null, months: null, ofMonths: null })),
    charge: amounts.net, credit: none, creditLeft: none, balanceUsed: none, due: payable,
  };
}
