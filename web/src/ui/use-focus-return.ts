import { useEffect, useState } from 'react';

let last: HTMLElement | null = null;
document.addEventListener('focusin', ({ target }) => {
  last = openerOf(target);
});

/** Where the focus stood before a dialog is where it goes back to once that is gone; where nothing is left of it, to the page. */
export function useFocusReturn(): void {
  const [opener] = useState(() => (isSomewhere() ? openerOf(document.activeElement) : last));
  useEffect(
    () => () => {
      if (isSomewhere()) return;
      if (opener?.isConnected) opener.focus({ preventScroll: true });
      if (!isSomewhere()) document.getElementById('main')?.focus({ preventScroll: true });
    },
    [opener],
  );
}

const isSomewhere = () => document.activeElement !== null && document.activeElement !== document.body;

/** An item of a menu is gone with its menu: the button that opened the menu stands for it. */
function openerOf(element: EventTarget | null): HTMLElement | null {
  if (!(element instanceof HTMLElement)) return null;
  const button = element.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : element;
}
