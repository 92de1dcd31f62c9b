import { useTranslation } from 'react-i18next';
import { useImportRowsQuery } from '@/generated/import.ts';
import type { ImportOutcome, ImportPage_importFragment as Import, ImportRowsQuery } from '@/generated/types.ts';
import { Card } from '@/ui/Card.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { columnsOf, type ImportColumn } from './columns-of.ts';
import classes from './import.module.css';

type Row = NonNullable<ImportRowsQuery['import']>['rows']['nodes'][number];
type Issue = { column: string; code: string; row?: number };

/** Rows of one kind, with what is wrong in them. */
export function ImportRows({ found, outcome, title }: { found: Import; outcome: ImportOutcome; title: string }) {
  const { t } = useTranslation('import');
  const { data, fetchMore, networkStatus } = useImportRowsQuery({ variables: { id: found.id, outcome: [outcome] }, notifyOnNetworkStatusChange: true });
  const rows = data?.import?.rows;
  const columns = columnsOf(found);
  const shown: Column<Row>[] = [
    { key: 'number', header: t('rows.number'), width: '72px', render: ({ number }) => number },
    { key: 'customer', header: t('rows.customer'), render: ({ cells }) => cellOf(columns, cells, 'legalName') || cellOf(columns, cells, 'vatNumber') },
    ...(outcome === 'WRONG' ? [{ key: 'issues', header: t('rows.issues'), render: ({ cells, issues }: Row) => <Issues columns={columns} cells={cells} issues={issues as Issue[]} /> }] : [{ key: 'vat', header: t('rows.vatNumber'), render: ({ cells }: Row) => cellOf(columns, cells, 'vatNumber') }]),
  ];
  return (
    <Card padded={false} title={title}>
      <DataTable
        label={title}
        columns={shown}
        rows={rows?.nodes}
        rowKey={({ id }) => id}
        skeletonRows={3}
        more={rows?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: rows.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
      />
    </Card>
  );
}

const cellOf = (columns: readonly ImportColumn[], cells: unknown, field: string): string => {
  const index = columns.findIndex((column) => column.field === field);
  return index < 0 ? '' : String((cells as string[])[index] ?? '');
};

/** Each by its column as the file has it, with the cell as it stands. */
function Issues({ columns, cells, issues }: { columns: readonly ImportColumn[]; cells: unknown; issues: readonly Issue[] }) {
  const { t, i18n } = useTranslation(['import', 'reasons']);
  const reason = (code: string) => {
    const key = `reasons:${code}`;
    return (i18n.exists as (name: string) => boolean)(key) ? (i18n.t as (name: string) => string)(key) : code;
  };
  return (
    <ul className={classes.issues}>
      {issues.map(({ column, code, row }) => (
        <li key={column}>
          <strong>{columns.find(({ field }) => field === column)?.header ?? t(`field.${column as 'legalName'}`)}</strong>
          {cellOf(columns, cells, column) && <code className={classes.cell}>{cellOf(columns, cells, column)}</code>}
          <span>
            {reason(code)}
            {row !== undefined && ` (${t('rows.row', { row })})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
