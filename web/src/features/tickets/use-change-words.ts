import { useTranslation } from 'react-i18next';
import type { TicketPage_ticketFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';

type Change = TicketPage_ticketFragment['changes'][number];

/** A prepared change in the reader's words. */
export function useChangeWords() {
  const { t } = useTranslation('tickets');
  const format = useFormat();
  const value = (change: Change, text: string | null) => {
    if (!text) return t('change.empty');
    if (change.kind === 'PAYMENT_METHOD') return t(`change.method.${text as 'CARD'}`);
    return change.field === 'country' ? format.country(text) : text;
  };
  const fieldName = (field: string | null | undefined) => (field === 'method' ? t('change.PAYMENT_METHOD') : t(`change.field.${field as 'country'}`));
  return {
    fieldName,
    title: (change: Change) => (change.kind === 'PROFILE_FIELD' ? fieldName(change.field) : t(`change.${change.kind}`)),
    before: (change: Change) => (change.kind === 'DEACTIVATE_PARTNER' ? t('change.partnerBefore') : change.kind === 'CLOSE_ACCOUNT' ? t('change.accountBefore') : value(change, change.replaces)),
    after: (change: Change) => (change.kind === 'DEACTIVATE_PARTNER' ? t('change.partnerAfter') : change.kind === 'CLOSE_ACCOUNT' ? t('change.accountAfter') : value(change, change.proposes)),
  };
}
