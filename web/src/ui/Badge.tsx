import type { ReactNode } from 'react';
import classes from './Badge.module.css';

/** A grey word beside a value; `mono` for codes such as scopes. */
export function Badge({ mono = false, children }: { mono?: boolean; children: ReactNode }) {
  return (
    <span className={classes.badge} data-mono={mono || undefined}>
      {children}
    </span>
  );
}
