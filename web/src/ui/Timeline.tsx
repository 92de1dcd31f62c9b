import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Timeline.module.css';

/** Events one below the other, joined by a line. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className={classes.timeline}>{children}</ol>;
}

type ItemProps = { icon: Icon; title: string; aside?: ReactNode; detail?: ReactNode; children?: ReactNode };

export function TimelineItem({ icon: Icon, title, aside, detail, children = detail }: ItemProps) {
  return (
    <li className={classes.item}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <div>
        <div className={classes.head}>
          <strong>{title}</strong>
          {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        </div>
        {children !== undefined && <div className={classes.detail}>{children}</div>}
      </div>
    </li>
  );
}
