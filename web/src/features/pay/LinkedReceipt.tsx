import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment as Amounts, PayPage_documentFragment as Document } from '@/generated/types.ts';
import type { Names } from '@/lib/amounts/AmountLine.tsx';
import { ArrivedRows } from '@/lib/amounts/ArrivedRows.tsx';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import type { Line } from './LinkedLines.tsx';

type Props = { lines: readonly Line[]; amounts: Amounts; document: Document };

/** The same receipt as in the console. */
export function LinkedReceipt({ lines, amounts, document }: Props) {
  const { t } = useTranslation(['pay', 'amounts']);
  const language = useLanguage();
  const names = (position: number): Names => {
    const line = lines.find((each) => each.position === position);
    return {
      product: line?.product.name ?? '',
      component: (code) => line?.items.find(({ component }) => component.code === code)?.component.name[language] ?? code,
      note: lines.length > 1 ? document.lines.find((each) => each.position === position)?.companyName : undefined,
    };
  };
  const { order } = document;
  const isOver = order?.state === 'CANCELLED' || order?.state === 'FAILED';
  return (
    <AmountsReceipt amounts={amounts} names={names} totalLabel={t(isOver ? 'amounts:total' : order?.state === 'PAID' ? 'paid' : 'due')} isOver={isOver}>
      {order?.amounts && order.amounts.arrivedMinor > 0 ? <ArrivedRows amounts={order.amounts} /> : undefined}
    </AmountsReceipt>
  );
}
