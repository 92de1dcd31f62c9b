import { useCallback, useEffect, useState } from 'react';
import type { Quote_quoteFragment, QuoteRenewalsMutation, QuoteTopUpMutation, QuoteUpgradeMutation } from '@/generated/types.ts';
import { errorCode, type ErrorCode } from '@/lib/error-code.ts';

type Answer = QuoteUpgradeMutation['quoteUpgrade'] | QuoteTopUpMutation['quoteTopUp'] | QuoteRenewalsMutation['quoteRenewals'];
export type QuoteRefusal = Exclude<Answer, { __typename: 'QuotePayload' }>;

/** Of one subscription: what its only line says is said of the whole. */
export type Quote = Quote_quoteFragment & Omit<Quote_quoteFragment['lines'][number], 'id' | '__typename'>;

type Shown = { key: string; quote?: Quote; refusal?: QuoteRefusal; failure?: ErrorCode };

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

/**
 * Keeps a quote in step with a choice: asks a moment after it came to rest, and an answer that was overtaken is dropped.
 * @param ask   sends the mutation; a constant
 * @param input what is chosen, null while nothing can be priced
 */
export function useLiveQuote<TInput>(ask: (input: TInput) => Promise<Answer | undefined>, input: TInput | null, delayMs = 250): LiveQuote {
  const key = input === null ? null : JSON.stringify(input);
  const [shown, setShown] = useState<Shown>();
  const [retried, setRetried] = useState<{ key: string | null }>();

  useEffect(() => {
    if (key === null) return;
    let isOvertaken = false;
    const show = (next: Shown) => !isOvertaken && setShown(next);
    const timer = setTimeout(() => {
      ask(JSON.parse(key)).then(
        (answer) => show(read(key, answer)),
        (error) => show({ key, failure: errorCode(error) }),
      );
    }, retried?.key === key ? 0 : delayMs);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [ask, key, delayMs, retried]);

  const replace = useCallback((quote: Quote_quoteFragment) => setShown((before) => priced(before?.key ?? '', quote)), []);
  const retry = useCallback(() => setRetried({ key }), [key]);
  const isCurrent = key !== null && shown?.key === key;
  return {
    quote: key === null ? undefined : shown?.quote,
    refusal: isCurrent ? shown.refusal : undefined,
    failure: isCurrent ? shown.failure : undefined,
    busy: key !== null && !isCurrent,
    isCurrent: isCurrent && shown.quote !== undefined,
    replace,
    retry,
  };
}

function read(key: string, answer: Answer | undefined): Shown {
  if (!answer) return { key, failure: 'INTERNAL' };
  return answer.__typename === 'QuotePayload' ? priced(key, answer.quote) : { key, refusal: answer };
}

function priced(key: string, quote: Quote_quoteFragment): Shown {
  const [line] = quote.lines;
  return line ? { key, quote: { ...line, ...quote } } : { key, failure: 'INTERNAL' };
}
