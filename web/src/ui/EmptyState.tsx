import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = { icon?: Icon; sentence: ReactNode; action?: ReactNode };

/** Nothing here yet: one sentence and one button. */
export function EmptyState({ icon: Icon, sentence, action }: Props) {
  return (
    <div className={classes.empty}>
      {Icon && <Icon size={32} stroke={1.2} aria-hidden />}
      <p className={classes.sentence}>{sentence}</p>
      {action}
    </div>
  );
}
