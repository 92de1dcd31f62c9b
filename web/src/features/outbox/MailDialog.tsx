import { useTranslation } from 'react-i18next';
import { useOpenMailQuery } from '@/generated/outbox.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { MailActions } from './MailActions.tsx';
import { MailBody } from './MailBody.tsx';

/** One mail as its reader gets it, above the list: where there is no room beside it. */
export function MailDialog({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const { t } = useTranslation('outbox');
  const { data, error, refetch } = useOpenMailQuery({ variables: { mailId }, fetchPolicy: 'cache-and-network' });
  const mail = data?.mail;
  if (!mail) return <Dialog title={t('title')} onClose={onClose} size="lg">{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Dialog>;
  return (
    <Dialog title={mail.subject} subtitle={t('to', { name: mail.toName, address: mail.toAddress })} onClose={onClose} size="lg" foot={<MailActions key={mail.id} mail={mail} />}>
      <MailBody mail={mail} />
    </Dialog>
  );
}
