import type { ComponentProps } from 'react';
import { useViewer } from '@/lib/viewer.ts';
import { Initials } from '@/ui/Initials.tsx';
import classes from './Rail.module.css';

/** Name and company of whoever is signed in; in the narrow rail the initials only. */
export function UserButton({ isNarrow, className, ...button }: { isNarrow: boolean } & ComponentProps<'button'>) {
  const viewer = useViewer();
  return (
    <button type="button" className={`${classes.user} ${className ?? ''}`} {...button}>
      <Initials name={viewer.name} round />
      <span className={isNarrow ? 'visually-hidden' : classes.userText}>
        <span className={classes.userName}>{viewer.name}</span>
        <span className={classes.userHome}>{viewer.home.name}</span>
      </span>
    </button>
  );
}
