import { useSyncExternalStore } from 'react';
import { onClockMoved, present } from './clock.ts';

/** The present to the minute (or as asked), shared by everything that counts towards a date. */
export function useNow(stepMs = 60_000): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, stepMs);
      const end = onClockMoved(changed);
      return () => {
        clearInterval(timer);
        end();
      };
    },
    () => Math.floor(present() / stepMs) * stepMs,
  );
}
