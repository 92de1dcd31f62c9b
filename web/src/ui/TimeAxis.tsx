import type { CSSProperties } from 'react';
import { axisTicks, placeOn, rangeOf, type AxisRow } from './time-axis.ts';
import classes from './TimeAxis.module.css';

const longMs = 300 * 86_400_000;

type Legend = { kind: 'used' | 'left' | 'ahead' | 'credit'; label: string };

type Props = {
  title: string;
  rows: readonly AxisRow[];
  legend: readonly Legend[];
  now: number;
  nowLabel: string;
  day: (at: number) => string;
  /** used when the axis spans most of a year: the year tells the ends apart */
  dayWithYear: (at: number) => string;
};

/** Spans of time on one axis, with the present through all of them; the labels say in words what the bars show. */
export function TimeAxis({ title, rows, legend, now, nowLabel, day, dayWithYear }: Props) {
  const range = rangeOf(rows, now);
  const ticks = axisTicks(rows, now, range);
  const tickLabel = range.to - range.from > longMs ? dayWithYear : day;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.head}>
        <span className={classes.title}>{title}</span>
        {legend.map(({ kind, label }) => (
          <span key={kind} className={classes.legend}>
            <span className={classes.swatch} data-kind={kind} aria-hidden />
            {label}
          </span>
        ))}
      </figcaption>
      <div className={classes.rows} style={{ '--rows': rows.length } as CSSProperties}>
        {rows.map((row) => (
          <div key={row.label} className={classes.row} data-strong={row.isNew || undefined}>
            <div className={classes.label}>
              <span>{row.label}</span>
              <span className={classes.detail}>{row.detail}</span>
            </div>
            <div className={classes.track} aria-hidden>
              {row.spans.filter(({ from, to }) => to > from).map((span) => (
                <span key={span.from} className={classes.span} data-kind={span.kind} style={placeOn(range, span.from, span.to)} />
              ))}
            </div>
          </div>
        ))}
        <div className={classes.ticks} aria-hidden>
          <span className={classes.now} style={{ '--at': ticks.now } as CSSProperties} />
          {ticks.labels.map(({ at, share, isNow, isRoomy }) => (
            <span
              key={at}
              className={classes.tick}
              data-now={isNow || undefined}
              data-tight={!isRoomy || undefined}
              data-edge={share < 0.04 ? 'start' : share > 0.96 ? 'end' : undefined}
              style={{ '--at': share } as CSSProperties}
            >
              {isNow ? nowLabel : tickLabel(at)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
