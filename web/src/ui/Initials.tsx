import { initials } from '@/lib/format/initials.ts';
import classes from './Initials.module.css';

/** Two letters in a square (a company) or a circle (a person); decoration beside the name. */
export function Initials({ name, size = 'sm', tone = 'neutral', round = false }: { name: string; size?: 'sm' | 'lg'; tone?: 'neutral' | 'accent'; round?: boolean }) {
  return (
    <span className={classes.initials} data-size={size} data-tone={tone} data-round={round || undefined} aria-hidden>
      {initials(name)}
    </span>
  );
}
