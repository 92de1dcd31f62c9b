import { Skeleton } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useStartTrialMutation, useTrialProductsQuery } from '@/generated/subscriptions.ts';
import { componentsText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import classes from './at-end.module.css';

type Props = { tenantId: string; onClose: () => void };

/** Which product is tried, in which edition: nothing is paid and no payment method asked (S12). */
export function StartTrialDialog({ tenantId, onClose }: Props) {
  const { t } = useTranslation('subscriptions');
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const { data, error, refetch, fetchMore } = useTrialProductsQuery();
  const after = data?.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : undefined;
  useEffect(() => {
    if (after) void fetchMore({ variables: { after } });
  }, [after, fetchMore]);
  const form = useForm({ defaultValues: { editionId: '' } });
  const action = useAction(useStartTrialMutation(), {
    form,
    onDone: ({ subscription }) => {
      notifyDone(t('prova.done', { day: format.date(subscription.endsAt) }));
      void navigate({ to: '/t/$tenantId/abbonamenti/$subscriptionId', params: { tenantId, subscriptionId: subscription.id } });
    },
  });
  const products = data?.products.nodes.filter(({ trialDays, withdrawnAt }) => trialDays && !withdrawnAt);
  if (!products || after || products.length === 0) {
    return (
      <Dialog title={t('prova.action')} onClose={onClose}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : products && !after ? <EmptyState icon={IconFlask} sentence={t('prova.none')} /> : <Skeleton height={240} radius="lg" />}
      </Dialog>
    );
  }
  const options = products.flatMap(({ name, trialDays, editions }) => editions.filter(({ withdrawnAt }) => !withdrawnAt).map((edition) => ({
    value: edition.id,
    label: `${name} ${edition.name}`,
    detail: componentsText(edition.components.map(({ included, component }) => ({ quantity: included, component })), language, format.number),
    aside: t('prova.days', { count: trialDays ?? 0 }),
  })));
  const editionId = form.watch('editionId') || (options[0]?.value ?? '');
  return (
    <FormDialog
      form={form}
      title={t('prova.action')}
      onSubmit={() => action.run({ tenantId, editionId, idempotencyKey: key.current })}
      submitLabel={t('prova.submit')}
      busy={action.busy}
      isPrecious={false}
      onClose={onClose}
    >
      <div className={classes.atEnd}>
        <RadioCards label={t('edition')} name="editionId" options={options} value={editionId} onChange={(id) => form.setValue('editionId', id, { shouldDirty: true })} error={form.formState.errors.editionId?.message} />
        <Callout icon={IconFlask} tone="neutral">{t('prova.sentence')}</Callout>
      </div>
    </FormDialog>
  );
}
