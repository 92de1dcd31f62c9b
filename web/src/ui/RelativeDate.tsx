import { Tooltip } from '@mantine/core';
import { dueTone } from '@/lib/format/due-tone.ts';
import type { When } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { ToneText } from './Status.tsx';
import classes from './RelativeDate.module.css';

type Props = {
  value: When;
  /** a deadline turns amber within 14 days and red when past */
  due?: boolean;
  /** the day in grey behind the words: "tra 12 giorni 29 lug", with its year when that is not near */
  withDay?: boolean;
  timeZone?: string;
};

/** A date in words, with the exact instant on hover and for assistive technology. */
export function RelativeDate({ value, due = false, withDay = false, timeZone }: Props) {
  const format = useFormat(timeZone);
  const now = useNow();
  const at = new Date(value);
  const tone = due ? dueTone(at, now) : 'plain';
  return (
    <Tooltip label={format.exactWithZone(at)}>
      <time dateTime={at.toISOString()} className={classes.date}>
        <ToneText tone={tone} strong={tone !== 'plain'}>
          {format.relative(at, now)}
        </ToneText>
        {withDay && <span className={classes.day}>{isFar(at, now) ? format.date(at) : format.shortDay(at)}</span>}
      </time>
    </Tooltip>
  );
}

const farMs = 330 * 24 * 60 * 60 * 1000;

/** So far that day and month alone could be those of another year. */
const isFar = (at: Date, now: number) => Math.abs(at.getTime() - now) > farMs;
