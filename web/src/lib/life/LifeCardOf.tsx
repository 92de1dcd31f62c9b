import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeTenantFragment } from '@/generated/types.ts';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { lifeActions, lifeIcon, lifePermission, type LifeAction } from './life-actions.ts';
import { LifeDialogOf } from './LifeDialogOf.tsx';
import classes from './life.module.css';

/** What whoever is above may do with the company itself, each with what it means. */
export function LifeCardOf({ id, tenant }: { id: string; tenant: LifeTenantFragment }) {
  const { t } = useTranslation(['life', 'words']);
  const can = useCan(tenant.viewerCan);
  const [action, setAction] = useState<LifeAction>();
  const possible = lifeActions.filter((one) => can(lifePermission[one]));
  return (
    <Card id={id} tone="danger" padded={false} title={t('card.title')}>
      {possible.map((one) => {
        const Icon = lifeIcon[one];
        return (
          <div key={one} className={classes.action}>
            <p>{t(`card.${one}`, { name: tenant.name })}</p>
            <Button variant="default" leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => setAction(one)}>
              {t(`words:life.${one}`)}
            </Button>
          </div>
        );
      })}
      {action && <LifeDialogOf action={action} tenant={tenant} onClose={() => setAction(undefined)} />}
    </Card>
  );
}
