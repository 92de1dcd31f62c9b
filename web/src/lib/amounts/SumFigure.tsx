import { explainParts, type PhraseKey, type SumPart } from '@filiera/shared/receipt';
import type { Money } from '@/lib/format/format.ts';
import { AmountFigure } from './AmountFigure.tsx';
import { useSpeaker } from './use-speaker.ts';

type Props = { amount: Money; of: string; parts: readonly SumPart[]; what: PhraseKey };

/** A sum that opens to its parts. @param what which sentence says what it is a sum of */
export function SumFigure({ amount, of, parts, what }: Props) {
  return <AmountFigure amount={amount} of={of} explanation={explainParts(amount, parts, what, useSpeaker())} />;
}
