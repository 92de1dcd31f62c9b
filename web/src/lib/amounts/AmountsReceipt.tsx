import { explainTotal, type TotalName } from '@filiera/shared/receipt';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment as Amounts } from '@/generated/types.ts';
import { Receipt, ReceiptPart, ReceiptRow, ReceiptTotal } from '@/ui/Receipt.tsx';
import { AmountFigure } from './AmountFigure.tsx';
import { AmountLine, type Names } from './AmountLine.tsx';
import { useSpeaker } from './use-speaker.ts';
import { useVatWords } from './use-vat-words.ts';

type Props = {
  amounts: Amounts;
  /** what a line of the order is called, by its position */
  names: (line: number) => Names;
  totalLabel: string;
  /** that it came to nothing, so that what was taken from the balance is there again */
  isOver?: boolean;
  /** rows after the total: the new expiry, or what came of it */
  children?: ReactNode;
};

/** What is paid and why: charges, credit, VAT with its reason, balance, and the total that is really due. */
export function AmountsReceipt({ amounts, names, totalLabel, isOver = false, children }: Props) {
  const { t } = useTranslation('amounts');
  const lines = [...amounts.lines].sort((a, b) => a.position - b.position);
  const charges = lines.filter(({ kind }) => kind !== 'CREDIT');
  const credits = lines.filter(({ kind }) => kind === 'CREDIT');
  const speaker = useSpeaker();
  const figure = (name: TotalName, of: string, amount = amounts[name]) => <AmountFigure amount={amount} of={of} explanation={explainTotal(name, amounts, speaker)} />;
  const vatLabel = useVatWords()(amounts);
  const isWhole = isOver || amounts.due.minor === amounts.total.minor;
  return (
    <Receipt label={t('label')}>
      {[...Map.groupBy(charges, (each) => each.line)].map(([position, ofLine]) => (
        <ReceiptPart key={position}>
          {ofLine.map((line) => (
            <AmountLine key={line.id} line={line} names={names(position)} />
          ))}
        </ReceiptPart>
      ))}
      {credits.length > 0 && (
        <ReceiptPart>
          {credits.map((line) => (
            <AmountLine key={line.id} line={line} names={names(line.line)} />
          ))}
        </ReceiptPart>
      )}
      <ReceiptPart>
        <ReceiptRow label={t('net')} value={figure('net', t('net'))} />
        <ReceiptRow tone="quiet" label={vatLabel} value={figure('vat', vatLabel)} />
        {amounts.stampDutyMinor > 0 && <ReceiptRow tone="quiet" label={t('stampDuty')} note={t('stampDutyNote')} value={speaker.money({ ...amounts.total, minor: amounts.stampDutyMinor })} />}
        {!isWhole && <ReceiptRow label={t('total')} value={figure('total', t('total'))} />}
        {!isOver && amounts.balanceUsed.minor > 0 && <ReceiptRow tone="credit" label={t('balanceUsed')} value={figure('balanceUsed', t('balanceUsed'), minus(amounts.balanceUsed))} />}
      </ReceiptPart>
      <ReceiptTotal label={totalLabel} value={isWhole ? figure('total', totalLabel) : figure('due', totalLabel)} />
      {(children !== undefined || (!isOver && amounts.creditLeft.minor > 0) || (isOver && amounts.balanceUsed.minor > 0)) && (
        <ReceiptPart>
          {!isOver && amounts.creditLeft.minor > 0 && (
            <ReceiptRow tone="credit" label={t('creditLeft')} note={t('creditLeftNote')} value={figure('creditLeft', t('creditLeft'))} />
          )}
          {isOver && amounts.balanceUsed.minor > 0 && <ReceiptRow tone="quiet" label={t('balanceGivenBack')} value={speaker.money(amounts.balanceUsed)} />}
          {children}
        </ReceiptPart>
      )}
    </Receipt>
  );
}

const minus = <M extends { minor: number }>(money: M): M => ({ ...money, minor: -money.minor });
