import { useTranslation } from 'react-i18next';
import { useOpenMailQuery } from '@/generated/outbox.ts';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { MailActions } from './MailActions.tsx';
import { MailBody } from './MailBody.tsx';
import classes from './outbox.module.css';

/** One mail as its reader gets it, beside the list. */
export function MailPane({ mailId }: { mailId: string }) {
  const { t } = useTranslation('outbox');
  const { data, previousData, error, refetch } = useOpenMailQuery({ variables: { mailId }, fetchPolicy: 'cache-and-network' });
  const mail = (data ?? previousData)?.mail;
  if (!mail) return <Card>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Card>;
  return (
    <Card padded={false}>
      <section aria-label={mail.subject} aria-busy={mail.id !== mailId}>
        <header className={classes.paneHead}>
          <div>
            <h3 className={classes.paneTitle}>{mail.subject}</h3>
            <p className={classes.paneTo}>{t('to', { name: mail.toName, address: mail.toAddress })}</p>
          </div>
          <div className={classes.paneActions}><MailActions key={mail.id} mail={mail} /></div>
        </header>
        <div className={classes.paneBody}><MailBody mail={mail} /></div>
      </section>
    </Card>
  );
}
