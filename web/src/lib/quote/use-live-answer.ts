import { useCallback, useEffect, useState } from 'react';
import { errorCode, type ErrorCode } from '@/lib/error-code.ts';

type Shown<TAnswer> = { key: string; answer?: TAnswer; failure?: ErrorCode };

export type LiveAnswer<TAnswer> = {
  /** to the latest choice; to the one before it while the next is on its way */
  answer: TAnswer | undefined;
  failure: ErrorCode | undefined;
  busy: boolean;
  /** whether `answer` is about what is chosen now */
  isCurrent: boolean;
  replace: (answer: TAnswer) => void;
  retry: () => void;
};

/**
 * Keeps an answer in step with a choice: asks a moment after it came to rest, and an answer that was overtaken is dropped.
 * @param ask   sends the mutation; a constant
 * @param input what is chosen, null while there is nothing to ask
 */
export function useLiveAnswer<TInput, TAnswer>(ask: (input: TInput) => Promise<TAnswer | undefined>, input: TInput | null, delayMs = 250): LiveAnswer<TAnswer> {
  const key = input === null ? null : JSON.stringify(input);
  const [shown, setShown] = useState<Shown<TAnswer>>();
  const [retried, setRetried] = useState<{ key: string | null }>();

  useEffect(() => {
    if (key === null) return;
    let isOvertaken = false;
    const show = (next: Shown<TAnswer>) => !isOvertaken && setShown(next);
    const timer = setTimeout(() => {
      ask(JSON.parse(key)).then(
        (answer) => show(answer === undefined ? { key, failure: 'INTERNAL' } : { key, answer }),
        (error) => show({ key, failure: errorCode(error) }),
      );
    }, retried?.key === key ? 0 : delayMs);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [ask, key, delayMs, retried]);

  const replace = useCallback((answer: TAnswer) => setShown((before) => ({ key: before?.key ?? '', answer })), []);
  const retry = useCallback(() => setRetried({ key }), [key]);
  const isCurrent = key !== null && shown?.key === key;
  return {
    answer: key === null ? undefined : shown?.answer,
    failure: isCurrent ? shown.failure : undefined,
    busy: key !== null && !isCurrent,
    isCurrent: isCurrent && shown.answer !== undefined,
    replace,
    retry,
  };
}
