import { useEffect, useRef, useState } from 'react';
import { useInspectLinkMutation } from '@/generated/sign-in.ts';
import type { InspectLinkMutation } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';

export type Link = Extract<InspectLinkMutation['inspectLink'], { __typename: 'InspectLinkPayload' }>;

/** What a link of a mail is for, or the sentence that says why it opens nothing. Looking takes nothing: the person presses a button. */
export function useLink(token: string): { link: Link | undefined; problem: string | undefined } {
  const [link, setLink] = useState<Link>();
  const [problem, setProblem] = useState<string>();
  const asked = useRef('');
  const { run } = useAction(useInspectLinkMutation(), {
    onDone: setLink,
    onRefused: ({ message }) => {
      setProblem(message);
      return true;
    },
  });
  useEffect(() => {
    if (asked.current === token) return;
    asked.current = token;
    void run({ token });
  }, [token, run]);
  return { link, problem };
}
