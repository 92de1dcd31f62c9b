import { useNoticeProgressQuery } from '@/generated/notices.ts';
import { useNow } from '@/lib/format/use-now.ts';
import type { NoticeRow_noticeFragment as Notice } from '@/generated/types.ts';

/** Asks how far a notice is while its mails leave, or once its hour has come; whatever shows it shows the answer. */
export function NoticeWatch({ notice: { id, state, dueAt } }: { notice: Pick<Notice, 'id' | 'state' | 'dueAt'> }) {
  const now = useNow(1000);
  const isUnderWay = state === 'SENDING' || (state === 'SCHEDULED' && new Date(dueAt).getTime() <= now);
  return isUnderWay ? <Asking noticeId={id} /> : null;
}

function Asking({ noticeId }: { noticeId: string }) {
  useNoticeProgressQuery({ variables: { noticeId }, fetchPolicy: 'network-only', pollInterval: 1500 });
  return null;
}
