import { Anchor } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QuoteRefusal } from '@/lib/quote/use-live-quote.ts';
import { Callout } from '@/ui/Callout.tsx';

/** Where nothing is sold because whoever pays cannot be invoiced yet: the way to where that is put right, for who sees that company. */
export function CompleteProfile({ refusal }: { refusal: QuoteRefusal | undefined }) {
  const { t } = useTranslation('subscriptions');
  if (refusal?.__typename !== 'BuyerNotReady' || !refusal.buyerId) return null;
  const tenantId = refusal.buyerId;
  return (
    <Callout icon={IconBuilding} tone="neutral">
      <Anchor renderRoot={(props) => <Link to="/t/$tenantId/anagrafica" params={{ tenantId }} {...props} />}>{t('quote.completeProfile')}</Anchor>
    </Callout>
  );
}
