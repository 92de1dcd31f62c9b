import { useNoticeReadersQuery } from '@/generated/notices.ts';
import type { NoticeTopic } from '@/generated/types.ts';

const fieldOf = { USAGE_REPORTS: 'usageNoticeReaders', TECHNICAL: 'technicalNoticeReaders', COMPANY: 'companyNoticeReaders' } as const satisfies Record<NoticeTopic, string>;

export type Readers = ReturnType<typeof useReaders>;

/** How many people each topic goes to now: counted when the page opens, and again before anything is sent. */
export function useReaders(tenantId: string) {
  const { data, error, refetch } = useNoticeReadersQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  return {
    /** undefined while it is being counted */
    of: (topic: NoticeTopic): number | undefined => data?.tenant?.[fieldOf[topic]],
    hasFailed: error !== undefined && !data?.tenant,
    countAgain: () => refetch().catch(() => undefined),
  };
}
