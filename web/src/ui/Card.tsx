import { useId, type ReactNode } from 'react';
import classes from './Card.module.css';

type Props = {
  title?: ReactNode;
  /** how many, beside the title */
  count?: number | string | undefined;
  /** a sentence beside the title */
  note?: ReactNode;
  /** actions at the right of the title */
  aside?: ReactNode;
  /** the band at the bottom: the card's action, then what is worth knowing */
  foot?: ReactNode;
  /** false for a table or a list that reaches the edges; it also rules the title off */
  padded?: boolean;
  tone?: 'danger';
  id?: string;
  children?: ReactNode;
};

/** A surface for one thing, named by its title. */
export function Card({ title, count, note, aside, foot, padded = true, tone, id, children }: Props) {
  const titleId = useId();
  const hasHead = title !== undefined || aside !== undefined;
  return (
    <section className={classes.card} data-tone={tone} id={id} aria-labelledby={title === undefined ? undefined : titleId}>
      {hasHead && (
        <header className={classes.head} data-ruled={!padded || undefined}>
          <h2 className={classes.title} id={titleId}>
            {title}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </h2>
          {note && <p className={classes.note}>{note}</p>}
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      {children !== undefined && <div className={padded ? classes.body : classes.flush}>{children}</div>}
      {foot !== undefined && <footer className={classes.foot}>{foot}</footer>}
    </section>
  );
}
