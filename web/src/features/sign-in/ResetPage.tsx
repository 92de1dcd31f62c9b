import { useTranslation } from 'react-i18next';
import { useResetPasswordMutation } from '@/generated/sign-in.ts';
import { useAction } from '@/lib/use-action.ts';
import { DoorCard } from './DoorCard.tsx';
import { ForgotLink } from './ForgotLink.tsx';
import { NewPasswordFields, useNewPasswordForm } from './NewPasswordForm.tsx';
import { useEnter } from './use-enter.ts';
import { useLink } from './use-link.ts';

/** Behind the link of a forgotten password: choose a new one and come in. */
export function ResetPage({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  const { link, problem } = useLink(token);
  const form = useNewPasswordForm();
  const enter = useEnter();
  const reset = useAction(useResetPasswordMutation(), { form, onDone: ({ viewer }) => void enter(viewer.language) });
  if (problem) return <DoorCard title={t('linkGone')} sentence={problem}><ForgotLink label={t('forgotAgain')} /></DoorCard>;
  return (
    <DoorCard title={t('resetTitle')} sentence={link ? t('resetWords', { email: link.address }) : t('resetSentence')}>
      <NewPasswordFields form={form} address={link?.address} busy={reset.busy} submitLabel={t('resetSubmit')} onSubmit={(password) => reset.run({ token, password })} />
    </DoorCard>
  );
}
