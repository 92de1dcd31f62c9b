import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useCancelEmailChangeMutation, useConsentToEmailMutation, useResendEmailChangeMutation } from '@/generated/lib.ts';
import type { PendingEmail_changeFragment } from '@/generated/types.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusText } from '@/ui/Status.tsx';
import classes from './PendingEmail.module.css';

/** The address that waits beside the one of now, what it waits for, and what can be done (C3). `short` leaves the sentences out, for a table. */
export function PendingEmail({ change, short = false }: { change: PendingEmail_changeFragment; short?: boolean }) {
  const { t } = useTranslation('pending-email');
  const client = useApolloClient();
  const can = useCan(change.viewerCan);
  const words = { email: change.newEmail };
  // Whoever showed it asks anew: the address, its contact and its user may all have changed.
  const done = (sentence: string) => {
    notifyDone(sentence);
    void client.refetchQueries({ include: 'active' });
  };
  const resend = useAction(useResendEmailChangeMutation(), { onDone: () => done(t('resent', words)) });
  const cancel = useAction(useCancelEmailChangeMutation(), { onDone: () => done(t('cancelled', words)) });
  const consent = useAction(useConsentToEmailMutation(), { onDone: () => done(t('consented', words)) });
  const now = useNow();
  const emailChangeId = change.id;
  const isExpired = new Date(change.expiresAt).getTime() <= now;
  return (
    <div className={classes.pending}>
      <StatusText icon={IconClock} tone="attention">
        {t('waits', words)}
      </StatusText>
      {!short && <p className={classes.line}>{isExpired ? t('expired') : <>{t('expires')} <RelativeDate value={change.expiresAt} /></>}</p>}
      {!short && change.needsConsent && !change.consentedAt && <p className={classes.line}>{t('needsConsent', { name: change.askedByName })}</p>}
      <div className={classes.buttons}>
        {can('USER_CONSENT_TO_EMAIL') && (
          <Button size="compact-xs" loading={consent.busy} onClick={() => void consent.run({ emailChangeId })}>
            {t('consent')}
          </Button>
        )}
        {can('EMAIL_CHANGE_RESEND') && (
          <Button size="compact-xs" variant="default" loading={resend.busy} onClick={() => void resend.run({ emailChangeId, idempotencyKey: crypto.randomUUID() })}>
            {t('resend')}
          </Button>
        )}
        {can('EMAIL_CHANGE_CANCEL') && (
          <Button size="compact-xs" variant="default" loading={cancel.busy} onClick={() => void cancel.run({ emailChangeId })}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
