import { useCallback } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuoteRenewalsMutation, useRenewSubscriptionsMutation } from '@/generated/subscriptions.ts';
import type { Cadence, Change_subscriptionFragment as Subscription, QuoteRenewalsInput } from '@/generated/types.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { placeMessages } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { CadenceChoice } from './CadenceChoice.tsx';
import { DialogSubtitle } from './DialogSubtitle.tsx';
import { QuoteLayout } from './QuoteLayout.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import { RenewPeriods } from './RenewPeriods.tsx';
import { RenewSummary } from './RenewSummary.tsx';
import { editionOf } from './upgrade-choice.ts';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { useSubmitLabel } from './use-submit-label.ts';

/** Of the only renewal asked for. */
const cadenceField = 'renewals.0.cadence';

type Props = { tenantId: string; subscription: Subscription; onClose: () => void };

export function RenewForm({ tenantId, subscription, onClose }: Props) {
  const { t } = useTranslation('subscriptions');
  const form = useForm<{ cadence: Cadence }>({ defaultValues: { cadence: subscription.cadence } });
  const cadence = useWatch({ control: form.control, name: 'cadence' });
  const [quoteRenewals] = useQuoteRenewalsMutation();
  const ask = useCallback(async (input: QuoteRenewalsInput) => (await quoteRenewals({ variables: { input } })).data?.quoteRenewals, [quoteRenewals]);
  const live = useLiveQuote(ask, { renewals: [{ subscriptionId: subscription.id, cadence }] });
  const order = usePlaceOrder(tenantId, live);
  const action = useAction(useRenewSubscriptionsMutation(), { form, onDone: order.onDone, onRefused: order.onRefused });
  const submitLabel = useSubmitLabel('rinnova', live.quote, order.checkout);
  const messages = live.refusal && placeMessages(live.refusal, (name) => name === cadenceField);
  const edition = editionOf(subscription, subscription.edition.id);

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('rinnova.title', { name: `${subscription.product.name} ${subscription.edition.name}` })}
      subtitle={<DialogSubtitle tenant={subscription.tenant} quote={live.quote} />}
      onSubmit={() => live.quote && action.run(order.input(live.quote.id))}
      submitLabel={submitLabel}
      busy={action.busy || order.isLeaving}
      disabled={!live.isCurrent}
      isPrecious={false}
      footNote={live.quote?.amounts?.due.minor === 0 ? undefined : <PayBy checkout={order.checkout} payerName={live.quote?.invoicedToName} />}
      onClose={onClose}
    >
      <QuoteLayout
        choice={
          <>
            {edition && <CadenceChoice edition={edition} value={cadence} onChange={(next) => form.setValue('cadence', next, { shouldDirty: true })} error={messages?.atField.get(cadenceField)} />}
            {edition && <RenewSummary subscription={subscription} edition={edition} />}
          </>
        }
        receipt={<QuotePanel live={live} messages={messages?.elsewhere ?? []} notice={order.notice} of={subscription} hint={t('rinnova.hint')} />}
        periods={<RenewPeriods subscription={subscription} quote={live.quote} />}
      />
    </FormDialog>
  );
}
