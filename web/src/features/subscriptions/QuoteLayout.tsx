import type { ReactNode } from 'react';
import classes from './quote.module.css';

/** What helps to choose above, on demand; choice at the left, its price at the right, both periods on one axis below. */
export function QuoteLayout({ help, choice, receipt, periods }: { help?: ReactNode; choice: ReactNode; receipt: ReactNode; periods?: ReactNode }) {
  return (
    <div className={classes.layout}>
      {help && <div className={classes.help}>{help}</div>}
      <div className={classes.choice}>{choice}</div>
      <div className={classes.receipt}>{receipt}</div>
      {periods !== undefined && <div className={classes.periods}>{periods}</div>}
    </div>
  );
}
