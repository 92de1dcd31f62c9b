import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Disclosure.module.css';

/** More on demand, below its own question. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={classes.more}>
      <summary className={classes.label}>
        <IconChevronDown size={14} stroke={1.8} aria-hidden />
        {label}
      </summary>
      {children}
    </details>
  );
}
