import { useEffect, useRef, useState } from 'react';
import { useInspectLinkMutation } from '@/generated/sign-in.ts';
import type { InspectLinkMutation } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';

export type Link = Extract<InspectLinkMutation['inspectLink'], { __typename: 'InspectLinkPayload' }>;

/** What a link of a mail is for, or the sentence that says why it opens nothing; `retry` where the server did not say. Looking takes nothing: the person presses a button. */
export function useLink(token: string): { link: Link | undefined; problem: string | undefined; retry: (() => void) | undefined } {
  const [link, setLink] = useState<Link>();
  const [problem, setProblem] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  const asked = useRef('');
  const { run } = useAction(useInspectLinkMutation(), {
    onDone: setLink,
    onRefused: ({ message }) => {
      setProblem(message);
      return true;
    },
  });
  const look = async () => {
    setFailed(false);
    setFailed(!(await run({ token })));
  };
  useEffect(() => {
    if (asked.current === token) return;
    asked.current = token;
    void look();
  });
  return { link, problem, retry: hasFailed ? () => void look() : undefined };
}
