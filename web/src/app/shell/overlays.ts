import { useSyncExternalStore } from 'react';

type Overlay = 'palette' | 'switcher' | null;

let open: Overlay = null;
const listeners = new Set<() => void>();

function show(overlay: Overlay) {
  open = overlay;
  for (const listener of listeners) listener();
}

/** A dialog is one decision: nothing opens above it and leads away. */
const hasDialog = () => [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility());

/** Which of the shell's two overlays is open; anything may open one, by button or by key. */
export const openPalette = () => void (hasDialog() || show('palette'));
export const openSwitcher = () => show('switcher');
export const closeOverlay = () => show(null);

export const useOverlay = (): Overlay =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
