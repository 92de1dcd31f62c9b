import { useTranslation } from 'react-i18next';
import { useAcceptInvitationMutation } from '@/generated/sign-in.ts';
import { useAction } from '@/lib/use-action.ts';
import { DoorCard } from './DoorCard.tsx';
import { NewPasswordFields, useNewPasswordForm } from './NewPasswordForm.tsx';
import { SignInLink } from './SignInLink.tsx';
import { useEntry } from './use-entry.ts';
import { useLink } from './use-link.ts';

/** Behind an invitation: choose the first password and come in. */
export function AcceptPage({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  const { link, problem } = useLink(token);
  const form = useNewPasswordForm();
  const { take } = useEntry();
  const accept = useAction(useAcceptInvitationMutation(), { form, onDone: take });
  if (problem) return <DoorCard title={t('linkGone')} sentence={problem}><SignInLink /></DoorCard>;
  return (
    <DoorCard title={t('acceptTitle')} sentence={link ? t('acceptWords', { name: link.personName, company: link.companyName, email: link.address }) : t('acceptSentence')}>
      <NewPasswordFields form={form} address={link?.address} busy={accept.busy} submitLabel={t('accept')} onSubmit={(password) => accept.run({ token, password })} />
    </DoorCard>
  );
}
