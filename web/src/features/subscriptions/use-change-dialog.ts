import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { oneOf, text, useUrlState } from '@/lib/url-state.ts';

const params = { aggiorna: text(), rinnova: text(), aggiungi: text(), quante: text(), programma: text(), converti: text(), torna: oneOf(['', 'licenze']) };
export type Change = Exclude<keyof typeof params, 'quante' | 'torna'>;
/** Nobody asks for more at once by a link. */
const mostAsked = 10_000;

const none = { aggiorna: '', rinnova: '', aggiungi: '', quante: '', programma: '', converti: '', torna: '' } as const;

/** Which change is being prepared, in the address: a link can open the renewal ready to confirm (S5), or ask for so many licences more. */
export function useChangeDialog() {
  const [{ aggiorna, rinnova, aggiungi, quante, programma, converti, torna }, set] = useUrlState(params);
  const open = useCallback((change: Change, subscriptionId: string) => set({ ...none, [change]: subscriptionId }), [set]);
  const close = useCallback(() => set(none), [set]);
  const wanted = Number(quante);
  return {
    upgrading: aggiorna, renewing: rinnova, toppingUp: aggiungi, scheduling: programma, converting: converti,
    isFromLicences: torna === 'licenze', wanted: Number.isInteger(wanted) && wanted > 0 && wanted <= mostAsked ? wanted : 1, open, close,
  };
}

/** Takes whichever dialog is open out of the address: whoever goes back from what was ordered does not find it open again. */
export function useLeaveDialog() {
  const navigate = useNavigate();
  return useCallback(
    () => navigate({ to: '.', replace: true, resetScroll: false, search: (previous: Record<string, unknown>) => ({ ...previous, ...none, acquista: '' }) } as Parameters<typeof navigate>[0]),
    [navigate],
  );
}
