import { Button } from '@mantine/core';
import { IconLicense } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';

type Props = { tenantId: string; subscriptionId: string; total: number; canTopUp: boolean; missing?: number; free?: number };

/** None is left to give: take one away, or have more of them (S7). */
export function NoneFree({ tenantId, subscriptionId, total, canTopUp, missing = 1, free = 0 }: Props) {
  const { t } = useTranslation('licences');
  const more = canTopUp && (
    <Button
      size="xs"
      renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId, subscriptionId }} search={{ aggiungi: subscriptionId, quante: String(missing), torna: 'licenze' } as never} {...props} />}
    >
      {t('noneFree.topUp', { count: missing })}
    </Button>
  );
  return (
    <Callout icon={IconLicense} tone="attention" title={free > 0 ? t('noneFree.short', { count: missing, free }) : t('noneFree.title', { count: total })} actions={more || undefined}>
      {t(free > 0 ? (canTopUp ? 'noneFree.fewer' : 'noneFree.fewerNoOrder') : canTopUp ? 'noneFree.sentence' : 'noneFree.sentenceNoOrder')}
    </Callout>
  );
}
