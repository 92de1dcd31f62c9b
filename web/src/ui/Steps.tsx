import { IconCheck } from '@tabler/icons-react';
import classes from './Steps.module.css';

type Props = { label: string; steps: readonly { key: string; label: string }[]; current: string };

/** The stages of something that is done once, in order; those behind are ticked. */
export function Steps({ label, steps, current }: Props) {
  const here = steps.findIndex(({ key }) => key === current);
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map(({ key, label: name }, index) => (
        <li key={key} className={classes.step} data-past={index < here || undefined} aria-current={index === here ? 'step' : undefined}>
          <span className={classes.mark} aria-hidden>
            {index < here ? <IconCheck size={14} stroke={2} /> : index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
