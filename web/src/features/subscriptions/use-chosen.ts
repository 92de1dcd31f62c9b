import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import type { Selection } from '@/ui/DataTable.tsx';

/** Which subscriptions of a list are chosen, to be renewed together; what cannot be renewed now cannot be chosen. @param least how many there are to choose from, for a choice to make sense */
export function useChosen(rows: readonly Row[] | undefined, { least = 2, withCompany = false } = {}): { selection: Selection<Row> | undefined; chosen: Row[]; clear: () => void } {
  const { t } = useTranslation('subscriptions');
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const canChoose = ({ viewerCan, pending }: Row) => viewerCan.includes('SUBSCRIPTION_RENEW') && pending.nodes.length === 0;
  const chosen = (rows ?? []).filter((row) => keys.has(row.id) && canChoose(row));
  const isThere = (rows ?? []).filter(canChoose).length >= least;
  return {
    // One alone has its own button in a company's list.
    selection: isThere ? { chosen: new Set(chosen.map(({ id }) => id)), onChange: setKeys, canChoose, labelOf: ({ product, edition, tenant }) => t('insieme.choose', { name: `${product.name} ${edition.name}${withCompany ? `, ${tenant.name}` : ''}` }) } : undefined,
    chosen,
    clear: () => setKeys(new Set()),
  };
}
