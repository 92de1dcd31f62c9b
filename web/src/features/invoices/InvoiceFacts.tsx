import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { useDay } from './use-day.ts';

/** Both sides as they were on the day of issue, when it is due if anything is, and what gives back of it. */
export function InvoiceFacts({ tenantId, invoice }: { tenantId: string; invoice: Invoice }) {
  const { t } = useTranslation(['invoices', 'words']);
  const format = useFormat();
  const day = useDay();
  const to = (other: { id: string; number: string }, note?: string) => (
    <div key={other.id}>
      <Anchor renderRoot={(props) => <Link to="/t/$tenantId/fatture/$invoiceId" params={{ tenantId, invoiceId: other.id }} {...props} />}>{other.number}</Anchor>
      {note && `, ${note}`}
    </div>
  );
  const { corrects, replaces, replacedBy, creditedBy, creditedNetMinor, charge } = invoice;
  const asks = invoice.kind === 'INVOICE' && invoice.due.minor > 0;
  return (
    <>
      <Card title={t('facts')}>
        <FieldGrid columns={2}>
          <Field label={t('seller')} value={invoice.sellerName} />
          <Field label={t('buyer')} value={invoice.buyerName} />
          <Field label={t('vatNumber')} value={invoice.buyerVatNumber ?? invoice.buyerTaxCode} />
          <Field label={t(invoice.buyerSdiCode || !invoice.buyerPec ? 'sdiCode' : 'pec')} value={invoice.buyerSdiCode ?? invoice.buyerPec} />
          <Field label={t('issuedOn')} value={day(invoice.issuedOn)} />
          {asks && <Field label={t('dueOn')} value={day(invoice.dueOn)} />}
          {asks && <Field label={t('method')} value={t(`words:paymentMethod.${invoice.method}`)} />}
          {invoice.reason && <Field label={t('reason')} value={invoice.reason} span={2} />}
          {corrects && <Field label={t('corrects')} value={to(corrects)} />}
          {replaces && <Field label={t('replaces')} value={to(replaces)} />}
          {replacedBy && <Field label={t('replacedBy')} value={to(replacedBy)} />}
        </FieldGrid>
      </Card>
      {creditedBy.length > 0 && (
        <Card title={t('creditedBy')} note={t('creditedNote', { credited: format.money({ ...charge, minor: creditedNetMinor }), charge: format.money(charge) })}>
          {creditedBy.map((other) => to(other, `${t(`words:invoiceKind.${other.kind}`)}, ${day(other.issuedOn)}`))}
        </Card>
      )}
    </>
  );
}
