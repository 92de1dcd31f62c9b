import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmEmailMutation, useConsentByLinkMutation, useRefuseEmailChangeMutation } from '@/generated/sign-in.ts';
import { useAction } from '@/lib/use-action.ts';
import { DoorCard } from './DoorCard.tsx';
import { SignInLink } from './SignInLink.tsx';
import { UnseenLink } from './UnseenLink.tsx';
import { useLink } from './use-link.ts';
import classes from './SignInPage.module.css';

/** Behind the links of a change of e-mail: nothing happens by opening the page, each answer is a button (C3). */
export function ConfirmPage({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  const { link, problem, retry } = useLink(token);
  const [answer, setAnswer] = useState<{ title: string; sentence: string }>();
  const onRefused = ({ message }: { message: string }) => {
    setAnswer({ title: t('linkGone'), sentence: message });
    return true;
  };
  const inUse = (email: string, isInUse: boolean, waiting: string) => setAnswer({ title: t(isInUse ? 'confirm.doneTitle' : 'confirm.thanks'), sentence: isInUse ? t('confirm.done', { email }) : waiting });
  const confirm = useAction(useConfirmEmailMutation(), { onRefused, onDone: ({ email, isInUse }) => inUse(email, isInUse, t('confirm.awaitsConsent', { email })) });
  const consent = useAction(useConsentByLinkMutation(), { onRefused, onDone: ({ email, isInUse }) => inUse(email, isInUse, t('confirm.awaitsNew', { email })) });
  const refuse = useAction(useRefuseEmailChangeMutation(), { onRefused, onDone: ({ email }) => setAnswer({ title: t('confirm.refusedTitle'), sentence: t('confirm.refused', { email }) }) });

  if (answer) return <DoorCard {...answer}><SignInLink /></DoorCard>;
  if (problem) return <DoorCard title={t('linkGone')} sentence={problem}><SignInLink /></DoorCard>;
  if (retry) return <UnseenLink title={t('confirm.title')} onRetry={retry} />;
  if (!link) return <DoorCard title={t('confirm.title')} sentence={t('confirm.looking')} />;
  const words = { name: link.personName, company: link.companyName, old: link.address, email: link.newAddress ?? '' };
  const isBusy = confirm.busy || consent.busy || refuse.busy;
  const refusal = (
    <Button variant="default" loading={refuse.busy} disabled={isBusy} onClick={() => void refuse.run({ token })}>
      {t('confirm.refuse')}
    </Button>
  );
  switch (link.kind) {
    case 'EMAIL_CHANGE':
      return (
        <DoorCard title={t('confirm.title')} sentence={t('confirm.sentence', words)}>
          <div className={classes.form}>
            <Button loading={confirm.busy} onClick={() => void confirm.run({ token })}>
              {t('confirm.submit')}
            </Button>
          </div>
        </DoorCard>
      );
    case 'EMAIL_CONSENT':
      return (
        <DoorCard title={t('confirm.consentTitle')} sentence={t('confirm.consentSentence', words)}>
          <div className={classes.form}>
            <Button loading={consent.busy} disabled={isBusy} onClick={() => void consent.run({ token })}>
              {t('confirm.consent')}
            </Button>
            {refusal}
          </div>
        </DoorCard>
      );
    case 'EMAIL_REFUSAL':
      return (
        <DoorCard title={t('confirm.refuseTitle')} sentence={t('confirm.refuseSentence', words)}>
          <div className={classes.form}>{refusal}</div>
        </DoorCard>
      );
    default:
      return <DoorCard title={t('linkGone')} sentence={t('confirm.other')}><SignInLink /></DoorCard>;
  }
}
