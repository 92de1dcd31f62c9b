import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOutEverywhereMutation, useSignOutMutation } from '@/generated/app.ts';
import { errorCode } from '@/lib/error-code.ts';
import { lastVendor } from '@/lib/last-vendor.ts';
import { notifyProblem } from '@/lib/notify.ts';

/** Ends this session, or all of them, and forgets whatever was read in it. */
export function useSignOut() {
  const { t } = useTranslation('ui');
  const client = useApolloClient();
  const navigate = useNavigate();
  const [here] = useSignOutMutation();
  const [everywhere] = useSignOutEverywhereMutation();

  const leave = async (end: () => Promise<unknown>) => {
    try {
      await end();
    } catch (error) {
      return notifyProblem(t(`error.${errorCode(error)}`));
    }
    await navigate({ to: '/sign-in/{-$vendor}', params: { vendor: lastVendor() }, search: {} });
    await client.clearStore();
  };
  return { signOut: () => leave(here), signOutEverywhere: () => leave(everywhere) };
}
