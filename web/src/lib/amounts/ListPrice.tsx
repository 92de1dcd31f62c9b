import { explainListPrice, type Figure } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { Cadence } from '@/generated/types.ts';
import type { Money } from '@/lib/format/format.ts';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { AmountFigure } from './AmountFigure.tsx';
import { useSpeaker } from './use-speaker.ts';

type Part = { kind?: string; line?: number; unitPrice: Figure | null; quantity: number };

type Props = {
  price: Money;
  cadence: Cadence;
  /** what it is made of, as far as the reader may know it; lines of a receipt that are no price are left out */
  parts?: readonly Part[] | undefined;
  /** the price above its cadence: for cells of rich rows */
  inLines?: boolean;
};

/** "70,99 € al mese": a public price that opens to the edition and the components in it. */
export function ListPrice({ price, cadence, parts = [], inLines = false }: Props) {
  const { t } = useTranslation(['amounts', 'words']);
  const speaker = useSpeaker();
  const priced = parts.filter(({ kind }) => kind === undefined || kind === 'EDITION' || kind === 'COMPONENT');
  const figure = <AmountFigure amount={price} of={t('listPrice')} explanation={explainListPrice(price, priced, speaker)} />;
  const per = t(`words:per.${cadence}`);
  return inLines ? <TwoLines strong value={figure} detail={per} /> : <>{figure} {per}</>;
}
