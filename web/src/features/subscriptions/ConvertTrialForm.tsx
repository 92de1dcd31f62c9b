import { IconFlask } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useConvertTrialMutation, useQuoteConversionMutation } from '@/generated/subscriptions.ts';
import type { Change_subscriptionFragment as Subscription, QuoteConversionInput } from '@/generated/types.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { placeMessages } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { ContentFields, isContentField } from './ContentFields.tsx';
import { changeContent, presentContent } from './content-choice.ts';
import { DialogSubtitle } from './DialogSubtitle.tsx';
import { QuoteLayout } from './QuoteLayout.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import type { UpgradeChoice } from './upgrade-choice.ts';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { useSubmitLabel } from './use-submit-label.ts';

type Props = { tenantId: string; subscription: Subscription; onClose: () => void };

export function ConvertTrialForm({ tenantId, subscription, onClose }: Props) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const form = useForm<UpgradeChoice>({ defaultValues: presentContent(subscription, now) });
  const [editionId, cadence, quantities] = useWatch({ control: form.control, name: ['editionId', 'cadence', 'quantities'] });
  const choice = { editionId, cadence, quantities };
  const [quoteConversion] = useQuoteConversionMutation();
  const ask = useCallback(async (input: QuoteConversionInput) => (await quoteConversion({ variables: { input } })).data?.quoteConversion, [quoteConversion]);
  const live = useLiveQuote(ask, quantities.every(({ quantity }) => Number.isInteger(quantity)) ? { subscriptionId: subscription.id, ...choice } : null);
  const order = usePlaceOrder(tenantId, live);
  const action = useAction(useConvertTrialMutation(), { form, onDone: order.onDone, onRefused: order.onRefused });
  const submitLabel = useSubmitLabel('converti', live.quote, order.checkout);
  const messages = live.refusal && placeMessages(live.refusal, (name) => isContentField(name, choice));

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('converti.title', { name: subscription.product.name })}
      subtitle={<DialogSubtitle tenant={subscription.tenant} quote={live.quote} />}
      onSubmit={() => live.quote && action.run(order.input(live.quote.id))}
      submitLabel={submitLabel}
      busy={action.busy || order.isLeaving}
      disabled={!live.isCurrent}
      isPrecious={Boolean(form.formState.dirtyFields.quantities) && Boolean(form.formState.touchedFields.quantities)}
      footNote={live.quote?.amounts?.due.minor === 0 ? undefined : <PayBy checkout={order.checkout} payerName={live.quote?.invoicedToName} />}
      onClose={onClose}
    >
      <QuoteLayout
        choice={<ContentFields subscription={subscription} form={form} messages={messages?.atField} onChange={(some) => form.reset(changeContent(subscription, choice, some, now), { keepDefaultValues: true })} />}
        receipt={<QuotePanel live={live} messages={messages?.elsewhere ?? []} notice={order.notice} of={subscription} hint={t(quantities.some(({ quantity }) => !Number.isInteger(quantity)) ? 'quote.correct' : 'converti.hint')} />}
        periods={<Callout icon={IconFlask} tone="neutral">{t('converti.sentence')}</Callout>}
      />
    </FormDialog>
  );
}
