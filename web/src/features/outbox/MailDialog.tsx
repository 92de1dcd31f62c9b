import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMailDialogQuery, useRetryMailMutation } from '@/generated/outbox.ts';
import type { MailDialog_mailFragment as Mail } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { Letter } from '@/ui/Letter.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { MailFacts } from './MailFacts.tsx';

type Props = { mailId: string; onClose: () => void };

/** One mail as its reader gets it, and what became of it. */
export function MailDialog({ mailId, onClose }: Props) {
  const { t } = useTranslation('outbox');
  const { data, error, refetch } = useMailDialogQuery({ variables: { mailId }, fetchPolicy: 'cache-and-network' });
  const mail = data?.mail;
  if (!mail) return <Dialog title={t('title')} onClose={onClose} size="lg">{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Dialog>;
  return <OpenMail mail={mail} onClose={onClose} />;
}

function OpenMail({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t } = useTranslation('outbox');
  const can = useCan(mail.viewerCan);
  const [key] = useState(() => crypto.randomUUID());
  const retry = useAction(useRetryMailMutation(), { onDone: () => notifyDone(t('retry.done', { address: mail.toAddress })) });
  const foot = (
    <>
      {mail.objectPath && (
        <Button variant="default" component={Link} to={mail.objectPath}>
          {t('object')}
        </Button>
      )}
      {can('MAIL_RETRY') && (
        <Button loading={retry.busy} onClick={() => void retry.run({ mailId: mail.id, idempotencyKey: `${key} ${mail.attempts}` })}>
          {t('retry.action')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={mail.subject} subtitle={t('to', { name: mail.toName, address: mail.toAddress })} onClose={onClose} size="lg" foot={foot}>
      <MailFacts mail={mail} />
      {mail.html && mail.text ? (
        <Letter subject={mail.subject} html={mail.html} text={mail.text} />
      ) : (
        <Callout icon={IconClock} tone="neutral">{t('notWritten')}</Callout>
      )}
    </Dialog>
  );
}
