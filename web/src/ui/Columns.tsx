import type { ReactNode } from 'react';
import classes from './Columns.module.css';

/** Two columns, the first wider; one below the other where there is no room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
