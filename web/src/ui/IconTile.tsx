import type { Icon } from '@tabler/icons-react';
import classes from './Initials.module.css';

/** An icon where a company would have its initials. */
export function IconTile({ icon: Icon, tone = 'neutral' }: { icon: Icon; tone?: 'neutral' | 'accent' }) {
  return (
    <span className={classes.initials} data-tone={tone} aria-hidden>
      <Icon size={16} stroke={1.6} />
    </span>
  );
}
