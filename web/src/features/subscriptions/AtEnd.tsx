import { Button, Switch } from '@mantine/core';
import { IconCalendarEvent, IconCalendarOff, IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useCancelScheduledChangeMutation, useSetAutoRenewalMutation, useWithdrawCancellationMutation } from '@/generated/subscriptions.ts';
import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { componentsText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { CancelSubscriptionDialog } from './CancelSubscriptionDialog.tsx';
import { priceParts } from './price-parts.ts';
import { renewedBy, useAtEndWords } from './use-at-end-words.ts';
import { useChangeDialog } from './use-change-dialog.ts';
import classes from './at-end.module.css';

/** What happens at the end of what is paid, and what one may still decide about it (S3, S5, S12). */
export function AtEnd({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('subscriptions');
  const can = useCan(subscription.viewerCan);
  const { open } = useChangeDialog();
  const [isCancelling, setCancelling] = useState(false);
  const sentence = useAtEndWords(subscription, renewedBy(subscription));
  const setAutoRenewal = useAction(useSetAutoRenewalMutation());
  const { atEnd, scheduledChange } = subscription;
  if (!atEnd) return null;
  const canCancel = can('SUBSCRIPTION_CANCEL') && atEnd !== 'IS_CANCELLED';
  const canSchedule = can('SUBSCRIPTION_SCHEDULE_CHANGE') && !scheduledChange?.paidFrom;
  const foot = (canCancel || canSchedule) && (
    <>
      {canSchedule && <Button size="xs" variant="default" onClick={() => open('programma', subscription.id)}>{t(scheduledChange ? 'scheduled.edit' : 'programma.action')}</Button>}
      {canCancel && <Button size="xs" variant="default" onClick={() => setCancelling(true)}>{t('cancel.action')}</Button>}
    </>
  );
  return (
    <Card title={t('atEnd.title')} foot={foot || undefined}>
      <div className={classes.atEnd}>
        {atEnd === 'IS_CANCELLED' ? <Cancelled subscription={subscription} sentence={sentence} /> : atEnd === 'TRIAL_ENDS' ? (
          <Callout icon={IconFlask} tone="neutral" actions={can('SUBSCRIPTION_CONVERT') && <Button size="xs" onClick={() => open('converti', subscription.id)}>{t('converti.action')}</Button>}>
            {sentence}
          </Callout>
        ) : (
          <Switch
            checked={subscription.autoRenew}
            disabled={!can('SUBSCRIPTION_SET_AUTO_RENEWAL') || setAutoRenewal.busy}
            onChange={({ currentTarget }) => void setAutoRenewal.run({ subscriptionId: subscription.id, isOn: currentTarget.checked })}
            label={t('detail.autoRenew')}
            description={<span aria-live="polite">{sentence}</span>}
          />
        )}
        {canCancel && atEnd === 'EXPIRES' && <p className={classes.difference}>{t('cancel.difference')}</p>}
        {scheduledChange && <Scheduled subscription={subscription} change={scheduledChange} />}
      </div>
      {isCancelling && <CancelSubscriptionDialog subscription={subscription} onClose={() => setCancelling(false)} />}
    </Card>
  );
}

function Cancelled({ subscription, sentence }: { subscription: Subscription; sentence: string }) {
  const { t } = useTranslation('subscriptions');
  const can = useCan(subscription.viewerCan);
  const withdraw = useAction(useWithdrawCancellationMutation(), { onDone: () => notifyDone(t('cancel.withdrawn')) });
  return (
    <Callout icon={IconCalendarOff} tone="attention" title={t('cancel.title')} actions={can('SUBSCRIPTION_CANCEL') && <Button size="xs" variant="default" loading={withdraw.busy} onClick={() => void withdraw.run({ subscriptionId: subscription.id })}>{t('cancel.withdraw')}</Button>}>
      <p>{sentence}</p>
    </Callout>
  );
}

function Scheduled({ subscription, change }: { subscription: Subscription; change: NonNullable<Subscription['scheduledChange']> }) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat(subscription.timeZone);
  const language = useLanguage();
  const now = useNow();
  const can = useCan(subscription.viewerCan);
  const callOff = useAction(useCancelScheduledChangeMutation(), { onDone: () => notifyDone(t('scheduled.calledOff')) });
  const at = change.paidFrom ?? subscription.endsAt;
  const actions = can('SUBSCRIPTION_SCHEDULE_CHANGE') && !change.paidFrom && (
    <Button size="xs" variant="default" loading={callOff.busy} onClick={() => void callOff.run({ subscriptionId: subscription.id })}>{t('scheduled.callOff')}</Button>
  );
  return (
    <Callout icon={IconCalendarEvent} tone="neutral" title={t('scheduled.title', { day: format.date(at), edition: change.edition.name, cadence: t(`words:cadence.${change.cadence}`) })} actions={actions}>
      <p>{componentsText(change.items, language, format.number)}</p>
      <div>
        <Trans
          t={t}
          i18nKey={change.paidFrom ? 'scheduled.paid' : 'scheduled.sentence'}
          values={{ by: change.scheduledByName }}
          components={{ price: <ListPrice price={change.listPrice} cadence={change.cadence} parts={priceParts(change, now)} /> }}
        />
      </div>
    </Callout>
  );
}
