import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePreviewNoticeMutation } from '@/generated/notices.ts';
import type { PreviewNoticeInput, PreviewNoticeMutation } from '@/generated/types.ts';

type Letter = Extract<PreviewNoticeMutation['previewNotice'], { __typename: 'PreviewNoticePayload' }>;
type Language = PreviewNoticeInput['language'];

const restMs = 500;

/**
 * The mail as the server would write it, half a second after the last key.
 * @param input null while there is not enough to write
 * @returns the last letter in this language until the next is there, and the way to ask again when none came
 */
export function usePreview(input: PreviewNoticeInput | null) {
  const [preview] = usePreviewNoticeMutation({ fetchPolicy: 'no-cache' });
  const [asked] = useDebouncedValue(input === null ? '' : JSON.stringify(input), restMs);
  const [answer, setAnswer] = useState<{ language: Language; letter?: Letter; hasFailed: boolean }>();
  const turn = useRef(0);
  const ask = useCallback(
    async (json: string) => {
      const wanted = JSON.parse(json) as PreviewNoticeInput;
      const mine = (turn.current += 1);
      const come = await preview({ variables: { input: wanted } }).then(({ data }) => data?.previewNotice, () => undefined);
      if (mine !== turn.current) return;
      const letter = come?.__typename === 'PreviewNoticePayload' ? come : undefined;
      setAnswer({ language: wanted.language, hasFailed: letter === undefined, ...(letter && { letter }) });
    },
    [preview],
  );
  useEffect(() => {
    if (asked) void ask(asked);
  }, [asked, ask]);
  const current = input && answer?.language === input.language ? answer : undefined;
  return { letter: current?.letter, hasFailed: current?.hasFailed ?? false, again: () => void ask(asked) };
}
