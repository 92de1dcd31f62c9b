import type { ReactNode } from 'react';
import classes from './Receipt.module.css';

/** A small receipt: rows of a label and an amount, ruled like paper. */
export function Receipt({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      {children}
    </div>
  );
}

type RowProps = {
  label: ReactNode;
  value: ReactNode;
  /** a line below the label */
  note?: ReactNode;
  /** credit is green; quiet rows are grey */
  tone?: 'plain' | 'credit' | 'quiet';
  strong?: boolean;
};

export function ReceiptRow({ label, value, note, tone = 'plain', strong }: RowProps) {
  return (
    <div className={classes.row} data-tone={tone} data-strong={strong || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {note !== undefined && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

export function ReceiptTotal({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <dl className={classes.total}>
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    </dl>
  );
}

/** Keeps rows together between two dashed rules. */
export function ReceiptPart({ children }: { children: ReactNode }) {
  return <dl className={classes.part}>{children}</dl>;
}
