import { useTranslation } from 'react-i18next';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';

type Line = Invoice['lines'][number];

/** What a line of an invoice is for, in words; for whom, where that is not whoever was invoiced. */
export function useLineWords({ buyerName, reason }: Pick<Invoice, 'buyerName' | 'reason'>): (line: Line) => string {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const language = useLanguage();
  return (line) => {
    const what = `${line.productName} ${line.editionName}`;
    const component = { it: line.wordsIt, en: line.wordsEn, de: line.wordsDe }[language] ?? line.label;
    const told = {
      EDITION: () => what,
      COMPONENT: () => t('line.component', { what, component }),
      TOP_UP: () => t('line.topUp', { what, component, count: line.months ?? 0 }),
      DISCOUNT: () => t('line.discount', { percents: (line.percents ?? []).map((each) => format.percent(each)).join(' + ') }),
      CREDIT: () => (line.sourceNumber ? t(reason ? 'line.corrected' : 'line.credit', { what, number: line.sourceNumber }) : t('line.creditOfOld', { what })),
      STAMP_DUTY: () => t('stampDuty'),
    }[line.kind]();
    return line.companyName === buyerName || line.kind === 'DISCOUNT' || line.kind === 'STAMP_DUTY' ? told : t('line.for', { what: told, company: line.companyName });
  };
}
