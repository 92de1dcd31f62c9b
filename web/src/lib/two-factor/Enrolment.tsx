import { Button } from '@mantine/core';
import { secondFactorSchema } from '@filiera/shared/schemas';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmTwoFactorMutation } from '@/generated/lib.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { CopyText } from '@/ui/CopyText.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { QrCode } from '@/ui/QrCode.tsx';
import { CodeField } from './CodeField.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { useBegun } from './use-begun.ts';
import classes from './two-factor.module.css';

type Props = {
  /** the codes for need are kept; `language` is the person's */
  onDone: (language: string) => void;
  /** beside the button that sends */
  aside?: ReactNode;
};

/** From a secret for the authenticator, by a code that proves it is there, to the codes for need. */
export function Enrolment({ onDone, aside }: Props) {
  const { t } = useTranslation('two-factor');
  const { begun, error, retry } = useBegun();
  const [done, setDone] = useState<{ recoveryCodes: string[]; language: string }>();
  const form = useSchemaForm(secondFactorSchema, { code: '' }, { mode: 'onSubmit' });
  const confirm = useAction(useConfirmTwoFactorMutation(), { form, onDone: ({ recoveryCodes, viewer }) => setDone({ recoveryCodes, language: viewer.language }) });
  if (done) return <RecoveryCodes codes={done.recoveryCodes} onKept={() => onDone(done.language)} />;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!begun) return <PageSkeleton />;
  const submit = form.handleSubmit(({ code }) => void confirm.run({ code }));
  return (
    <div className={classes.enrolment}>
      <QrCode value={begun.uri} label={t('enrol.qr')} />
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        <ol className={classes.steps}>
          <li>
            {t('enrol.scan')}
            <span className={classes.typed}>
              {t('enrol.type')} <CopyText value={begun.secret.replace(/.{4}(?=.)/g, '$& ')} label={t('enrol.secret')} mono />
            </span>
          </li>
          <li>{t('enrol.write')}</li>
        </ol>
        <CodeField form={form} label={t('code')} autoFocus />
        <FormProblem form={form} />
        <div className={classes.buttons}>
          <Button type="submit" loading={confirm.busy}>
            {t('enrol.submit')}
          </Button>
          {aside}
        </div>
      </form>
    </div>
  );
}
