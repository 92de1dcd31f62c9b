import { useCallback } from 'react';
import { useFindOrdersForEntryMutation } from '@/generated/statements.ts';
import type { FindOrdersForEntryInput } from '@/generated/types.ts';
import { useLiveAnswer } from '@/lib/quote/use-live-answer.ts';

/** The orders that money may be for, the likeliest first; with a text those that it finds. */
export function useCandidates(entryId: string, text: string) {
  const [find] = useFindOrdersForEntryMutation();
  const ask = useCallback(async (input: FindOrdersForEntryInput) => (await find({ variables: { input } })).data?.findOrdersForEntry, [find]);
  const live = useLiveAnswer(ask, { entryId, text: text.trim() || null });
  const candidates = live.answer?.candidates.flatMap(({ orderId, fit, because }) => {
    const order = live.answer?.orders.find(({ id }) => id === orderId);
    return order ? [{ order, fit, because }] : [];
  });
  return { ...live, candidates };
}
