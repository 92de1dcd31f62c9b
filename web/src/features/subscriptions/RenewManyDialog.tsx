import { Input, SegmentedControl } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useCallback, useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CompleteProfile } from './CompleteProfile.tsx';
import { useQuoteRenewalsMutation, useRenewSubscriptionsMutation } from '@/generated/subscriptions.ts';
import type { Cadence, QuoteRenewalsInput, SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { DownloadPdf } from '@/lib/documents/DownloadPdf.tsx';
import { SendQuote } from '@/lib/documents/SendQuote.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useIsActingOn } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { QuoteValidity } from './QuoteValidity.tsx';
import { RenewManyReceipt } from './RenewManyReceipt.tsx';
import { RenewedList } from './RenewedList.tsx';
import { problemsOf } from './renewal-problems.ts';
import { usePayerGroups } from './use-payer-groups.ts';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { useSubmitLabel } from './use-submit-label.ts';
import classes from './quote.module.css';

type Wanted = Cadence | 'SAME';

type Props = { tenantId: string; subscriptions: readonly Row[]; onClose: () => void };

/** One more period of each, with one quote and one order; what cannot be renewed is told at its own line, and can be taken out. */
export function RenewManyDialog({ tenantId, subscriptions, onClose }: Props) {
  const { t } = useTranslation(['subscriptions', 'ui']);
  const [wanted, setWanted] = useState<Wanted>('SAME');
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const isActingOn = useIsActingOn(tenantId);
  const labelId = useId();
  const form = useForm();
  const payers = usePayerGroups();
  const rows = subscriptions.filter(({ id }) => !out.has(id) && (payers.current?.ids.includes(id) ?? true));
  const [first] = rows;
  const takeOut = (ids: readonly string[]) => setOut(new Set([...out, ...ids]));

  const [quoteRenewals] = useQuoteRenewalsMutation();
  const { split } = payers;
  const ask = useCallback(async (input: QuoteRenewalsInput) => {
    const answer = (await quoteRenewals({ variables: { input } })).data?.quoteRenewals;
    split(answer);
    return answer;
  }, [quoteRenewals, split]);
  const live = useLiveQuote(ask, rows.length === 0 ? null : { renewals: rows.map(({ id, cadence }) => ({ subscriptionId: id, cadence: wanted === 'SAME' ? cadence : wanted })) });
  // One company's order is looked at there, one of several here.
  const order = usePlaceOrder(first && rows.every(({ tenant }) => tenant.id === first.tenant.id) ? first.tenant.id : tenantId, live);
  const onDone = (placed: Parameters<typeof order.onDone>[0]) => {
    if (!payers.next) return order.onDone(placed);
    notifyDone(t('ordered', { number: placed.order.number }));
    payers.next();
  };
  const action = useAction(useRenewSubscriptionsMutation(), { form, onDone, onRefused: order.onRefused });
  const submitLabel = useSubmitLabel('rinnova', live.quote, order.checkout);
  const { quote, refusal, failure, busy } = live;
  const { atRow, elsewhere } = problemsOf(refusal, rows);
  const notes = [order.notice, ...elsewhere].filter((note) => note !== undefined);

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('insieme.title', { count: rows.length })}
      subtitle={payers.current ? t('insieme.payerOf', { at: payers.at + 1, count: payers.groups.length, name: payers.current.name }) : t('insieme.oneOrder')}
      onSubmit={() => quote && action.run(order.input(quote.id))}
      submitLabel={submitLabel}
      busy={action.busy || order.isLeaving}
      disabled={!live.isCurrent}
      isPrecious={false}
      footNote={!quote || quote.amounts?.due.minor === 0 ? undefined : <PayBy checkout={order.checkout} payerName={quote.invoicedToName} />}
      onClose={onClose}
    >
      <div className={classes.layout}>
        <div className={classes.choice}>
          <Input.Wrapper label={t('insieme.cadence')} labelElement="div" labelProps={{ id: labelId }}>
            <SegmentedControl
              fullWidth
              aria-labelledby={labelId}
              value={wanted}
              onChange={(next) => setWanted(next as Wanted)}
              data={[{ value: 'SAME', label: t('insieme.same') }, { value: 'MONTHLY', label: t('cadenceName.MONTHLY') }, { value: 'ANNUAL', label: t('cadenceName.ANNUAL') }]}
            />
          </Input.Wrapper>
          <RenewedList rows={rows} quote={quote} problems={atRow} onTakeOut={(id) => takeOut([id])} />
          {atRow.size > 0 && atRow.size < rows.length && <TextButton onClick={() => takeOut([...atRow.keys()])}>{t('insieme.takeOutRefused', { count: atRow.size })}</TextButton>}
        </div>
        <div className={classes.receipt}>
          <div className={classes.head}>
            <h3>{t('quote.title')}</h3>
            {quote && <QuoteValidity expiresAt={quote.expiresAt} />}
          </div>
          <div className={classes.messages} role="status">
            {notes.map((note) => (
              <Callout key={note} icon={IconInfoCircle} tone="attention">{note}</Callout>
            ))}
            <CompleteProfile refusal={refusal} />
            {failure && (
              <Callout icon={IconAlertCircle} tone="danger" actions={<TextButton onClick={live.retry}>{t('ui:retry')}</TextButton>}>{t(`ui:error.${failure}`)}</Callout>
            )}
          </div>
          {quote && !refusal && !failure && (
            <div className={busy ? classes.stale : undefined} aria-busy={busy}>
              <RenewManyReceipt quote={quote} />
              <div className={classes.document}>
                <DownloadPdf kind="quotes" id={quote.id} asLink />
                {isActingOn && <SendQuote key={quote.id} quote={quote} tenantId={tenantId} />}
              </div>
            </div>
          )}
          {rows.length === 0 && <p className={classes.hint}>{t('insieme.hint')}</p>}
          {refusal && rows.length > 0 && <p className={classes.hint}>{t('quote.correct')}</p>}
        </div>
      </div>
    </FormDialog>
  );
}
