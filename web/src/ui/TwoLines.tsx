import type { ReactNode } from 'react';
import classes from './TwoLines.module.css';

/** A value and, below it in grey, what specifies it: for cells of rich rows. */
export function TwoLines({ value, detail, strong }: { value: ReactNode; detail: ReactNode; strong?: boolean }) {
  return (
    <span className={classes.lines} data-strong={strong || undefined}>
      <span>{value}</span>
      <span className={classes.detail}>{detail}</span>
    </span>
  );
}
