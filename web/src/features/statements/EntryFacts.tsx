import { useTranslation } from 'react-i18next';
import type { Statement_entryFragment as Entry } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Field, FieldGrid } from '@/ui/Field.tsx';

/** What the bank says of money that came in. */
export function EntryFacts({ entry: { amount, valueDate, payerName, payerAccount, text } }: { entry: Entry }) {
  const { t } = useTranslation(['statements', 'ui']);
  const format = useFormat();
  return (
    <FieldGrid columns={2}>
      <Field label={t('column.amount')} value={format.money(amount)} />
      <Field label={t('column.day')} value={format.calendarDay(valueDate)} />
      <Field label={t('assign.from')} value={payerName} hint={payerAccount ?? undefined} />
      <Field label={t('column.text')} value={text} />
    </FieldGrid>
  );
}
