import type { ReactNode } from 'react';
import classes from './TextButton.module.css';

/** An action as words, for where a button would be too loud. */
export function TextButton({ onClick, label, children }: { onClick: () => void; label?: string; children: ReactNode }) {
  return (
    <button type="button" className={classes.button} onClick={onClick} aria-label={label}>
      {children}
    </button>
  );
}
