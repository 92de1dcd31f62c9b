import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SecondStepFields, useSecondStep } from '@/lib/two-factor/SecondStep.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import classes from './SignInPage.module.css';

/** The second step at the door; from it one can begin anew. */
export function SecondStepForm({ challenge, onIn, onAgain }: { challenge: string; onIn: (language: string) => void; onAgain: () => void }) {
  const { t } = useTranslation('two-factor');
  const { submit, busy, ...fields } = useSecondStep(challenge, onIn);
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <SecondStepFields {...fields} />
      <FormProblem form={fields.form} />
      <Button type="submit" loading={busy}>
        {t('door.submit')}
      </Button>
      <div>
        <TextButton onClick={onAgain}>{t('door.again')}</TextButton>
      </div>
    </form>
  );
}
