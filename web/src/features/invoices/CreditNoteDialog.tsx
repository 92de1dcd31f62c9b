import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from 'react-hook-form';
import { useIssueCreditNoteMutation } from '@/generated/invoices.ts';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { NumberField } from '@/ui/NumberField.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import { creditLinesOf } from './credit-lines-of.ts';

type Fields = { reason: string; lines: { line: number; amountMinor: number | null }[] };

/** The vendor gives back of an invoice, line by line: never more than is left of it, with the VAT that it was invoiced with. It pays what is still owed of the invoice, then goes into the balance of whoever was invoiced. */
export function CreditNoteDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const lines = creditLinesOf(invoice.lines);
  const form = useForm<Fields>({ defaultValues: { reason: '', lines: lines.map(({ line }) => ({ line, amountMinor: null })) } });
  const { currency } = invoice.total;
  const isOwed = invoice.state === 'ISSUED' || invoice.state === 'OVERDUE';
  const isSplit = invoice.payable.minor !== invoice.total.minor;
  const net = form.watch('lines').reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  const issue = useAction(useIssueCreditNoteMutation(), {
    form,
    onDone: ({ creditNote }) => {
      notifyDone(t('credit.done', { number: creditNote.number, total: format.money(creditNote.total) }));
      onClose();
    },
    onRefused: () => {
      key.current = crypto.randomUUID();
    },
  });
  const send = ({ reason, lines: given }: Fields) => {
    const wanted = given.map(({ line, amountMinor }) => ({ line, amountMinor: amountMinor ?? 0 })).filter(({ amountMinor }) => amountMinor > 0);
    if (wanted.length === 0) return form.setError('lines.0.amountMinor', { message: t('credit.nothing') }, { shouldFocus: true });
    return issue.run({ invoiceId: invoice.id, reason, lines: wanted, idempotencyKey: key.current });
  };
  return (
    <FormDialog
      form={form}
      title={t('credit.title', { number: invoice.number })}
      subtitle={invoice.buyerName}
      submitLabel={net > 0 ? t('credit.submit', { net: format.money({ minor: net, currency }) }) : t('credit.action')}
      busy={issue.busy}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(isOwed ? 'credit.effectOwed' : 'credit.effect', { payer: invoice.buyerName, vat: t(isSplit ? 'credit.withoutVat' : 'credit.withVat') })}</p>
      {invoice.stampDutyMinor > 0 && <p>{t('credit.duty', { duty: format.money({ minor: invoice.stampDutyMinor, currency }) })}</p>}
      {lines.map(({ line, name, leftMinor }, index) => (
        <NumberField
          key={line}
          form={form}
          name={`lines.${index}.amountMinor`}
          label={name}
          description={t('credit.left', { left: format.money({ minor: leftMinor, currency }) })}
          digits={2}
          isMoney
          max={leftMinor}
          mb="sm"
          data-autofocus={index === 0 || undefined}
        />
      ))}
      <TextAreaField form={form} name="reason" label={t('credit.reason')} description={t('credit.reasonHint')} maxLength={200} withAsterisk />
    </FormDialog>
  );
}
