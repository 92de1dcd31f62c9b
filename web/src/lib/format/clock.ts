/** Clocks of browsers and servers differ; more than this is a clock that was set wrong, or one of a demo that was moved. */
const usualMs = 120_000;
let aheadMs = 0;
const listeners = new Set<() => void>();

/** The present by the server's clock, in epoch milliseconds: what it says is due is judged by no other. */
export const present = (): number => Date.now() + aheadMs;

/** The same to the minute: what a figure counts and the list that it opens ask for one instant. */
export const thisMinute = (): number => Math.floor(present() / 60_000) * 60_000;

/** Learns the server's clock from the `Date` of an answer. */
export function followServer(date: string | null): void {
  const ahead = Date.parse(date ?? '') - Date.now();
  if (Number.isNaN(ahead)) return;
  const next = Math.abs(ahead) > usualMs ? ahead : 0;
  if (Math.abs(next - aheadMs) <= usualMs) return;
  aheadMs = next;
  for (const changed of listeners) changed();
}

/** @returns what ends it */
export function onClockMoved(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
