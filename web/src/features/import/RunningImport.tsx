import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useImportQuery } from '@/generated/import.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { ApplyStep } from './ApplyStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FailedStep } from './FailedStep.tsx';
import { CheckedStep } from './CheckedStep.tsx';

type Props = { id: string; tenantId: string; onAgain: () => void };

/** One import where it stands now; asked for each second while something happens to it. */
export function RunningImport({ id, tenantId, onAgain }: Props) {
  const { data, error, refetch, startPolling, stopPolling } = useImportQuery({ variables: { id }, fetchPolicy: 'cache-and-network' });
  const client = useApolloClient();
  const found = data?.import;
  const state = found?.state;
  const isUnderWay = state === 'RECEIVING' || state === 'CHECKING' || state === 'APPLYING';
  useEffect(() => {
    if (!isUnderWay) return;
    startPolling(1000);
    return stopPolling;
  }, [isUnderWay, startPolling, stopPolling]);
  // What the lists of customers show is older than what was just made.
  useEffect(() => {
    if (state === 'APPLIED') client.cache.evict({ id: client.cache.identify({ __typename: 'Tenant', id: tenantId }), fieldName: 'children' });
  }, [state, client, tenantId]);

  if (error && !found) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!found) return <PageSkeleton />;
  switch (found.state) {
    case 'RECEIVING':
    case 'CHECKING':
      return <CheckStep found={found} onAgain={onAgain} />;
    case 'CHECKED':
      return <CheckedStep found={found} onAgain={onAgain} />;
    case 'APPLYING':
      return <ApplyStep found={found} />;
    case 'APPLIED':
      return <DoneStep found={found} tenantId={tenantId} onAgain={onAgain} />;
    case 'FAILED':
    case 'CANCELLED':
    case 'EXPIRED':
      return <FailedStep found={found} onAgain={onAgain} />;
  }
}
