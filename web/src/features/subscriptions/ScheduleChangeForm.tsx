import { IconCalendarEvent } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePreviewChangeMutation, useScheduleChangeMutation } from '@/generated/subscriptions.ts';
import type { Change_subscriptionFragment as Subscription, PreviewChangeInput, PreviewChangeMutation } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { notifyDone } from '@/lib/notify.ts';
import { placeMessages } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import { ContentFields, isContentField } from './ContentFields.tsx';
import { changeContent, presentContent } from './content-choice.ts';
import { QuoteLayout } from './QuoteLayout.tsx';
import { DialogSubtitle } from './DialogSubtitle.tsx';
import { editionOf, type UpgradeChoice } from './upgrade-choice.ts';
import { WhoLeaves } from './WhoLeaves.tsx';
import { useLiveAnswer } from '@/lib/quote/use-live-answer.ts';

type Answer = PreviewChangeMutation['previewChange'];

export function ScheduleChangeForm({ subscription, onClose }: { subscription: Subscription; onClose: () => void }) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const format = useFormat(subscription.timeZone);
  const form = useForm<UpgradeChoice>({ defaultValues: presentContent(subscription, now) });
  const [editionId, cadence, quantities] = useWatch({ control: form.control, name: ['editionId', 'cadence', 'quantities'] });
  const choice = { editionId, cadence, quantities };
  const [leaving, setLeaving] = useState<string[]>([]);
  const seatsId = editionOf(subscription, editionId)?.components.find(({ component }) => component.isLicence)?.component.id;
  const seats = quantities.find(({ componentId }) => componentId === seatsId)?.quantity;
  const used = subscription.licenceCount?.assigned ?? 0;
  const isTooFew = seats !== undefined && seats < used;
  const isWhole = quantities.every(({ quantity }) => Number.isInteger(quantity));
  const [previewChange] = usePreviewChangeMutation();
  const ask = useCallback(async (input: PreviewChangeInput) => (await previewChange({ variables: { input } })).data?.previewChange, [previewChange]);
  const live = useLiveAnswer<PreviewChangeInput, Answer>(ask, form.formState.isDirty && isWhole ? { subscriptionId: subscription.id, ...choice } : null);
  const preview = live.answer?.__typename === 'PreviewChangePayload' ? live.answer : undefined;
  const refusal = live.isCurrent && live.answer && live.answer.__typename !== 'PreviewChangePayload' ? live.answer : undefined;
  const messages = refusal && placeMessages(refusal, (name) => isContentField(name, choice));
  const day = format.date(subscription.endsAt);
  const action = useAction(useScheduleChangeMutation(), {
    form,
    onDone: () => {
      notifyDone(t('programma.done', { day }));
      onClose();
    },
  });
  const change = (some: Partial<UpgradeChoice>) => {
    const next = changeContent(subscription, choice, some, now);
    form.setValue('editionId', next.editionId, { shouldDirty: true });
    form.setValue('cadence', next.cadence, { shouldDirty: true });
    form.setValue('quantities', next.quantities, { shouldDirty: true });
  };

  return (
    <FormDialog
      form={form}
      size="lg"
      padded={false}
      title={t('programma.title', { name: `${subscription.product.name} ${subscription.edition.name}` })}
      subtitle={<DialogSubtitle tenant={subscription.tenant} quote={preview} />}
      onSubmit={() => action.run({ subscriptionId: subscription.id, ...choice, leavingLicenceIds: isTooFew ? leaving : [] })}
      submitLabel={t('programma.submit', { day })}
      busy={action.busy}
      disabled={!live.isCurrent || !preview || (isTooFew && leaving.length < used - seats)}
      onClose={onClose}
    >
      <QuoteLayout
        choice={
          <>
            <ContentFields subscription={subscription} form={form} messages={messages?.atField} onChange={change} />
            {isTooFew && <WhoLeaves subscriptionId={subscription.id} used={used} seats={seats} value={leaving} onChange={setLeaving} />}
          </>
        }
        receipt={<ChangePreview subscription={subscription} cadence={cadence} preview={preview} busy={live.busy} failure={live.failure} onRetry={live.retry} messages={messages?.elsewhere ?? []} />}
        periods={<Callout icon={IconCalendarEvent} tone="neutral">{t('programma.until', { end: format.exact(subscription.endsAt) })}</Callout>}
      />
    </FormDialog>
  );
}
