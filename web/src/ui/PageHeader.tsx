import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

type Props = { title: ReactNode; note?: ReactNode; actions?: ReactNode; level?: 1 | 2 };

/** A page's title, what it counts, and its actions; level 2 below a company's header. */
export function PageHeader({ title, note, actions, level = 1 }: Props) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <header className={classes.header}>
      <Title className={classes.title} data-level={level}>
        {title}
      </Title>
      {note !== undefined && <div className={classes.note}>{note}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
