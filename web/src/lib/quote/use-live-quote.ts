import { useCallback, useMemo } from 'react';
import type { Quote_quoteFragment, QuoteConversionMutation, QuoteRenewalsMutation, QuoteSaleMutation, QuoteSubscriptionMutation, QuoteTopUpMutation, QuoteUpgradeMutation } from '@/generated/types.ts';
import type { ErrorCode } from '@/lib/error-code.ts';
import { useLiveAnswer } from './use-live-answer.ts';

type Answer = QuoteUpgradeMutation['quoteUpgrade'] | QuoteTopUpMutation['quoteTopUp'] | QuoteSaleMutation['quoteSale'] | QuoteSubscriptionMutation['quoteSubscription'] | QuoteRenewalsMutation['quoteRenewals'] | QuoteConversionMutation['quoteConversion'];
export type QuoteRefusal = Exclude<Answer, { __typename: 'QuotePayload' }>;

/** Of one subscription: what its only line says is said of the whole. */
export type Quote = Quote_quoteFragment & Omit<Quote_quoteFragment['lines'][number], 'id' | '__typename'>;

export type LiveQuote = {
  /** of the latest choice; the one before it while the next is on its way */
  quote: Quote | undefined;
  refusal: QuoteRefusal | undefined;
  failure: ErrorCode | undefined;
  busy: boolean;
  /** whether `quote` is the price of what is chosen now */
  isCurrent: boolean;
  replace: (quote: Quote_quoteFragment) => void;
  retry: () => void;
};

/** A quote in step with a choice. @param ask sends the mutation; a constant @param input what is chosen, null while nothing can be priced */
export function useLiveQuote<TInput>(ask: (input: TInput) => Promise<Answer | undefined>, input: TInput | null): LiveQuote {
  const live = useLiveAnswer<TInput, Answer>(ask, input);
  const { answer, replace: put } = live;
  const quote = useMemo(() => (answer?.__typename === 'QuotePayload' ? priced(answer.quote) : undefined), [answer]);
  const replace = useCallback((fresh: Quote_quoteFragment) => put({ __typename: 'QuotePayload', quote: fresh }), [put]);
  const refusal = live.isCurrent && answer && answer.__typename !== 'QuotePayload' ? answer : undefined;
  const failure = answer?.__typename === 'QuotePayload' && !quote ? 'INTERNAL' : live.failure;
  return { ...live, quote, refusal, failure, isCurrent: live.isCurrent && quote !== undefined, replace };
}

function priced(quote: Quote_quoteFragment): Quote | undefined {
  const [line] = quote.lines;
  return line && { ...line, ...quote };
}
