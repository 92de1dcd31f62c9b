import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import type { Selection } from '@/ui/DataTable.tsx';

/** Which subscriptions of a list are chosen, to be renewed together; what cannot be renewed now cannot be chosen. */
export function useChosen(rows: readonly Row[] | undefined): { selection: Selection<Row> | undefined; chosen: Row[]; clear: () => void } {
  const { t } = useTranslation('subscriptions');
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const canChoose = ({ viewerCan, pending }: Row) => viewerCan.includes('SUBSCRIPTION_RENEW') && pending.nodes.length === 0;
  const chosen = (rows ?? []).filter((row) => keys.has(row.id) && canChoose(row));
  const several = (rows ?? []).filter(canChoose).length > 1;
  return {
    // One alone has its own button.
    selection: several ? { chosen: new Set(chosen.map(({ id }) => id)), onChange: setKeys, canChoose, labelOf: ({ product, edition }) => t('insieme.choose', { name: `${product.name} ${edition.name}` }) } : undefined,
    chosen,
    clear: () => setKeys(new Set()),
  };
}
