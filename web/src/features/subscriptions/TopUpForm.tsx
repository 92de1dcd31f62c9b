import { useCallback } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuoteTopUpMutation, useQuoteUpgradeMutation, useTopUpSubscriptionMutation, useUpgradeSubscriptionMutation } from '@/generated/subscriptions.ts';
import type { Change_subscriptionFragment as Subscription, QuoteTopUpInput, QuoteUpgradeInput } from '@/generated/types.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { useNow } from '@/lib/format/use-now.ts';
import { placeMessages } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { DialogSubtitle } from './DialogSubtitle.tsx';
import { QuoteLayout } from './QuoteLayout.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import { TopUpFields } from './TopUpFields.tsx';
import { TopUpPeriods } from './TopUpPeriods.tsx';
import { TopUpWays } from './TopUpWays.tsx';
import { addedNow, firstAdded, totalsOf, type TopUpChoice } from './top-up-choice.ts';
import { UpgradePeriods } from './UpgradePeriods.tsx';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { useSubmitLabel } from './use-submit-label.ts';

type Props = { tenantId: string; subscription: Subscription; wanted: number; onClose: () => void; onDone: ((subscriptionId: string) => void) | undefined };

/** Both ways are priced as one chooses, and the one that is taken is ordered. */
export function TopUpForm({ tenantId, subscription, wanted, onClose, onDone }: Props) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const form = useForm<TopUpChoice>({ defaultValues: { way: 'TOP_UP', added: firstAdded(subscription, wanted, now) } });
  const [way, added] = useWatch({ control: form.control, name: ['way', 'added'] });
  const more = addedNow(added);
  const [quoteTopUp] = useQuoteTopUpMutation();
  const [quoteUpgrade] = useQuoteUpgradeMutation();
  const askTopUp = useCallback(async (input: QuoteTopUpInput) => (await quoteTopUp({ variables: { input } })).data?.quoteTopUp, [quoteTopUp]);
  const askUpgrade = useCallback(async (input: QuoteUpgradeInput) => (await quoteUpgrade({ variables: { input } })).data?.quoteUpgrade, [quoteUpgrade]);
  const topUp = useLiveQuote(askTopUp, more && { subscriptionId: subscription.id, quantities: more });
  const { id, cadence, edition } = subscription;
  const upgrade = useLiveQuote(askUpgrade, more && { subscriptionId: id, editionId: edition.id, cadence, quantities: totalsOf(subscription, added) });
  const isTopUp = way === 'TOP_UP' || !upgrade.quote;
  const live = isTopUp ? topUp : upgrade;
  const order = usePlaceOrder(tenantId, live, onDone);
  const answer = { form, onDone: order.onDone, onRefused: order.onRefused };
  const ordering = { topUp: useAction(useTopUpSubscriptionMutation(), answer), upgrade: useAction(useUpgradeSubscriptionMutation(), answer) };
  const action = isTopUp ? ordering.topUp : ordering.upgrade;
  const submitLabel = useSubmitLabel(isTopUp ? 'aggiungi' : 'aggiorna', live.quote, order.checkout);
  const messages = live.refusal && placeMessages(live.refusal, (name) => /^quantities\.\d+\.quantity$/.test(name));

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('aggiungi.title', { name: `${subscription.product.name} ${edition.name}` })}
      subtitle={<DialogSubtitle tenant={subscription.tenant} quote={live.quote} />}
      onSubmit={() => live.quote && action.run(order.input(live.quote.id))}
      submitLabel={submitLabel}
      busy={ordering.topUp.busy || ordering.upgrade.busy || order.isLeaving}
      disabled={!live.isCurrent}
      isPrecious={Boolean(form.formState.dirtyFields.added)}
      footNote={live.quote?.amounts?.due.minor === 0 ? undefined : <PayBy checkout={order.checkout} payerName={live.quote?.invoicedToName} />}
      onClose={onClose}
    >
      <QuoteLayout
        choice={
          <>
            <TopUpFields subscription={subscription} form={form} messageOf={(componentId) => messages?.atField.get(`quantities.${(isTopUp ? more : added)?.findIndex((one) => one.componentId === componentId)}.quantity`)} />
            <TopUpWays subscription={subscription} topUp={topUp.quote} upgrade={upgrade.refusal ? undefined : upgrade.quote} value={isTopUp ? 'TOP_UP' : 'UPGRADE'} onChange={(next) => form.setValue('way', next)} />
          </>
        }
        receipt={<QuotePanel live={live} messages={messages?.elsewhere ?? []} notice={order.notice} of={subscription} hint={t(added.some(({ quantity }) => !Number.isInteger(quantity)) ? 'quote.correct' : 'aggiungi.hint')} />}
        periods={isTopUp ? <TopUpPeriods subscription={subscription} quote={live.quote} /> : <UpgradePeriods subscription={subscription} quote={live.quote} />}
      />
    </FormDialog>
  );
}
