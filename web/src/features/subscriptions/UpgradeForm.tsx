import { useCallback } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuoteUpgradeMutation, useUpgradeSubscriptionMutation } from '@/generated/subscriptions.ts';
import type { Change_subscriptionFragment as Subscription, QuoteUpgradeInput } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { placeMessages } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { ContentFields } from './ContentFields.tsx';
import { DialogSubtitle } from './DialogSubtitle.tsx';
import { EditionComparison } from './EditionComparison.tsx';
import { QuoteLayout } from './QuoteLayout.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import { UpgradePeriods } from './UpgradePeriods.tsx';
import { changeChoice, editionsByRank, firstChoice, isMore, type UpgradeChoice } from './upgrade-choice.ts';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { useSubmitLabel } from './use-submit-label.ts';

type Props = { tenantId: string; subscription: Subscription; onClose: () => void };

export function UpgradeForm({ tenantId, subscription, onClose }: Props) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const form = useForm<UpgradeChoice>({ defaultValues: firstChoice(subscription, now) });
  const [editionId, cadence, quantities] = useWatch({ control: form.control, name: ['editionId', 'cadence', 'quantities'] });
  const choice = { editionId, cadence, quantities };
  const [quoteUpgrade] = useQuoteUpgradeMutation();
  const ask = useCallback(async (input: QuoteUpgradeInput) => (await quoteUpgrade({ variables: { input } })).data?.quoteUpgrade, [quoteUpgrade]);
  const live = useLiveQuote(ask, isMore(subscription, choice) ? { subscriptionId: subscription.id, ...choice } : null);
  const order = usePlaceOrder(tenantId, live);
  const action = useAction(useUpgradeSubscriptionMutation(), { form, onDone: order.onDone, onRefused: order.onRefused });
  const submitLabel = useSubmitLabel('aggiorna', live.quote, order.checkout);
  const messages = live.refusal && placeMessages(live.refusal, (name) => isField(name, choice));
  const hasTypedQuantity = Boolean(form.formState.dirtyFields.quantities) && Boolean(form.formState.touchedFields.quantities);
  const change = (some: Partial<UpgradeChoice>) => form.reset(changeChoice(subscription, choice, some, now), { keepDefaultValues: true });

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('aggiorna.title', { name: subscription.product.name })}
      subtitle={<DialogSubtitle tenant={subscription.tenant} quote={live.quote} />}
      onSubmit={() => live.quote && action.run(order.input(live.quote.id))}
      submitLabel={submitLabel}
      busy={action.busy || order.isLeaving}
      disabled={!live.isCurrent}
      isPrecious={hasTypedQuantity}
      footNote={live.quote?.amounts?.due.minor === 0 ? undefined : <PayBy checkout={order.checkout} payerName={live.quote?.invoicedToName} />}
      onClose={onClose}
    >
      <QuoteLayout
        help={<EditionComparison editions={editionsByRank(subscription)} currentId={subscription.edition.id} cadence={cadence} chosenId={editionId} canChoose={({ rank, prices }) => rank >= subscription.edition.rank && priceNow(prices, cadence, now) !== undefined} onChoose={(id) => change({ editionId: id })} />}
        choice={<ContentFields isUpgrade subscription={subscription} form={form} messages={messages?.atField} onChange={change} />}
        receipt={<QuotePanel live={live} messages={messages?.elsewhere ?? []} notice={order.notice} of={subscription} hint={t(quantities.some(({ quantity }) => !Number.isInteger(quantity)) ? 'quote.correct' : 'aggiorna.hint')} />}
        periods={<UpgradePeriods subscription={subscription} quote={live.quote} />}
      />
    </FormDialog>
  );
}

/** `quantities.0.quantity` is a field when that component can be chosen. */
function isField(name: string, { quantities }: UpgradeChoice): boolean {
  const index = /^quantities\.(\d+)\.quantity$/.exec(name)?.[1];
  return index === undefined ? name === 'editionId' || name === 'cadence' : Number(index) < quantities.length;
}
