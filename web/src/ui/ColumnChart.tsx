import { Figure } from './Figure.tsx';
import classes from './ColumnChart.module.css';

/** told: instead of the figures of its parts */
type Column = { key: string; label: string; solid: number; hatched?: number; told?: string; explanation?: { formula: string; words: readonly string[] } | undefined };
type Props = {
  label: string;
  columns: readonly Column[];
  /** what the parts of a column are called */
  solid: string;
  hatched?: string;
  format: (value: number) => string;
};

/** Columns in one part or in two, told apart by hatch as well as by colour. Each says its figures and opens to what they are of. */
export function ColumnChart({ label, columns, solid, hatched, format }: Props) {
  const top = niceTop(Math.max(...columns.map(heightOf)));
  const ticks = [4, 3, 2, 1, 0].map((step) => (top / 4) * step);
  const told = (column: Column) => column.told ?? `${column.label}: ${solid} ${format(column.solid)}${hatched ? `, ${hatched} ${format(column.hatched ?? 0)}` : ''}`;
  const share = (value: number) => `${(value / top) * 100}%`;
  return (
    <div className={classes.chart} role="group" aria-label={label}>
      <div className={classes.scale} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick}>{format(tick).replace(/[.,]00(?=\D|$)/, '')}</span>
        ))}
      </div>
      <div className={classes.plot}>
        {columns.map((column) => (
          <div key={column.key} className={classes.slot} title={told(column)}>
            <Figure
              value={told(column)}
              label={told(column)}
              explanation={heightOf(column) > 0 ? column.explanation : undefined}
              drawn={{
                className: classes.opens,
                mark: (
                  <span className={classes.column}>
                    <span className={classes.hatched} style={{ height: share(column.hatched ?? 0) }} />
                    <span className={classes.solid} style={{ height: share(column.solid) }} />
                  </span>
                ),
              }}
            />
          </div>
        ))}
      </div>
      <div className={classes.labels} aria-hidden>
        {columns.map(({ key, label: name }) => (
          <span key={key}>{name}</span>
        ))}
      </div>
    </div>
  );
}

const heightOf = ({ solid, hatched = 0 }: Column) => solid + hatched;

export function ColumnLegend({ solid, hatched }: { solid: string; hatched: string }) {
  return (
    <span className={classes.legend}>
      <span className={classes.solid} /> {solid} <span className={classes.hatched} /> {hatched}
    </span>
  );
}

/** The next round number whose quarters are round too: 1, 2, 4 or 8 times a power of ten. */
export function niceTop(most: number): number {
  if (most <= 0) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 8, 10].find((step) => step * power >= most) ?? 10) * power;
}
