import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { chooseLanguage } from '@/lib/i18n/i18n.ts';
import { chosenLanguage, isLanguage } from '@/lib/i18n/languages.ts';
import { useEnter } from './use-enter.ts';

type Entry =
  | { __typename: 'SignInPayload' | 'AcceptInvitationPayload' | 'ResetPasswordPayload'; viewer: { language: string } }
  | { __typename: 'SignInChallengePayload'; challenge: string }
  | { __typename: 'SignInEnrolmentPayload'; language: string };

/** What comes of a right password: one is in, is asked for a code, or sets up a second step first. */
export function useEntry() {
  const [challenge, setChallenge] = useState<string>();
  const enter = useEnter();
  const router = useRouter();
  const { to }: { to?: string } = useSearch({ strict: false });
  const take = (entry: Entry) => {
    switch (entry.__typename) {
      case 'SignInChallengePayload':
        return setChallenge(entry.challenge);
      case 'SignInEnrolmentPayload':
        if (!chosenLanguage() && isLanguage(entry.language)) void chooseLanguage(entry.language);
        return void router.navigate({ to: '/two-factor', search: to ? { to } : {} });
      default:
        return void enter(entry.viewer.language);
    }
  };
  return { take, challenge, enter, forget: () => setChallenge(undefined) };
}
