import { useSyncExternalStore } from 'react';

const storageKey = 'filiera.shortcuts';
const listeners = new Set<() => void>();

/** Whether single keys do something. They can be switched off, for those who speak to their computer or hit keys unawares (WCAG 2.1.4). */
export const hasShortcuts = (): boolean => localStorage.getItem(storageKey) !== 'off';

export function setShortcuts(on: boolean) {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export const useHasShortcuts = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, hasShortcuts);
