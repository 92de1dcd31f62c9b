import type { ReactNode } from 'react';
import classes from './quote.module.css';

/** Choice at the left, its price at the right, both periods on one axis below. */
export function QuoteLayout({ choice, receipt, periods }: { choice: ReactNode; receipt: ReactNode; periods: ReactNode }) {
  return (
    <div className={classes.layout}>
      <div className={classes.choice}>{choice}</div>
      <div className={classes.receipt}>{receipt}</div>
      <div className={classes.periods}>{periods}</div>
    </div>
  );
}
