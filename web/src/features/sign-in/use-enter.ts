import { useApolloClient } from '@apollo/client/react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { chooseLanguage } from '@/lib/i18n/i18n.ts';
import { chosenLanguage, isLanguage } from '@/lib/i18n/languages.ts';
import { localAddress } from './local-address.ts';

/** Once signed in: forgets what was read before, takes the person's language unless one was chosen here, and goes where they wanted to go. */
export function useEnter() {
  const client = useApolloClient();
  const router = useRouter();
  const search: { to?: string } = useSearch({ strict: false });
  return async (language: string) => {
    await client.clearStore();
    if (!chosenLanguage() && isLanguage(language)) await chooseLanguage(language);
    const to = localAddress(search.to);
    if (to.startsWith('/playground')) window.location.assign(to);
    else router.history.push(to);
  };
}
