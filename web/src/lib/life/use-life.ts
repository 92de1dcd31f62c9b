import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '@/lib/notify.ts';

/** What every dialog of a company's life needs: one key for as long as it is open (S13), and what follows once it is done. */
export function useLife(onClose: () => void) {
  const { t } = useTranslation('life');
  const client = useApolloClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const done = (sentence: string) => {
    notifyDone(sentence);
    onClose();
    // Lists, counts and chains on the page behind.
    void client.refetchQueries({ include: 'active' });
  };
  return { t, idempotencyKey, done };
}
