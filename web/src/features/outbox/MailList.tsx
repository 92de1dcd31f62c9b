import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailList_mailFragment as Mail } from '@/generated/types.ts';
import { Card } from '@/ui/Card.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { walkRows } from '@/ui/walk-rows.ts';
import { MailState } from './MailState.tsx';
import classes from './outbox.module.css';

type Props = {
  mails: readonly Mail[] | undefined;
  /** the one that is read beside the list */
  chosenId: string | undefined;
  /** a vendor's list names the company of each reader */
  withCompany: boolean;
  onOpen: (mailId: string) => void;
  empty: ReactNode;
  more?: { onLoad: () => void; busy: boolean } | undefined;
};

/** One mail a row: what it says, to whom, how far it is, and what the mail server said. Arrows walk the rows. */
export function MailList({ mails, chosenId, withCompany, onOpen, empty, more }: Props) {
  const { t } = useTranslation(['outbox', 'ui']);
  if (mails?.length === 0) return <Card padded={false}><div role="status">{empty}</div></Card>;
  return (
    <Card padded={false}>
      <ul className={classes.list} aria-label={t('title')} aria-busy={mails === undefined} onKeyDown={walkRows}>
        {mails?.map((mail) => (
          <li key={mail.id}>
            <button type="button" className={classes.row} data-row-opener aria-current={mail.id === chosenId || undefined} onClick={() => onOpen(mail.id)}>
              <span className={classes.subject}>{mail.subject}</span>
              <span className={classes.when}><RelativeDate value={mail.sentAt ?? mail.createdAt} /></span>
              <span className={classes.reader}>{mail.toAddress}</span>
              {withCompany && <span className={classes.company}>{mail.tenant.name}</span>}
              <span className={classes.outcome}>
                <MailState state={mail.state} />
                <Tries mail={mail} />
              </span>
              {mail.state === 'FAILED' && <span className={classes.reason}>{mail.lastError}</span>}
            </button>
          </li>
        )) ?? Array.from({ length: 8 }, (_, row) => <li key={row} className={classes.row}><Skeleton height={12} width="70%" /></li>)}
      </ul>
      {more && <div className={classes.more}><Button variant="default" size="xs" onClick={more.onLoad} loading={more.busy}>{t('ui:loadMore')}</Button></div>}
    </Card>
  );
}

/** Worth a word once one attempt was not enough. */
function Tries({ mail: { attempts, state } }: { mail: Mail }) {
  const { t } = useTranslation('outbox');
  return attempts > 1 || (attempts === 1 && state !== 'SENT') ? t('tries', { count: attempts }) : null;
}
