import { useEffect, useState } from 'react';
import { text, useUrlState } from '@/lib/url-state.ts';

const params = { esito: text() };
const outcomes = ['saved', 'refused', 'cancelled', 'waiting', 'unavailable'] as const;
export type SetupOutcome = (typeof outcomes)[number];

const pollMs = 3000;
const patienceMs = 60_000;

/** What came of the way to the provider's page and back: told once, and taken out of the address. While it is waited for, the page is asked for anew. */
export function useSetupOutcome(refetch: () => void): { outcome: SetupOutcome | undefined; forget: () => void } {
  const [{ esito }, set] = useUrlState(params);
  // Whoever comes back loads the console anew.
  const [outcome, setOutcome] = useState(() => outcomes.find((one) => one === esito));
  useEffect(() => {
    if (esito !== '') set({ esito: '' });
  }, [esito, set]);
  useEffect(() => {
    if (outcome !== 'waiting') return undefined;
    const asking = setInterval(refetch, pollMs);
    const giveUp = setTimeout(() => clearInterval(asking), patienceMs);
    return () => {
      clearInterval(asking);
      clearTimeout(giveUp);
    };
  }, [outcome, refetch]);
  return { outcome, forget: () => setOutcome(undefined) };
}
