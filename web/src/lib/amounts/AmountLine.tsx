import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Disclosure } from '@/ui/Disclosure.tsx';
import { Formula, ReceiptRow } from '@/ui/Receipt.tsx';
import { durationParts } from './duration.ts';

type Line = AmountsReceipt_amountsFragment['lines'][number];

/** A line carries codes (`USERS`); the page knows what they are called. */
export type Names = { product: string; component: (code: string) => string };

/** One line of a receipt; a credit shows on demand how it was computed. */
export function AmountLine({ line, names, period }: { line: Line; names: Names; period: string | undefined }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const amount = format.money(line.amount);
  switch (line.kind) {
    case 'EDITION':
      return <ReceiptRow strong label={`${names.product} ${line.label}`} note={period} value={amount} />;
    case 'COMPONENT':
      return (
        <ReceiptRow
          label={t('extra', { name: names.component(line.label) })}
          note={line.unitPrice && `${format.number(line.quantity)} × ${format.money(line.unitPrice)}`}
          value={amount}
        />
      );
    case 'DISCOUNT':
      return <ReceiptRow tone="credit" label={t('discount', { percent: line.percent === null ? '' : format.percent(line.percent) })} value={amount} />;
    case 'CREDIT':
      return <CreditRow line={line} amount={amount} />;
  }
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
