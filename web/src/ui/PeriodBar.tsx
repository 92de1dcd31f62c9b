import classes from './PeriodBar.module.css';

export type Segment = {
  /** used grey, left in the tone, ahead hatched, credit hatched in green, gap for nothing */
  kind: 'used' | 'left' | 'ahead' | 'credit' | 'gap';
  /** share of the bar; only the proportion counts */
  share: number;
};

type BarProps = { segments: readonly Segment[]; tone?: 'accent' | 'attention' | 'danger'; size?: 'sm' | 'lg'; label: string };

/** Spans of time side by side; `label` says in words what it shows. */
function Bar({ segments, tone = 'accent', size = 'sm', label }: BarProps) {
  return (
    <div className={classes.bar} data-tone={tone} data-size={size} role="img" aria-label={label}>
      {segments
        .filter(({ share }) => share > 0)
        .map(({ kind, share }, index) => (
          <span key={index} className={classes.segment} data-kind={kind} style={{ flexGrow: share }} />
        ))}
    </div>
  );
}

type Span = { startsAt: string; endsAt: string };
type PeriodBarProps = Omit<BarProps, 'segments'> & {
  /** paid periods in order: the one that runs, then those stacked ahead */
  periods: readonly Span[];
  now: number;
};

/** A subscription's paid time: what is used, what is left of the period that runs, what is stacked ahead. */
export function PeriodBar({ periods, now, ...bar }: PeriodBarProps) {
  return <Bar segments={periodSegments(periods, now)} {...bar} />;
}

export function periodSegments(periods: readonly Span[], now: number): Segment[] {
  return periods.flatMap(({ startsAt, endsAt }, index): Segment[] => {
    const start = Date.parse(startsAt);
    const end = Date.parse(endsAt);
    if (start > now && index > 0) return [{ kind: 'ahead', share: end - start }];
    // The first one runs: where it has just begun, its start may be later than what the page last read from the clock.
    const until = Math.min(Math.max(now, start), end);
    return [
      { kind: 'used', share: until - start },
      { kind: 'left', share: end - until },
    ];
  });
}
