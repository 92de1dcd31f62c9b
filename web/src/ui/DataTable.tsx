import { Button, Checkbox, Skeleton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { walkRows } from './walk-rows.ts';
import classes from './DataTable.module.css';

export type Column<Row> = {
  key: string;
  header: string;
  /** the header is for those who hear the table; those who see it see what stands below */
  hideHeader?: boolean;
  render: (row: Row) => ReactNode;
  /** numbers stand at the end of their column */
  align?: 'end';
  width?: string;
  /** hidden below this width: sm 640, md 900, lg 1100, xl 1360 */
  from?: 'sm' | 'md' | 'lg' | 'xl';
  sortable?: boolean;
  /** stays on one line */
  short?: boolean;
  /** controls of their own: they stay above the row's link */
  interactive?: boolean;
};

export type RowTarget = { to: string; params?: Record<string, string>; search?: Record<string, string | undefined> };

/** Which rows are chosen, by key, for what is done to several of them together. */
export type Selection<Row> = {
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
  canChoose: (row: Row) => boolean;
  /** what choosing a row chooses */
  labelOf: (row: Row) => string;
};

export type Sort = { key: string; direction: 'ASC' | 'DESC' };

type Props<Row> = {
  /** what the table lists, for those who hear it */
  label: string;
  columns: readonly Column<Row>[];
  /** on a phone, below the first cell: what the columns that are not there would say */
  renderBrief?: (row: Row) => ReactNode;
  /** undefined while the first page is on its way */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** where a row leads: its first cell becomes the link, the whole row its target */
  rowTo?: (row: Row) => RowTarget;
  /** or what a row opens */
  onOpen?: (row: Row) => void;
  /** rows that open; all unless told */
  canOpen?: (row: Row) => boolean;
  /** what stands below a row while it is open; `onOpen` opens and closes it */
  detail?: { isOpen: (row: Row) => boolean; render: (row: Row) => ReactNode };
  selection?: Selection<Row> | undefined;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** a row that stands out and comes into sight: it was just made */
  isMarked?: (row: Row) => boolean;
  /** row height: 36, 40, 44 (two lines), 60 */
  density?: 'dense' | 'normal' | 'double' | 'rich';
  skeletonRows?: number;
  /** instead of rows when there are none */
  empty?: ReactNode;
  more?: { onLoad: () => void; busy: boolean } | undefined;
  foot?: ReactNode;
};

/** Rows of one kind. They open on click and on Enter, arrows walk them, and the table keeps its size while it loads. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, renderBrief, rows, rowKey, isMarked, density = 'normal', skeletonRows = 8, empty, more, foot, detail, selection } = props;
  const { t } = useTranslation('ui');
  const table = useRef<HTMLTableElement>(null);
  const markedAt = isMarked && rows ? rows.findIndex(isMarked) : -1;
  useEffect(() => {
    if (markedAt >= 0) table.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center' });
  }, [markedAt]);
  if (rows?.length === 0 && empty !== undefined) return <div role="status">{empty}</div>;
  return (
    <>
      <div className={classes.scroll}>
        <table ref={table} className={classes.table} data-density={density} aria-label={label} aria-busy={rows === undefined}>
          <thead>
            <tr>
              {selection && <ChooseAll {...props} selection={selection} />}
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} {...props} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walkRows}>
            {rows
              ? rows.map((row) => (
                  <Fragment key={rowKey(row)}>
                    <tr data-opens={opens(row, props) || undefined} data-marked={isMarked?.(row) || undefined}>
                      {selection && <ChooseRow row={row} rowKey={rowKey(row)} selection={selection} />}
                      {columns.map((column, index) => (
                        <td key={column.key} data-align={column.align} data-from={column.from} data-interactive={column.interactive} data-short={column.short}>
                          {index === 0 ? <RowOpener row={row} content={column.render(row)} {...props} /> : column.render(row)}
                          {index === 0 && renderBrief && <span className={classes.brief}>{renderBrief(row)}</span>}
                        </td>
                      ))}
                    </tr>
                    {detail?.isOpen(row) && (
                      <tr data-detail>
                        <td colSpan={columns.length + (selection ? 1 : 0)}>{detail.render(row)}</td>
                      </tr>
                    )}
                  </Fragment>
                ))
              : Array.from({ length: skeletonRows }, (_, row) => (
                  <tr key={row}>
                    {selection && <td />}
                    {columns.map(({ key, align, from }) => (
                      <td key={key} data-align={align} data-from={from}>
                        <Skeleton height={12} width="70%" display="inline-block" />
                      </td>
                    ))}
                  </tr>
                ))}
          </tbody>
        </table>
      </div>
      {(foot !== undefined || more) && (
        <div className={classes.foot}>
          {more && (
            <Button variant="default" size="xs" onClick={more.onLoad} loading={more.busy}>
              {t('loadMore')}
            </Button>
          )}
          {foot}
        </div>
      )}
    </>
  );
}

/** All rows that are there and can be chosen, or none. */
function ChooseAll<Row>({ rows = [], rowKey, selection: { chosen, onChange, canChoose } }: Props<Row> & { selection: Selection<Row> }) {
  const { t } = useTranslation('ui');
  const keys = rows.filter(canChoose).map(rowKey);
  const count = keys.filter((key) => chosen.has(key)).length;
  const areAll = count > 0 && count === keys.length;
  return (
    <th scope="col" className={classes.choose}>
      <Checkbox size="xs" aria-label={t('chooseAll')} checked={areAll} indeterminate={count > 0 && !areAll} disabled={keys.length === 0} onChange={() => onChange(new Set(areAll ? [] : keys))} />
    </th>
  );
}

function ChooseRow<Row>({ row, rowKey, selection: { chosen, onChange, canChoose, labelOf } }: { row: Row; rowKey: string; selection: Selection<Row> }) {
  const isChosen = chosen.has(rowKey);
  const toggle = () => {
    const next = new Set(chosen);
    if (isChosen) next.delete(rowKey);
    else next.add(rowKey);
    onChange(next);
  };
  return (
    <td className={classes.choose} data-interactive>
      <Checkbox size="xs" aria-label={labelOf(row)} checked={isChosen} disabled={!canChoose(row)} onChange={toggle} />
    </td>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row> } & Props<Row>) {
  const { t } = useTranslation('ui');
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const Arrow = sorted === 'DESC' ? IconArrowDown : IconArrowUp;
  const ariaSort = sorted && (sorted === 'ASC' ? 'ascending' : 'descending');
  return (
    <th scope="col" data-align={column.align} data-from={column.from} aria-sort={ariaSort} style={{ width: column.width }}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={classes.sort}
          title={t('sortBy', { column: column.header })}
          onClick={() => onSort({ key: column.key, direction: sorted === 'ASC' ? 'DESC' : 'ASC' })}
        >
          {column.header}
          <Arrow size={14} stroke={1.8} aria-hidden data-idle={!sorted || undefined} />
        </button>
      ) : (
        <span className={column.hideHeader ? 'visually-hidden' : undefined}>{column.header}</span>
      )}
    </th>
  );
}

const opens = <Row,>(row: Row, { rowTo, onOpen, canOpen }: Props<Row>) => (rowTo || onOpen) !== undefined && (canOpen?.(row) ?? true);

function RowOpener<Row>({ row, content, ...props }: { row: Row; content: ReactNode } & Props<Row>) {
  const { rowTo, onOpen } = props;
  if (!opens(row, props)) return content;
  if (rowTo) {
    return (
      <Link {...rowTo(row)} className={classes.opener} data-row-opener>
        {content}
      </Link>
    );
  }
  if (!onOpen) return content;
  return (
    <button type="button" className={classes.opener} data-row-opener aria-expanded={props.detail?.isOpen(row)} onClick={() => onOpen(row)}>
      {content}
    </button>
  );
}
