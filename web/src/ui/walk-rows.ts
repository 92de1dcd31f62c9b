import type { KeyboardEvent } from 'react';

/** Up and down walk what opens rows, marked by `data-row-opener`, inside the element it listens on. */
export function walkRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-opener]')];
  const current = openers.findIndex((opener) => opener === document.activeElement);
  const next = current < 0 ? undefined : openers[current + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
