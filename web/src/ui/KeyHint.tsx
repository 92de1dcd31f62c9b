import { useTranslation } from 'react-i18next';
import { useHasShortcuts } from '@/lib/shortcuts.ts';
import classes from './KeyHint.module.css';

/** Keys that are no single characters work whatever was chosen. */
const alwaysWork = /^(mod\+|enter|esc|tab|↑)/;

const named = ['mod', 'enter', 'esc', 'tab'] as const;

/** Keycaps beside an action, written as `KeyHint keys="mod+S"` or, one after the other, `keys="g c"`. Decoration: the action says its key by `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  const { t } = useTranslation('ui');
  const isShown = useHasShortcuts() || alwaysWork.test(keys);
  const name = (key: string) => {
    const word = named.find((one) => one === key);
    if (word === 'mod' && /Mac|iP(hone|ad)/.test(navigator.platform)) return '⌘';
    return word ? t(`key.${word}`) : key.toUpperCase();
  };
  if (!isShown) return null;
  return (
    <span className={classes.keys} aria-hidden>
      {keys.split(' ').map((cap) => (
        <kbd key={cap} className={classes.cap}>
          {cap.split('+').map(name).join(' ')}
        </kbd>
      ))}
    </span>
  );
}
