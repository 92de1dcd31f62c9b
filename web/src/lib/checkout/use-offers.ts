import { useEffect, useState } from 'react';
import type { MethodOnFileKind } from '@/generated/types.ts';

const kinds = ['CARD', 'PAYPAL'] as const satisfies readonly MethodOnFileKind[];

/** What can be left on file in this installation; undefined until that is known. */
export function useOffers(): readonly MethodOnFileKind[] | undefined {
  const [offers, setOffers] = useState<readonly MethodOnFileKind[]>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch('/payments/offers', { signal: leaving.signal })
      .then(async (response): Promise<unknown> => (response.ok ? response.json() : null))
      .then((answer) => setOffers(offeredIn(answer)))
      .catch(() => undefined);
    return () => leaving.abort();
  }, []);
  return offers;
}

function offeredIn(answer: unknown): readonly MethodOnFileKind[] {
  const told: unknown = typeof answer === 'object' && answer !== null && 'kinds' in answer ? answer.kinds : [];
  return kinds.filter((kind) => Array.isArray(told) && told.includes(kind));
}
