import { useSyncExternalStore } from 'react';

type Waiting = (isRenewed: boolean) => void;

let waiting: readonly Waiting[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Waiting[]) {
  waiting = next;
  for (const listener of listeners) listener();
}

/** The session has ended: what was being sent waits here until somebody has signed in again. @returns whether they did */
export const sessionRenewed = (): Promise<boolean> => new Promise((answer) => change([...waiting, answer]));

/** Ends the waiting: everything is sent again, or fails as it had. */
export function settleSession(isRenewed: boolean) {
  const all = waiting;
  change([]);
  for (const answer of all) answer(isRenewed);
}

/** Whether something waits for a new session. */
export const useIsSessionEnded = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
