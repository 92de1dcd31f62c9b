import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEndedSubscriptionsQuery } from '@/generated/subscriptions.ts';
import { oneOf, useUrlState } from '@/lib/url-state.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { SubscriptionCards } from './SubscriptionCards.tsx';
import { SubscriptionTable } from './SubscriptionTable.tsx';
import classes from './subscriptions.module.css';

const params = { conclusi: oneOf(['no', 'si']) };

type Props = {
  tenantId: string;
  count: number;
  /** ended, but still shown with what runs */
  except: readonly string[];
  asCards: boolean;
};

/** What has ended or was replaced: one line, unfolded on demand. */
export function EndedSubscriptions({ tenantId, count, except, asCards }: Props) {
  const { t } = useTranslation('subscriptions');
  const [{ conclusi }, set] = useUrlState(params);
  if (count <= 0) return null;
  const isOpen = conclusi === 'si';
  return (
    <>
      <div className={classes.foldLine} data-card={asCards || undefined}>
        {t('ended.count', { count })}
        <Anchor component="button" type="button" aria-expanded={isOpen} onClick={() => set({ conclusi: isOpen ? 'no' : 'si' })}>
          {isOpen ? t('ended.hide') : t('ended.show')}
        </Anchor>
      </div>
      {isOpen && <EndedList tenantId={tenantId} except={except} asCards={asCards} />}
    </>
  );
}

function EndedList({ tenantId, except, asCards }: Omit<Props, 'count'>) {
  const { t } = useTranslation('subscriptions');
  const { data, error, refetch, fetchMore, loading } = useEndedSubscriptionsQuery({ variables: { tenantId, first: 10 } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const ended = data?.tenant?.subscriptions;
  const after = ended?.pageInfo.endCursor;
  const list = {
    rows: ended?.nodes.filter(({ id }) => !except.includes(id)),
    tenantId,
    more: ended?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after } }), busy: loading } : undefined,
  };
  return asCards ? <SubscriptionCards {...list} /> : <SubscriptionTable label={t('ended.label')} {...list} />;
}
