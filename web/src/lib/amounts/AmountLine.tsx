import { durationInWords, explainLine } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { ReceiptRow } from '@/ui/Receipt.tsx';
import { AmountFigure } from './AmountFigure.tsx';
import { useSpeaker } from './use-speaker.ts';

type Line = AmountsReceipt_amountsFragment['lines'][number];

/** A line carries codes (`USERS`); the page knows what they are called, whose it is and for which time. */
export type Names = { product: string; component: (code: string) => string; note?: string | undefined };

/** One line of a receipt; its figure opens to how it was computed. */
export function AmountLine({ line, names }: { line: Line; names: Names }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const speaker = useSpeaker();
  const label = useLabel(line, names);
  const value = <AmountFigure amount={line.amount} of={label} explanation={explainLine(line, speaker)} />;
  switch (line.kind) {
    case 'EDITION':
      return <ReceiptRow strong label={label} note={names.note} value={value} />;
    case 'COMPONENT':
      return <ReceiptRow label={label} note={line.unitPrice && `${format.number(line.quantity)} × ${format.money(line.unitPrice)}`} value={value} />;
    case 'TOP_UP':
      return <ReceiptRow label={label} note={<TopUpNote line={line} names={names} />} value={value} />;
    case 'DISCOUNT':
      return <ReceiptRow tone="credit" label={label} value={value} />;
    case 'CREDIT': {
      const { remainingSeconds, spanSeconds } = line;
      const note = remainingSeconds === null || spanSeconds === null
        ? line.label
        : t('creditNote', { edition: line.label, left: durationInWords(remainingSeconds, speaker), span: durationInWords(spanSeconds, speaker, true) });
      return <ReceiptRow tone="credit" label={label} note={note} value={value} />;
    }
  }
}

function useLabel(line: Line, names: Names): string {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  switch (line.kind) {
    case 'EDITION':
      return `${names.product} ${line.label}`;
    case 'COMPONENT':
    case 'TOP_UP':
      return t('extra', { name: names.component(line.label) });
    case 'DISCOUNT':
      return t('discount', { percent: (line.percents ?? []).map(format.percent).join(' + ') });
    case 'CREDIT':
      return t('credit');
  }
}

/** How many, at what a month, for how many months; a year's price is divided by twelve. */
function TopUpNote({ line: { quantity, unitPrice, months, ofMonths }, names }: { line: Line; names: Names }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  if (!unitPrice || !months || !ofMonths) return names.note;
  const formula = `${format.number(quantity)} × ${format.money(unitPrice)}${ofMonths > 1 ? ` ÷ ${ofMonths}` : ''}`;
  return [t('topUpNote', { formula, count: months }), names.note].filter(Boolean).join(', ');
}
