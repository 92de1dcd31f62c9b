import type { ReactNode } from 'react';
import classes from './ContextName.module.css';

/** A company's name in a sentence; in the context's colour while it is acted on from another. */
export function ContextName({ isActingOn, children }: { isActingOn: boolean; children?: ReactNode }) {
  return (
    <strong className={classes.name} data-acting-on={isActingOn || undefined}>
      {children}
    </strong>
  );
}
