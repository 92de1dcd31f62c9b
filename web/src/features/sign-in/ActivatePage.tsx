import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivateLicenceMutation } from '@/generated/sign-in.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useAction } from '@/lib/use-action.ts';
import { DoorCard } from './DoorCard.tsx';
import { UnseenLink } from './UnseenLink.tsx';
import { useLink } from './use-link.ts';
import classes from './SignInPage.module.css';

/** Behind the invitation to a licence: nothing happens by opening the page, a button activates it, and no account is needed (S11). */
export function ActivatePage({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  const format = useFormat();
  const { link, problem, retry } = useLink(token);
  const [answer, setAnswer] = useState<{ title: string; sentence: string }>();
  const activate = useAction(useActivateLicenceMutation(), {
    onDone: ({ email, productName, companyName, worksUntil }) =>
      setAnswer({ title: t('activate.doneTitle'), sentence: t('activate.done', { email, product: productName, company: companyName, until: format.longDate(worksUntil) }) }),
    onRefused: ({ message }) => {
      setAnswer({ title: t('linkGone'), sentence: message });
      return true;
    },
  });
  if (answer) return <DoorCard {...answer} />;
  if (problem) return <DoorCard title={t('linkGone')} sentence={problem} />;
  if (retry) return <UnseenLink title={t('activate.title')} onRetry={retry} />;
  if (!link) return <DoorCard title={t('activate.title')} sentence={t('confirm.looking')} />;
  if (link.kind !== 'LICENCE') return <DoorCard title={t('linkGone')} sentence={t('activate.other')} />;
  return (
    <DoorCard title={t('activate.title')} sentence={t('activate.sentence', { company: link.companyName, product: link.productName ?? '', email: link.address })}>
      <div className={classes.form}>
        <Button loading={activate.busy} onClick={() => void activate.run({ token })}>
          {t('activate.submit')}
        </Button>
      </div>
    </DoorCard>
  );
}
