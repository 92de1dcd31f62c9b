import { useEffect, useEffectEvent } from 'react';
import { hasShortcuts } from './shortcuts.ts';

const patienceMs = 800;

/**
 * Keys pressed one after the other outside of fields: `useKeySequence({ 'g c': openClients, n: create })`.
 * A longer sequence wins over a shorter one that ends alike; nothing happens while a dialog or a menu is open.
 */
export function useKeySequence(actions: Record<string, (() => void) | undefined>) {
  const complete = useEffectEvent((pressed: readonly string[]) => {
    const match = matchSequence(pressed, Object.keys(actions));
    if (match) actions[match]?.();
    return match !== undefined;
  });

  useEffect(() => {
    let pressed: string[] = [];
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (!hasShortcuts() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      pressed = event.timeStamp - last > patienceMs ? [] : pressed;
      last = event.timeStamp;
      pressed = [...pressed, event.key.toLowerCase()].slice(-2);
      if (!complete(pressed)) return;
      event.preventDefault();
      pressed = [];
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Which of the sequences the last keys complete. */
export function matchSequence(pressed: readonly string[], sequences: readonly string[]): string | undefined {
  for (let start = 0; start < pressed.length; start++) {
    const keys = pressed.slice(start).join(' ');
    if (sequences.includes(keys)) return keys;
  }
  return undefined;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
