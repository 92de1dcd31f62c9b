import classes from './ColumnChart.module.css';

type Column = { key: string; label: string; solid: number; hatched: number };
type Props = {
  label: string;
  columns: readonly Column[];
  /** what the two parts of a column are called */
  solid: string;
  hatched: string;
  format: (value: number) => string;
};

/** Columns in two parts, told apart by hatch as well as by colour; for those who cannot see it, it is a table. */
export function ColumnChart({ label, columns, solid, hatched, format }: Props) {
  const top = niceTop(Math.max(...columns.map((column) => column.solid + column.hatched)));
  const ticks = [4, 3, 2, 1, 0].map((step) => (top / 4) * step);
  const share = (value: number) => `${(value / top) * 100}%`;
  return (
    <>
      <div className={classes.chart} aria-hidden>
        <div className={classes.scale}>
          {ticks.map((tick) => (
            <span key={tick}>{format(tick).replace(/[.,]00(?=\D|$)/, '')}</span>
          ))}
        </div>
        <div className={classes.plot}>
          {columns.map((column) => (
            <div key={column.key} className={classes.slot} title={`${column.label}: ${solid} ${format(column.solid)}, ${hatched} ${format(column.hatched)}`}>
              <div className={classes.column}>
                <span className={classes.hatched} style={{ height: share(column.hatched) }} />
                <span className={classes.solid} style={{ height: share(column.solid) }} />
              </div>
            </div>
          ))}
        </div>
        <div className={classes.labels}>
          {columns.map(({ key, label: name }) => (
            <span key={key}>{name}</span>
          ))}
        </div>
      </div>
      <div className="visually-hidden">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{solid}</th>
              <th scope="col">{hatched}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.key}>
                <th scope="row">{column.label}</th>
                <td>{format(column.solid)}</td>
                <td>{format(column.hatched)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

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
