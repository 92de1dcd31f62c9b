import { useSyncExternalStore } from 'react';

type Overlay = 'palette' | 'switcher' | null;

let open: Overlay = null;
const listeners = new Set<() => void>();

function show(overlay: Overlay) {
  open = overlay;
  for (const listener of listeners) listener();
}

/** Which of the shell's two overlays is open; anything may open one, by button or by key. */
export const openPalette = () => show('palette');
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
