import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Status.module.css';

export type Tone = 'good' | 'attention' | 'danger' | 'accent' | 'neutral';

type Props = { icon: Icon; tone: Tone; children: ReactNode };

/** A state in a table: the icon has the hue, the word stays plain, so that a healthy list is grey. */
export function StatusText({ icon: Icon, tone, children }: Props) {
  return (
    <span className={classes.text} data-tone={tone}>
      <Icon size={16} stroke={1.6} aria-hidden />
      {children}
    </span>
  );
}

/** A state in a page header or on a phone's card: tinted. `neutral` also serves kinds. */
export function StatusBadge({ icon: Icon, tone, children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {children}
    </span>
  );
}

/** A word in its tone, for dates and amounts that ask for attention. */
export function ToneText({ tone, strong, children }: { tone: Tone | 'plain'; strong?: boolean; children: ReactNode }) {
  return (
    <span className={classes.tone} data-tone={tone} data-strong={strong || undefined}>
      {children}
    </span>
  );
}
