import { recoveryCodeSchema, secondFactorSchema } from '@filiera/shared/schemas';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCompleteSignInMutation } from '@/generated/lib.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { TextButton } from '@/ui/TextButton.tsx';
import { CodeField } from './CodeField.tsx';

/** What a second step of signing in needs, wherever it stands. @param onIn told the person's language */
export function useSecondStep(challenge: string | undefined, onIn: (language: string) => void) {
  const [isRecovery, setRecovery] = useState(false);
  const form = useSchemaForm(isRecovery ? recoveryCodeSchema : secondFactorSchema, { code: '' }, { mode: 'onSubmit' });
  const complete = useAction(useCompleteSignInMutation(), { form, onDone: ({ viewer }) => onIn(viewer.language) });
  return {
    form,
    isRecovery,
    busy: complete.busy,
    submit: form.handleSubmit(({ code }) => void complete.run({ challenge: challenge ?? '', code })),
    change: () => {
      setRecovery(!isRecovery);
      form.reset({ code: '' });
    },
  };
}

type Props = { form: UseFormReturn<{ code: string }, unknown, { code: string }>; isRecovery: boolean; change: () => void };

/** The code of now, or one for need. */
export function SecondStepFields({ form, isRecovery, change }: Props) {
  const { t } = useTranslation('two-factor');
  return (
    <>
      <CodeField key={String(isRecovery)} form={form} isRecovery={isRecovery} autoFocus label={t(isRecovery ? 'recoveryCode' : 'code')} description={t(isRecovery ? 'door.recoveryHint' : 'door.hint')} />
      <div>
        <TextButton onClick={change}>{t(isRecovery ? 'door.toCode' : 'door.toRecovery')}</TextButton>
      </div>
    </>
  );
}
