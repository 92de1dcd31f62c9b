import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './BackLink.module.css';

/** From one thing back to the list it stands in. */
export function BackLink({ children, ...target }: Pick<LinkProps, 'to' | 'params' | 'search'> & { children: ReactNode }) {
  return (
    <Link {...target} className={classes.back}>
      <IconArrowLeft size={16} stroke={1.6} aria-hidden />
      {children}
    </Link>
  );
}
