import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useResetPasswordMutation } from '@/generated/sign-in.ts';
import { lastVendor } from '@/lib/last-vendor.ts';
import { useAction } from '@/lib/use-action.ts';
import { DoorCard } from './DoorCard.tsx';
import { ForgotLink } from './ForgotLink.tsx';
import { NewPasswordFields, useNewPasswordForm } from './NewPasswordForm.tsx';
import { SecondStepForm } from './SecondStepForm.tsx';
import { useEntry } from './use-entry.ts';
import { useLink } from './use-link.ts';

/** Behind the link of a forgotten password: choose a new one and come in. */
export function ResetPage({ token }: { token: string }) {
  const { t } = useTranslation(['sign-in', 'two-factor']);
  const { link, problem } = useLink(token);
  const form = useNewPasswordForm();
  const { take, challenge, enter } = useEntry();
  const navigate = useNavigate();
  const reset = useAction(useResetPasswordMutation(), { form, onDone: take });
  const toDoor = () => void navigate({ to: '/sign-in/{-$vendor}', params: { vendor: lastVendor() }, search: {} });
  if (challenge) return <DoorCard title={t('two-factor:door.title')} sentence={t('two-factor:door.sentence')}><SecondStepForm challenge={challenge} onIn={(language) => void enter(language)} onAgain={toDoor} /></DoorCard>;
  if (problem) return <DoorCard title={t('linkGone')} sentence={problem}><ForgotLink label={t('forgotAgain')} /></DoorCard>;
  return (
    <DoorCard title={t('resetTitle')} sentence={link ? t('resetWords', { email: link.address }) : t('resetSentence')}>
      <NewPasswordFields form={form} address={link?.address} busy={reset.busy} submitLabel={t('resetSubmit')} onSubmit={(password) => reset.run({ token, password })} />
    </DoorCard>
  );
}
