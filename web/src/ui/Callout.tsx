import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './Status.tsx';
import classes from './Callout.module.css';

type Props = { icon: Icon; tone: Tone; title?: ReactNode; actions?: ReactNode; children: ReactNode };

/** Something to know before going on, in its tone; with what can be done about it. */
export function Callout({ icon: Icon, tone, title, actions, children }: Props) {
  return (
    <div className={classes.callout} data-tone={tone}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        {title !== undefined && <p className={classes.title}>{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
