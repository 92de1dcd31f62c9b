import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** The room of a page between the frame's edges: the same gutter for what is shown, what is on its way and what went wrong. */
export function Page({ children }: { children: ReactNode }) {
  return <div className={classes.page}>{children}</div>;
}
