import { Button, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBankStatementQuery, useRecordStatementMutation } from '@/generated/statements.ts';
import type { EntryFit, Statement_entryFragment as Entry } from '@/generated/types.ts';
import { errorCode } from '@/lib/error-code.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { notifyDone, notifyProblem } from '@/lib/notify.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { EntryTable } from './EntryTable.tsx';

const AssignEntryDialog = lazyPart(() => import('./AssignEntryDialog.tsx').then((m) => m.AssignEntryDialog));
const DismissEntryDialog = lazyPart(() => import('./DismissEntryDialog.tsx').then((m) => m.DismissEntryDialog));

const fits = ['MATCHED', 'PARTIAL', 'OVER', 'NOT_AWAITED', 'UNKNOWN'] as const satisfies readonly EntryFit[];

/** A bank's statement beside the orders it is for: what matches is chosen, of the rest the vendor is asked; nothing is done before it says so. */
export function StatementPage({ tenantId, statementId }: { tenantId: string; statementId: string }) {
  const { t } = useTranslation(['statements', 'ui']);
  const format = useFormat();
  const { data, error, refetch, fetchMore } = useBankStatementQuery({ variables: { statementId, first: 100 }, fetchPolicy: 'cache-and-network' });
  const [recordStatement, { loading }] = useRecordStatementMutation();
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [deciding, setDeciding] = useState<{ what: 'assign' | 'dismiss'; entry: Entry }>();
  const keys = useRef(new Map<string, string>());
  const statement = data?.bankStatement;
  useTitle(statement?.fileName, t('title'));
  const more = statement?.entries.pageInfo.hasNextPage ? statement.entries.pageInfo.endCursor : null;
  useEffect(() => {
    if (more) void fetchMore({ variables: { after: more } });
  }, [more, fetchMore]);
  if (error && !statement) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (statement === null) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  if (!statement) return <PageSkeleton />;

  const entries = statement.entries.nodes;
  const open = entries.filter(({ state }) => state === 'OPEN');
  const isChosen = ({ id, fit, order }: Entry) => order !== null && (changes.get(id) ?? fit === 'MATCHED');
  const chosen = open.filter(isChosen);
  const sum = { minor: chosen.reduce((total, { amount }) => total + amount.minor, 0), currency: chosen[0]?.amount.currency ?? 'EUR' } as const;
  const canRecord = statement.tenant.viewerCan.includes('ORDER_RECORD_PAYMENT');
  const choose = (id: string, is: boolean) => setChanges((before) => new Map(before).set(id, is));

  const record = async () => {
    const entryIds = chosen.map(({ id }) => id);
    const name = entryIds.join(' ');
    const idempotencyKey = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, idempotencyKey);
    try {
      const { data: answer } = await recordStatement({ variables: { input: { statementId, entryIds, idempotencyKey } } });
      const { recorded = 0, changed = 0 } = answer?.recordStatement ?? {};
      if (recorded > 0) notifyDone(t('done', { count: recorded }));
      if (changed > 0) {
        notifyProblem(t('changed', { count: changed }));
        keys.current.delete(name);
        // What no longer matches is not chosen by itself any more.
        setChanges(new Map());
      }
      await refetch();
    } catch (failure) {
      notifyProblem(t(`ui:error.${errorCode(failure)}`));
    }
  };

  return (
    <>
      <BackLink to="/t/$tenantId/estratti" params={{ tenantId }}>{t('backToList')}</BackLink>
      <PageHeader
        level={2}
        title={statement.fileName}
        note={t('note', { count: statement.added })}
        actions={canRecord && open.some(({ order }) => order) && (
          <Button onClick={() => void record()} loading={loading} disabled={chosen.length === 0}>
            {chosen.length === 0 ? t('recordNone') : t('record', { count: chosen.length, sum: format.money(sum) })}
          </Button>
        )}
      />
      <Stack>
        {statement.otherCurrency > 0 && <Callout icon={IconInfoCircle} tone="neutral"><p>{t('otherCurrencyNote', { count: statement.otherCurrency })}</p></Callout>}
        {statement.known > 0 && <Callout icon={IconInfoCircle} tone="neutral"><p>{statement.added === 0 ? t('allKnown') : t('knownNote', { count: statement.known })}</p></Callout>}
        {fits.map((fit) => {
          const fitting = open.filter((entry) => entry.fit === fit);
          if (fitting.length === 0) return null;
          const decide = canRecord && (fit === 'UNKNOWN' || fit === 'NOT_AWAITED') && { decide: { assign: (entry: Entry) => setDeciding({ what: 'assign', entry }), dismiss: (entry: Entry) => setDeciding({ what: 'dismiss', entry }) } };
          const choosing = canRecord && fit !== 'UNKNOWN' && { chosen: new Set(chosen.map(({ id }) => id)), onChoose: choose };
          return <EntryTable key={fit} title={`${t(`fit.${fit}`)} (${fitting.length})`} what={t(`what.${fit}`)} tenantId={tenantId} entries={fitting} {...choosing} {...decide} />;
        })}
        {(['RECORDED', 'DISMISSED'] as const).map((state) => {
          const decided = entries.filter((entry) => entry.state === state);
          return decided.length > 0 && <EntryTable key={state} title={`${t(`decided.${state}`)} (${decided.length})`} tenantId={tenantId} entries={decided} />;
        })}
      </Stack>
      {deciding?.what === 'assign' && <AssignEntryDialog entry={deciding.entry} onDone={() => void refetch()} onClose={() => setDeciding(undefined)} />}
      {deciding?.what === 'dismiss' && <DismissEntryDialog entry={deciding.entry} onDone={() => void refetch()} onClose={() => setDeciding(undefined)} />}
    </>
  );
}
