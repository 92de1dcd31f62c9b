import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DoorCard } from './DoorCard.tsx';
import classes from './SignInPage.module.css';

/** The server did not say what a link is for: it is asked once more. */
export function UnseenLink({ title, onRetry }: { title: string; onRetry: () => void }) {
  const { t } = useTranslation(['sign-in', 'ui']);
  return (
    <DoorCard title={title} sentence={t('confirm.unseen')}>
      <div className={classes.form}>
        <Button variant="default" onClick={onRetry}>
          {t('ui:retry')}
        </Button>
      </div>
    </DoorCard>
  );
}
