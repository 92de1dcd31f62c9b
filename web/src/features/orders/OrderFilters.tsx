import { useTranslation } from 'react-i18next';
import type { OrderKind, OrderState } from '@/generated/types.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { orderKinds, orderStates } from './order-filter.ts';

type Chosen = { stato: OrderState[]; tipo: OrderKind[]; mese: string[] };
/** `isOwn`: a company's own list, of which a month counts what it is invoiced for */
type Props = Chosen & { onChange: (some: Partial<Chosen>) => void; withSettled?: boolean; isOwn?: boolean };

export function OrderFilters({ stato, tipo, mese, onChange, withSettled = true, isOwn = false }: Props) {
  const { t, i18n } = useTranslation(['orders', 'words']);
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const months = [...new Set([...lastTwelve(useNow(3_600_000)), ...mese])].sort().reverse();
  return (
    <>
      {withSettled && (
        <FilterChip
          label={t('filter.state')}
          options={orderStates.map((value) => ({ value, label: t(`words:orderState.${value}`) }))}
          value={stato}
          onChange={(next) => onChange({ stato: next })}
        />
      )}
      <FilterChip
        label={t('filter.kind')}
        options={orderKinds.map((value) => ({ value, label: t(`words:orderKind.${value}`) }))}
        value={tipo}
        onChange={(next) => onChange({ tipo: next })}
      />
      {withSettled && (
        <FilterChip
          label={t(isOwn ? 'filter.monthOwn' : 'filter.month')}
          options={months.map((value) => ({ value, label: name.format(new Date(`${value}-15T12:00:00Z`)) }))}
          value={mese}
          onChange={(next) => onChange({ mese: next })}
        />
      )}
    </>
  );
}

/** `2026-11` and the eleven months before. */
function lastTwelve(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: 12 }, (_, back) => new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 15)).toISOString().slice(0, 7));
}
