import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeRow_noticeFragment as Notice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { noticeStateLook } from './notice-look.ts';
import { useOutcome } from './use-outcome.ts';
import classes from './notices.module.css';

type Props = {
  tenantId: string;
  canSeeMails: boolean;
  rows: readonly Notice[] | undefined;
  empty: ReactNode;
  more: { onLoad: () => void; busy: boolean } | undefined;
};

/** One notice a row, the latest first: what it says, how far it is, and how many got it. */
export function NoticeTable({ tenantId, canSeeMails, rows, empty, more }: Props) {
  const { t } = useTranslation(['notices', 'ui']);
  const format = useFormat();
  const language = useLanguage();
  const outcome = useOutcome();
  const number = (value: number | null | undefined, { state }: Notice) => (value === null || value === undefined || state === 'SCHEDULED' || state === 'CANCELLED' ? t('ui:empty') : format.number(value));
  const columns: Column<Notice>[] = [
    { key: 'subject', header: t('column.subject'), render: ({ subject, publishedByName }) => <TwoLines strong value={subject[language]} detail={t('by', { name: publishedByName })} /> },
    { key: 'state', header: t('column.state'), width: '22%', render: (notice) => <TwoLines value={<StatusText {...noticeStateLook[notice.state]}>{t(`state.${notice.state}`)}</StatusText>} detail={<span className={notice.state === 'SENT' ? classes.outcome : undefined}>{outcome(notice)}</span>} /> },
    { key: 'topic', header: t('column.topic'), from: 'md', render: ({ topic }) => t(`topic.${topic}`) },
    { key: 'recipients', header: t('column.recipients'), from: 'lg', align: 'end', render: (notice) => number(notice.recipients, notice) },
    { key: 'delivered', header: t('column.delivered'), from: 'lg', align: 'end', render: (notice) => number(notice.delivered, notice) },
    {
      key: 'failed', header: t('column.failed'), from: 'lg', align: 'end', interactive: true,
      render: (notice) =>
        notice.failed > 0 && canSeeMails ? (
          <Link
            to="/t/$tenantId/posta-in-uscita"
            params={{ tenantId }}
            search={{ comunicazione: notice.id, stato: 'FAILED' }}
            className={classes.failed}
            aria-label={t('failedLink', { number: format.number(notice.failed), subject: notice.subject[language] })}
          >
            {format.number(notice.failed)}
          </Link>
        ) : (
          number(notice.failed, notice)
        ),
    },
    { key: 'when', header: t('column.when'), from: 'sm', align: 'end', render: ({ dueAt }) => <RelativeDate value={dueAt} /> },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => ({ to: '/t/$tenantId/comunicazioni/$noticeId', params: { tenantId, noticeId: id } })}
      density="double"
      skeletonRows={4}
      empty={empty}
      more={more}
    />
  );
}
