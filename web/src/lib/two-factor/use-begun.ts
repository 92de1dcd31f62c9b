import { useCallback, useEffect, useRef, useState } from 'react';
import { useBeginTwoFactorMutation } from '@/generated/lib.ts';
import type { BeginTwoFactorMutation } from '@/generated/types.ts';

type Begun = Extract<BeginTwoFactorMutation['beginTwoFactor'], { __typename: 'BeginTwoFactorPayload' }>;

/** A secret for the authenticator, asked for once while the page stands: each asking forgets the one before. */
export function useBegun(): { begun: Begun | undefined; error: unknown; retry: () => void } {
  const [mutate] = useBeginTwoFactorMutation();
  const [begun, setBegun] = useState<Begun>();
  const [error, setError] = useState<unknown>();
  const isAsked = useRef(false);
  const ask = useCallback(async () => {
    setError(undefined);
    try {
      const answer = (await mutate()).data?.beginTwoFactor;
      if (answer?.__typename !== 'BeginTwoFactorPayload') throw new Error(answer?.message ?? 'The answer was empty');
      setBegun(answer);
    } catch (problem) {
      setError(problem);
    }
  }, [mutate]);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void ask();
  }, [ask]);
  return { begun, error, retry: () => void ask() };
}
