import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAcceptDocumentMutation, useOpenDocumentMutation } from '@/generated/pay.ts';
import type { PayPage_documentFragment as Document } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';

const lookMs = 2000;

export type Linked = {
  document: Document | undefined;
  /** why the link opens nothing */
  problem: string | undefined;
  /** why what was asked for did not happen; the document is as it is now */
  notice: string | undefined;
  accept: () => void;
  isAccepting: boolean;
  /** looks at it again */
  reload: () => void;
  /** where the server did not say */
  retry: { error: Error; run: () => void } | undefined;
};

/** What a link leads to. */
export function useLinkedDocument(token: string): Linked {
  const [document, setDocument] = useState<Document>();
  const [problem, setProblem] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [failure, setFailure] = useState<Error>();
  const asked = useRef('');
  const opening = useAction(useOpenDocumentMutation(), {
    onDone: (payload) => setDocument(payload.document),
    onRefused: ({ message }) => {
      setProblem(message);
      return true;
    },
  });
  const look = async () => {
    setFailure(undefined);
    if (!(await opening.run({ token }))) setFailure(new Error('the link could not be opened'));
  };
  useEffect(() => {
    if (asked.current === token) return;
    asked.current = token;
    void look();
  });
  // What is being charged comes to an end, or to its bank's question, within moments.
  const isUnderWay = document?.order?.payments.some(({ state }) => state === 'PROCESSING') ?? false;
  const again = useEffectEvent(() => void opening.run({ token }));
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(again, lookMs);
    return () => clearInterval(timer);
  }, [isUnderWay]);
  const accepting = useAction(useAcceptDocumentMutation(), {
    onDone: (payload) => {
      setNotice(undefined);
      setDocument(payload.document);
    },
    onRefused: (refusal) => {
      setNotice(refusal.message);
      if (refusal.__typename === 'OfferChanged') setDocument(refusal.document);
      return true;
    },
  });
  const quoteId = document?.quote?.id;
  return {
    document, problem, notice, isAccepting: accepting.busy,
    reload: () => void opening.run({ token }),
    accept: () => void (quoteId && accepting.run({ token, quoteId })),
    retry: failure && { error: failure, run: () => void look() },
  };
}
