import { Anchor } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Trans, useTranslation } from 'react-i18next';
import { useQuoteSubscriptionMutation, useStartSubscriptionMutation } from '@/generated/subscriptions.ts';
import type { QuoteSubscriptionInput, SubscriptionsHeldQuery } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { useNow } from '@/lib/format/use-now.ts';
import { choiceOf, editionsOffered, isOfferField, type OfferChoice, type OfferedProduct } from '@/lib/offer/offer-choice.ts';
import { OfferFields } from '@/lib/offer/OfferFields.tsx';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { placeMessages, type Refusal } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { DialogSubtitle } from './DialogSubtitle.tsx';
import { EditionComparison } from './EditionComparison.tsx';
import { OrderedNote } from './OrderedNote.tsx';
import { QuoteLayout } from './QuoteLayout.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import { usePlaceOrder } from './use-place-order.ts';
import { useSubmitLabel } from './use-submit-label.ts';
import classes from './quote.module.css';

type Tenant = NonNullable<SubscriptionsHeldQuery['tenant']>;
type Held = Tenant['held']['nodes'];
type Props = { tenant: Tenant; held: Held; first: { product: OfferedProduct; choice: OfferChoice }; onClose: () => void };

/** What is bought at the left, its price at the right; the order is one press away (S1, S8). */
export function BuySubscriptionForm({ tenant, held, first, onClose }: Props) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const form = useForm();
  const [{ product, choice, isTyped }, setOffer] = useState({ ...first, isTyped: false });
  const { editionId, cadence, quantities } = choice;
  const isWhole = quantities.every(({ quantity }) => Number.isInteger(quantity));
  const [quoteSubscription] = useQuoteSubscriptionMutation();
  const ask = useCallback(async (input: QuoteSubscriptionInput) => (await quoteSubscription({ variables: { input } })).data?.quoteSubscription, [quoteSubscription]);
  const live = useLiveQuote(ask, isWhole ? { tenantId: tenant.id, editionId, cadence, quantities } : null);
  const order = usePlaceOrder(tenant.id, live);
  const action = useAction(useStartSubscriptionMutation({ refetchQueries: ['Subscriptions'] }), {
    form,
    onDone: order.onDone,
    // What the choice itself is refused for, its fields say: the price is asked anew and tells it there.
    onRefused: (refusal: Refusal & { __typename: string }) => order.onRefused(refusal) || isAboutOffer(refusal, live.retry),
  });
  const submitLabel = useSubmitLabel('acquista', live.quote, order.checkout);
  const messages = live.refusal && placeMessages(live.refusal, isOfferField);
  const change = (next: OfferChoice, of = product) => setOffer({ product: of, choice: next, isTyped: true });
  const chooseEdition = (id: string) => {
    const edition = product.editions.find((one) => one.id === id);
    if (edition) change(choiceOf(product, edition, cadence, now, choice));
  };
  const editions = editionsOffered(product);
  const same = closest(held.filter((one) => one.product.id === product.id), editions.find(({ id }) => id === editionId));

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('acquista.title', { name: product.name })}
      subtitle={<DialogSubtitle tenant={tenant} quote={live.quote} />}
      onSubmit={() => live.quote && action.run(order.input(live.quote.id))}
      submitLabel={submitLabel}
      busy={action.busy || order.isLeaving}
      disabled={!live.isCurrent}
      isPrecious={isTyped}
      footNote={live.quote?.amounts?.due.minor === 0 ? undefined : <PayBy checkout={order.checkout} payerName={live.quote?.invoicedToName} />}
      onClose={onClose}
    >
      <QuoteLayout
        help={editions.length > 1 && <EditionComparison editions={editions} cadence={cadence} chosenId={editionId} canChoose={({ prices }) => priceNow(prices, cadence, now) !== undefined} onChoose={chooseEdition} />}
        choice={<OfferFields product={product} choice={choice} onChange={change} messages={messages?.atField} />}
        receipt={
          <>
            {/* What was ordered and waits for its payment is there already: it is paid, or cancelled, before it is ordered again. */}
            {tenant.ordered.nodes.map((one) => <OrderedNote key={one.id} order={one} tenantId={tenant.id} productId={product.id} tone="attention" sentence="acquista.ordered" />)}
            {same && <Holds tenant={tenant} same={same} productName={product.name} />}
            <QuotePanel live={live} messages={messages?.elsewhere ?? []} notice={order.notice} of={{ product, tenant }} hint={t('quote.correct')} />
          </>
        }
      />
    </FormDialog>
  );
}

/** Buying the same once more is rarely meant: what there is can be had more of (S3, S7). */
function Holds({ tenant, same, productName }: { tenant: Tenant; same: Held[number]; productName: string }) {
  const { t } = useTranslation('subscriptions');
  return (
    <div className={classes.holds}>
      <Callout icon={IconInfoCircle} tone="neutral">
        <p>
          <Trans
            t={t}
            i18nKey={same.isTrial ? 'acquista.triesIt' : 'acquista.hasIt'}
            values={{ company: tenant.name, name: `${productName} ${same.edition.name}` }}
            components={{ there: <Anchor renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId: tenant.id, subscriptionId: same.id }} {...props} />} /> }}
          />
        </p>
      </Callout>
    </div>
  );
}

/** The one of this edition, else the highest that can become it by an upgrade (S3), else any. */
function closest(held: Held, edition: { id: string; rank: number } | undefined): Held[number] | undefined {
  const below = held.filter((one) => edition && one.edition.rank < edition.rank && one.viewerCan.includes('SUBSCRIPTION_UPGRADE'));
  return held.find((one) => one.edition.id === edition?.id) ?? below.toSorted((a, b) => b.edition.rank - a.edition.rank)[0] ?? held[0];
}

function isAboutOffer(refusal: Refusal, tellAtFields: () => void): boolean {
  const isAbout = placeMessages(refusal, isOfferField).atField.size > 0;
  if (isAbout) tellAtFields();
  return isAbout;
}
