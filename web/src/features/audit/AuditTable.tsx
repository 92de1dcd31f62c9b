import { IconSitemap } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditTable_entryFragment as Entry } from '@/generated/types.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { AuditDetail } from './AuditDetail.tsx';
import { useAuditWords } from './use-audit-words.ts';
import classes from './audit.module.css';

type Props = { rows: readonly Entry[] | undefined; empty: ReactNode; more?: { onLoad: () => void; busy: boolean } | undefined };

/** One change a row; opened, it tells what stood there before and after. */
export function AuditTable({ rows, empty, more }: Props) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = ({ id }: Entry) => setOpen((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  const columns: Column<Entry>[] = [
    { key: 'what', header: t('column.what'), render: ({ action, subjectName }) => <TwoLines strong value={words.action(action)} detail={subjectName} /> },
    { key: 'who', header: t('column.who'), from: 'sm', render: (entry) => <TwoLines value={entry.actorName} detail={<Company entry={entry} />} /> },
    { key: 'area', header: t('column.area'), from: 'lg', render: ({ area }) => t(`area.${area}`) },
    { key: 'when', header: t('column.when'), from: 'sm', align: 'end', render: ({ at }) => <RelativeDate value={at} /> },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      renderBrief={(entry) => (
        <>
          {entry.actorName}
          <Company entry={entry} />
          <RelativeDate value={entry.at} />
        </>
      )}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={toggle}
      detail={{ isOpen: ({ id }) => open.has(id), render: (entry) => <AuditDetail entry={entry} /> }}
      density="double"
      empty={empty}
      more={more}
    />
  );
}

/** From which company: one above is marked, by its icon and by words. */
function Company({ entry: { actorTenantName, fromAbove } }: { entry: Entry }) {
  const { t } = useTranslation('audit');
  if (!fromAbove) return <span>{actorTenantName}</span>;
  return (
    <span className={classes.above}>
      <IconSitemap size={14} stroke={1.6} role="img" aria-label={t('fromAbove')} />
      {actorTenantName}
    </span>
  );
}
