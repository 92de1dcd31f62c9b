import { useEffect, useState } from 'react';
import { text, useUrlState } from '@/lib/url-state.ts';

const params = { esito: text() };
/** `avvio`: just ordered, on the way to the bank if it asks. `pagamento`: back from there. The others: back from leaving a method. */
const outcomes = ['avvio', 'pagamento', 'saved', 'waiting', 'refused', 'cancelled', 'unavailable'] as const;
export type WayBack = (typeof outcomes)[number];

/** From where somebody comes to the order's page: told once, and taken out of the address. */
export function useWayBack(): { from: WayBack | undefined; forget: () => void } {
  const [{ esito }, set] = useUrlState(params);
  const [from, setFrom] = useState(() => outcomes.find((one) => one === esito));
  useEffect(() => {
    if (esito !== '') set({ esito: '' });
  }, [esito, set]);
  return { from, forget: () => setFrom(undefined) };
}
