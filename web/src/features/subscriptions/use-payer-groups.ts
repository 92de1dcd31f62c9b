import { useCallback, useState } from 'react';
import type { QuoteRenewalsMutation } from '@/generated/types.ts';
import { useViewer } from '@/lib/viewer.ts';

type Answer = QuoteRenewalsMutation['quoteRenewals'];
export type PayerGroup = { name: string; ids: readonly string[] };

/** What is invoiced to several is ordered apart (P4, P5): the groups that the server tells, one after the other; what the viewer's own company pays comes last, for that may lead to a provider's page. */
export function usePayerGroups() {
  const { home } = useViewer();
  const [groups, setGroups] = useState<PayerGroup[]>([]);
  const [at, setAt] = useState(0);
  const current = groups[at];
  const split = useCallback((answer: Answer | undefined) => {
    if (answer?.__typename !== 'SeveralPayers') return;
    const told = answer.groups.map(({ invoicedToName: name, subscriptions }) => ({ name, ids: subscriptions.map(({ id }) => id) }));
    setGroups(told.toSorted((one, other) => Number(one.name === home.name) - Number(other.name === home.name)));
    setAt(0);
  }, [home.name]);
  return {
    groups,
    at,
    current,
    next: at + 1 < groups.length ? () => setAt(at + 1) : undefined,
    /** Looks at an answer for groups. */
    split,
  };
}
