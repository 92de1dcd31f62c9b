import { useTranslation } from 'react-i18next';
import type { OrderKind, OrderState } from '@/generated/types.ts';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { orderKinds, orderStates } from './order-filter.ts';

type Chosen = { stato: OrderState[]; tipo: OrderKind[] };
type Props = Chosen & { onChange: (some: Partial<Chosen>) => void; withState?: boolean };

export function OrderFilters({ stato, tipo, onChange, withState = true }: Props) {
  const { t } = useTranslation(['orders', 'words']);
  return (
    <>
      {withState && (
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
    </>
  );
}
