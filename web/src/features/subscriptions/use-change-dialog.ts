import { useCallback } from 'react';
import { text, useUrlState } from '@/lib/url-state.ts';

const params = { aggiorna: text(), rinnova: text() };

/** Which change is being prepared, in the address: a link can open the renewal ready to confirm (S5). */
export function useChangeDialog() {
  const [{ aggiorna, rinnova }, set] = useUrlState(params);
  const open = useCallback((change: 'aggiorna' | 'rinnova', subscriptionId: string) => set({ aggiorna: '', rinnova: '', [change]: subscriptionId }), [set]);
  const close = useCallback(() => set({ aggiorna: '', rinnova: '' }), [set]);
  return { upgrading: aggiorna, renewing: rinnova, open, close };
}
