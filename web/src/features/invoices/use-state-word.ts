import { useTranslation } from 'react-i18next';
import type { InvoiceRow_invoiceFragment as Invoice } from '@/generated/types.ts';

/** Where an invoice stands, in a word; of a credit note, that it was credited. */
export function useStateWord(): (invoice: Pick<Invoice, 'kind' | 'state'>) => string {
  const { t } = useTranslation(['invoices', 'words']);
  return ({ kind, state }) => (kind === 'CREDIT_NOTE' ? t('noteState') : t(`words:invoiceState.${state}`));
}
