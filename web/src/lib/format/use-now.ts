import { useSyncExternalStore } from 'react';

/** The present to the minute (or as asked), shared by everything that counts towards a date. */
export function useNow(stepMs = 60_000): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, stepMs);
      return () => clearInterval(timer);
    },
    () => Math.floor(Date.now() / stepMs) * stepMs,
  );
}
