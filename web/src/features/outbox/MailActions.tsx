import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRetryMailMutation } from '@/generated/outbox.ts';
import type { OpenMail_mailFragment as Mail } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';

/** To what it speaks of; and once more on its way, when the other side would not have it. */
export function MailActions({ mail }: { mail: Mail }) {
  const { t } = useTranslation('outbox');
  const can = useCan(mail.viewerCan);
  const [key] = useState(() => crypto.randomUUID());
  const retry = useAction(useRetryMailMutation(), { onDone: () => notifyDone(t('retry.done', { address: mail.toAddress })) });
  return (
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
}
