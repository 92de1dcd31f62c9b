import type { ReactNode } from 'react';
import classes from './TwoLines.module.css';

type Props = {
  value: ReactNode;
  detail: ReactNode;
  strong?: boolean;
  /** keeps both on one line each; what does not fit is in the title */
  clip?: boolean;
};

/** A value and, below it in grey, what specifies it: for cells of rich rows. */
export function TwoLines({ value, detail, strong, clip }: Props) {
  return (
    <span className={classes.lines} data-strong={strong || undefined} data-clip={clip || undefined}>
      <span>{value}</span>
      <span className={classes.detail} title={clip && typeof detail === 'string' ? detail : undefined}>{detail}</span>
    </span>
  );
}
