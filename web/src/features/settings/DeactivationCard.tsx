import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeactivationQuery } from '@/generated/types.ts';
import { Card } from '@/ui/Card.tsx';
import { Needs } from './Needs.tsx';
import { needsOf } from './deactivation-needs.ts';
import classes from './settings.module.css';

type Tenant = NonNullable<DeactivationQuery['tenant']>;

/** Both deactivations with what they need first; they cannot be asked for here yet, and say so (T6). */
export function DeactivationCard({ id, tenant }: { id: string; tenant: Tenant }) {
  const { t } = useTranslation('settings');
  const kinds = tenant.kind === 'PARTNER' ? (['partner', 'account'] as const) : (['account'] as const);
  const manager = tenant.accountManagerName;
  return (
    <Card id={id} tone="danger" padded={false} title={t('danger.title')}>
      {kinds.map((kind) => (
        <div key={kind} className={classes.danger}>
          <div>
            <h3>{t(`danger.${kind}.title`)}</h3>
            <p>{t(`danger.${kind}.sentence`, { name: tenant.name })}</p>
            <Button variant="default" disabled>
              {t(`danger.${kind}.action`)}
            </Button>
            <p className={classes.later}>{manager ? t('danger.later', { manager }) : t('danger.laterUnknown')}</p>
          </div>
          <Needs needs={needsOf(kind, tenant)} tenant={tenant} />
        </div>
      ))}
    </Card>
  );
}
