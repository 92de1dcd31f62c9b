import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Tip.module.css';

/** An explanation on hover and on focus; read out as part of what it stands at. */
export function Tip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.tip} tabIndex={0} role="img" aria-label={label}>
        {children}
      </span>
    </Tooltip>
  );
}
