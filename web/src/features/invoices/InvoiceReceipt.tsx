import { useTranslation } from 'react-i18next';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Receipt, ReceiptPart, ReceiptRow, ReceiptTotal } from '@/ui/Receipt.tsx';
import { useDay } from './use-day.ts';
import { useLineWords } from './use-line-words.ts';

/** The lines with VAT and total, and what was paid how. */
export function InvoiceReceipt({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const day = useDay();
  const words = useLineWords(invoice);
  const { net, total, payable, balanceUsed, due, vatSummary } = invoice;
  const noteOf = ({ kind, unitPrice, quantity, amount, startsOn, endsOn }: Invoice['lines'][number]) => {
    if (kind === 'DISCOUNT' || kind === 'STAMP_DUTY') return undefined;
    const isMany = unitPrice && quantity > 1 && unitPrice.minor * quantity === amount.minor;
    return [isMany && `${quantity} × ${format.money(unitPrice)}`, t('period', { start: day(startsOn), end: day(endsOn) })].filter(Boolean).join(', ');
  };
  return (
    <Receipt label={t('amounts')}>
      <ReceiptPart>
        {invoice.lines.map((line) => (
          <ReceiptRow key={line.id} label={words(line)} note={noteOf(line)} value={format.money(line.amount)} tone={line.amount.minor < 0 ? 'credit' : 'plain'} />
        ))}
      </ReceiptPart>
      <ReceiptPart>
        <ReceiptRow label={t('net')} value={format.money(net)} />
        {vatSummary.map(({ id, percent, natura, reason, base, vat }) => (
          <ReceiptRow key={id} label={reason === 'EXCLUDED' ? t('stampDuty') : t('vat', { percent: format.percent(percent) })} note={natura ? `${natura}, ${t(`vatReason.${reason}`)}` : t(`vatReason.${reason}`)} value={format.money(reason === 'EXCLUDED' ? base : vat)} />
        ))}
      </ReceiptPart>
      <ReceiptTotal label={t(`total.${invoice.kind}`)} value={format.money(total)} />
      {invoice.kind === 'INVOICE' && due.minor !== total.minor && (
        <ReceiptPart>
          {payable.minor !== total.minor && <ReceiptRow label={t('payable')} value={format.money(payable)} />}
          {balanceUsed.minor > 0 && <ReceiptRow label={t('balanceUsed')} value={format.money({ ...balanceUsed, minor: -balanceUsed.minor })} tone="credit" />}
          <ReceiptRow label={t('dueAmount')} value={format.money(due)} strong />
        </ReceiptPart>
      )}
      {invoice.kind === 'CREDIT_NOTE' && (
        <ReceiptPart>
          <ReceiptRow label={t(invoice.reason ? 'toInvoice' : 'toBalance')} value={format.money(payable)} tone="quiet" />
        </ReceiptPart>
      )}
    </Receipt>
  );
}
