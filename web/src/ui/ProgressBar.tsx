import { Progress } from '@mantine/core';
import classes from './ProgressBar.module.css';

type Props = {
  label: string;
  /** from 0 to 1; left out while nobody can tell */
  share?: number | undefined;
  note?: string | undefined;
  /** as wide as what it stands in: where full and half must not look alike */
  isWide?: boolean;
};

/** How far long work is: told to those who hear it, too. */
export function ProgressBar({ label, share, note, isWide = false }: Props) {
  const percent = share === undefined ? 100 : Math.round(share * 100);
  return (
    <div className={classes.progress} data-wide={isWide || undefined}>
      <div className={classes.words}>
        <span>{label}</span>
        {note && <span className={classes.note}>{note}</span>}
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={percent} animated={share === undefined} aria-label={label} {...(share === undefined && { 'aria-valuenow': undefined })} />
      </Progress.Root>
    </div>
  );
}
