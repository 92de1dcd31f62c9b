import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Disclosure } from '@/ui/Disclosure.tsx';
import { Formula, ReceiptRow } from '@/ui/Receipt.tsx';
import { durationParts } from './duration.ts';

type Line = AmountsReceipt_amountsFragment['lines'][number];

/** A line carries codes (`USERS`); the page knows what they are called, whose it is and for which time. */
export type Names = { product: string; component: (code: string) => string; note?: string | undefined };

/** One line of a receipt; a credit shows on demand how it was computed. */
export function AmountLine({ line, names }: { line: Line; names: Names }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const amount = format.money(line.amount);
  switch (line.kind) {
    case 'EDITION':
      return <ReceiptRow strong label={`${names.product} ${line.label}`} note={names.note} value={amount} />;
    case 'COMPONENT':
      return (
        <ReceiptRow
          label={t('extra', { name: names.component(line.label) })}
          note={line.unitPrice && `${format.number(line.quantity)} × ${format.money(line.unitPrice)}`}
          value={amount}
        />
      );
    case 'TOP_UP':
      return <ReceiptRow label={t('extra', { name: names.component(line.label) })} note={<TopUpNote line={line} names={names} />} value={amount} />;
    case 'DISCOUNT':
      return <ReceiptRow tone="credit" label={t('discount', { percent: (line.percents ?? []).map(format.percent).join(' + ') })} value={amount} />;
    case 'CREDIT':
      return <CreditRow line={line} amount={amount} />;
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

function CreditRow({ line, amount }: { line: Line; amount: string }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const { base, remainingSeconds, spanSeconds } = line;
  if (!base || remainingSeconds === null || spanSeconds === null) return <ReceiptRow tone="credit" label={t('credit')} note={line.label} value={amount} />;
  const duration = (seconds: number) => durationParts(seconds).map(({ unit, value }) => t(`duration.${unit}`, { value })).join(' ');
  const worth = format.money({ ...line.amount, minor: Math.abs(line.amount.minor) });
  return (
    <ReceiptRow
      tone="credit"
      label={t('credit')}
      note={t('creditNote', { edition: line.label, left: duration(remainingSeconds), span: duration(spanSeconds) })}
      value={amount}
    >
      <Disclosure label={t('howComputed')}>
        <Formula>
          {format.money(base)} × {format.number(remainingSeconds)} s ÷ {format.number(spanSeconds)} s = {worth}
        </Formula>
      </Disclosure>
    </ReceiptRow>
  );
}
