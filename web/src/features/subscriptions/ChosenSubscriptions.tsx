import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import classes from './chosen.module.css';

const RenewManyDialog = lazyPart(() => import('./RenewManyDialog.tsx').then((m) => m.RenewManyDialog));

type Props = { tenantId: string; chosen: readonly Row[]; onClear: () => void };

/** What can be done to the subscriptions that are chosen in a list; in sight as long as there are any. */
export function ChosenSubscriptions({ tenantId, chosen, onClear }: Props) {
  const { t } = useTranslation('subscriptions');
  const [asked, setAsked] = useState<readonly Row[]>();
  return (
    <>
      <div role="region" aria-label={t('insieme.label')} className={classes.bar} data-open={chosen.length > 0 || undefined}>
        <span role="status">{chosen.length > 0 && t('insieme.chosen', { count: chosen.length })}</span>
        {chosen.length > 0 && (
          <>
            <Button size="xs" onClick={() => setAsked(chosen)}>{t('insieme.action', { count: chosen.length })}</Button>
            <TextButton onClick={onClear}>{t('insieme.clear')}</TextButton>
          </>
        )}
      </div>
      {asked && <RenewManyDialog tenantId={tenantId} subscriptions={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
