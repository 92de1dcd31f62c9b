import { locales, translate, type Language } from '../../platform/i18n/translate.ts';
import { type InvoiceLine } from './invoice-line.entity.ts';
import { type IssuedPaper } from './issued-paper.ts';

/** What a line says that it is for, in the words of the day of issue. */
export function describeLine(line: InvoiceLine, { invoice }: Pick<IssuedPaper, 'invoice'>, language: Language): string {
  const say = (key: string, values?: Record<string, unknown>) => translate(language, `invoice.line.${key}`, values);
  const percent = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 2 });
  const what = `${line.productName} ${line.editionName}`;
  const words = { it: line.wordsIt, en: line.wordsEn, de: line.wordsDe }[language] ?? line.label;
  const told = {
    EDITION: () => what,
    COMPONENT: () => say('component', { what, component: words }),
    TOP_UP: () => say('topUp', { what, component: words, count: line.months ?? 0 }),
    DISCOUNT: () => say('discount', { percents: (line.percents ?? []).map((each) => percent.format(each / 100)).join(' + ') }),
    CREDIT: () => say(invoice.reason ? 'corrected' : line.sourceNumber ? 'credit' : 'creditOfOld', { what, number: line.sourceNumber ?? '' }),
    STAMP_DUTY: () => say('stampDuty'),
  }[line.kind]();
  return line.companyName === invoice.buyer.name || line.kind === 'DISCOUNT' || line.kind === 'STAMP_DUTY' ? told : say('for', { what: told, company: line.companyName });
}
