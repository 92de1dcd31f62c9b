import { skipToken } from '@apollo/client/react';
import { useOutboxMailsQuery, useOutboxNoticeQuery } from '@/generated/outbox.ts';
import type { MailFilter } from '@/generated/types.ts';

type Wanted = { tenantId: string; ofTree: boolean; noticeId: string; filter: MailFilter };

const asked = { fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true } as const;
const first = 50;

/** The mails of a company or of its tree, or those of one notice, whoever reads them. */
export function useOutboxMails({ tenantId, ofTree, noticeId, filter }: Wanted) {
  const ofCompany = useOutboxMailsQuery(noticeId ? skipToken : { ...asked, variables: { tenantId, ofTree, first, filter } });
  const ofNotice = useOutboxNoticeQuery(noticeId ? { ...asked, variables: { noticeId, first, filter } } : skipToken);
  const tenant = (ofCompany.data ?? ofCompany.previousData)?.tenant;
  const notice = (ofNotice.data ?? ofNotice.previousData)?.notice;
  const { error, networkStatus } = noticeId ? ofNotice : ofCompany;
  const mails = noticeId ? notice?.mails : ofTree ? tenant?.sentMails : tenant?.mails;
  const after = mails?.pageInfo.endCursor;
  return {
    mails,
    /** what the notice says it is about, in each language */
    noticeSubject: noticeId ? notice?.subject : undefined,
    error,
    isLoadingMore: networkStatus === 3,
    again: () => void (noticeId ? ofNotice.refetch() : ofCompany.refetch()),
    loadMore: () => void (noticeId ? ofNotice.fetchMore({ variables: { after } }) : ofCompany.fetchMore({ variables: { after } })),
  };
}
