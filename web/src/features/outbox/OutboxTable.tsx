import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxRow_mailFragment as Mail } from '@/generated/types.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { MailState } from './MailState.tsx';

type Props = {
  rows: readonly Mail[] | undefined;
  /** a vendor's list names the company of each reader */
  withCompany: boolean;
  onOpen: (mail: Mail) => void;
  empty: ReactNode;
  more?: { onLoad: () => void; busy: boolean } | undefined;
};

/** One mail a row: what it says, to whom, how far it is, and what the mail server said. */
export function OutboxTable({ rows, withCompany, onOpen, empty, more }: Props) {
  const { t } = useTranslation('outbox');
  const columns: Column<Mail>[] = [
    { key: 'subject', header: t('column.subject'), render: ({ subject, toAddress }) => <TwoLines strong value={subject} detail={toAddress} /> },
    ...(withCompany ? [{ key: 'company', header: t('column.company'), from: 'md', render: ({ tenant }) => tenant.name } satisfies Column<Mail>] : []),
    { key: 'state', header: t('column.state'), from: 'sm', render: (mail) => <TwoLines value={<MailState state={mail.state} />} detail={<Tries mail={mail} />} /> },
    { key: 'reason', header: t('column.reason'), from: 'lg', render: ({ lastError }) => lastError ?? '—' },
    { key: 'when', header: t('column.when'), align: 'end', from: 'sm', render: ({ sentAt, createdAt }) => <RelativeDate value={sentAt ?? createdAt} /> },
  ];
  const brief = (mail: Mail) => (
    <>
      {withCompany && <span>{mail.tenant.name}</span>}
      <MailState state={mail.state} />
      <Tries mail={mail} />
      <RelativeDate value={mail.sentAt ?? mail.createdAt} />
    </>
  );
  return <DataTable label={t('title')} columns={columns} renderBrief={brief} rows={rows} rowKey={({ id }) => id} onOpen={onOpen} density="double" empty={empty} more={more} />;
}

/** Worth a word once one attempt was not enough. */
function Tries({ mail: { attempts, state } }: { mail: Mail }) {
  const { t } = useTranslation('outbox');
  return attempts > 1 || (attempts === 1 && state !== 'SENT') ? t('tries', { count: attempts }) : null;
}
